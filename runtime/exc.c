/* The pending exception. The runtime's own are light: a kind and a message, no
   object; gel_catch makes the object when a handler wants one, with the program's
   new_exc (library: __new_exc__). */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "runtime/internal.h"

static GelType light_type = {.name = "light exception",
                             .size = sizeof(GelObj),
                             .kind = GEL_TYPE_STATIC,
                             .flags = GEL_FLAG_ACYCLIC | GEL_FLAG_EXCEPTION};
GelObj gel_light = GEL_HEADER(&light_type);
GelObj *gel_exc;

typedef struct Pending {
    GelKind kind;
    const char *text; /* static message, or NULL */
    GelStr *msg;      /* owned message, or NULL */
} Pending;

static Pending pending;

/* Facts of the newest OSError, for its object. */
static struct {
    int err;
    GelStr *filename;
} last_os;

const char *gel_kind_name(GelKind kind)
{
    static const char *const names[] = {
        "",
#define KIND(name, text, when) text,
#include "runtime/exc_kinds.def"
#undef KIND
    };
    return names[kind];
}

void gel_raise(GelKind kind, const char *msg)
{
    gel_tb_forget();
    pending = (Pending){kind, msg, NULL};
    gel_exc = &gel_light;
}

void gel_raise_str(GelKind kind, GelStr *msg)
{
    gel_tb_forget();
    pending = (Pending){kind, NULL, msg};
    gel_exc = &gel_light;
}

void gel_raisef(GelKind kind, const char *fmt, ...)
{
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    if (n >= (int)sizeof text)
        n = sizeof text - 1;
    gel_raise_str(kind, gel_str_from(text, (size_t)n));
}

void gel_raise_recursion(void)
{
    if (gel_frames_unload())
        return;
    gel_raise(GEL_KIND_RECURSION_ERROR, "maximum recursion depth exceeded");
}

static GelKind os_kind(int err)
{
    static const struct {
        int err;
        GelKind kind;
    } kinds[] = {
        {EAGAIN, GEL_KIND_BLOCKING_IO_ERROR},
        {EALREADY, GEL_KIND_BLOCKING_IO_ERROR},
        {EINPROGRESS, GEL_KIND_BLOCKING_IO_ERROR},
        {EPIPE, GEL_KIND_BROKEN_PIPE_ERROR},
        {ESHUTDOWN, GEL_KIND_BROKEN_PIPE_ERROR},
        {ECHILD, GEL_KIND_CHILD_PROCESS_ERROR},
        {ECONNABORTED, GEL_KIND_CONNECTION_ABORTED_ERROR},
        {ECONNREFUSED, GEL_KIND_CONNECTION_REFUSED_ERROR},
        {ECONNRESET, GEL_KIND_CONNECTION_RESET_ERROR},
        {EEXIST, GEL_KIND_FILE_EXISTS_ERROR},
        {ENOENT, GEL_KIND_FILE_NOT_FOUND_ERROR},
        {EINTR, GEL_KIND_INTERRUPTED_ERROR},
        {EISDIR, GEL_KIND_IS_A_DIRECTORY_ERROR},
        {ENOTDIR, GEL_KIND_NOT_A_DIRECTORY_ERROR},
        {EACCES, GEL_KIND_PERMISSION_ERROR},
        {EPERM, GEL_KIND_PERMISSION_ERROR},
        {ESRCH, GEL_KIND_PROCESS_LOOKUP_ERROR},
        {ETIMEDOUT, GEL_KIND_TIMEOUT_ERROR},
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (kinds[i].err == err)
            return kinds[i].kind;
    }
    return GEL_KIND_OS_ERROR;
}

/* The class and text of an errno; `name` is borrowed, or NULL. */
static void raise_os(int err, GelStr *name)
{
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_fmt(&b, "[Errno %d] %s", err, strerror(err));
    if (name) {
        GelStr *repr = gel_str_repr(name);
        gel_buf_z(&b, ": ");
        gel_buf_add(&b, gel_str_data(repr), (size_t)repr->len);
        gel_dec(&repr->h);
    }
    if (last_os.filename)
        gel_dec(&last_os.filename->h);
    last_os.err = err;
    last_os.filename = name ? gel_str_keep(name) : NULL;
    gel_raise_str(os_kind(err), gel_buf_str(&b));
}

void gel_raise_os(int err, const char *filename)
{
    GelStr *name = NULL;
    if (filename)
        name = gel_str_from_os(filename, strlen(filename));
    raise_os(err, name);
    if (name)
        gel_dec(&name->h);
}

void gel_exc_raise_os(int64_t err, GelStr *filename)
{
    raise_os((int)err, filename->len ? filename : NULL);
}

int64_t gel_exc_errno(void)
{
    return last_os.err;
}

GelStr *gel_exc_filename(void)
{
    return last_os.filename ? gel_str_keep(last_os.filename) : NULL;
}

void gel_exc_raise(int64_t kind, GelStr *msg)
{
    gel_raise_str((GelKind)kind, gel_str_keep(msg));
}

GelStr *gel_exc_kind_name(int64_t kind)
{
    return gel_str_z(gel_kind_name((GelKind)kind));
}

GelKind gel_exc_kind(void)
{
    return gel_exc == &gel_light ? pending.kind : GEL_KIND_NONE;
}

/* Message of a light exception, owned; clears it. */
static GelStr *take_message(Pending *p)
{
    GelStr *s = p->msg;
    if (!s)
        s = p->text ? gel_str_z(p->text) : gel_str_empty();
    p->msg = NULL;
    return s;
}

GelObj *gel_catch(void)
{
    GelObj *o = gel_exc;
    gel_exc = NULL;
    if (o != &gel_light)
        return o;
    if (!gel_program.new_exc)
        gel_panic("an exception was caught that the program has no class for");
    Pending p = pending;
    pending.msg = NULL;
    GelTb tb = gel_tb; /* new_exc must not disturb what was collected */
    gel_tb = (GelTb){0};
    GelStr *msg = take_message(&p);
    uintptr_t limit = gel_stack_limit;
    gel_stack_limit = 0; /* it is short, and can not be left in the middle */
    o = gel_program.new_exc(p.kind, msg);
    gel_stack_limit = limit;
    gel_dec(&msg->h);
    gel_tb_forget();
    free(gel_tb.sites);
    gel_tb = tb;
    if (!o)
        gel_panic("making an exception object failed");
    return o;
}

void gel_exc_clear(void)
{
    if (gel_exc == &gel_light) {
        if (pending.msg)
            gel_dec(&pending.msg->h);
        pending.msg = NULL;
    } else if (gel_exc) {
        gel_dec(gel_exc);
    }
    gel_exc = NULL;
    gel_tb_forget();
}

void gel_exc_print_light(void)
{
    GelBuf b;
    gel_buf_init(&b);
    gel_tb_render(&b, gel_tb.sites, gel_tb.len);
    if (pending.kind == GEL_KIND_UNSUPPORTED_OPERATION)
        gel_buf_z(&b, "io.");
    gel_buf_z(&b, gel_kind_name(pending.kind));
    GelStr *msg = take_message(&pending);
    if (msg->len) {
        gel_buf_z(&b, ": ");
        gel_buf_add(&b, gel_str_data(msg), (size_t)msg->len);
    }
    gel_dec(&msg->h);
    gel_buf_z(&b, "\n");
    gel_err_text(b.data, b.len);
    gel_buf_free(&b);
    gel_exc_clear();
}

/* An exception that left a finaliser: told on stderr, then forgotten. */
static void report_ignored(GelObj *o)
{
    GelBuf b;
    gel_buf_init(&b);
    const GelType *t = o->type;
    gel_buf_fmt(&b, "Exception ignored in: <function %s.__del__ at %p>\n",
                t->qualname ? t->qualname : t->name, (void *)o);
    gel_err_text(b.data, b.len);
    gel_buf_free(&b);
    if (gel_exc == &gel_light) {
        gel_exc_print_light();
        return;
    }
    GelObj *e = gel_catch();
    if (gel_program.report)
        gel_frames_nested(gel_program.report, e);
    gel_dec(e);
    gel_exc_clear();
}

void gel_exc_finalise(GelObj *o)
{
    GelObj *exc = gel_exc;
    if (GEL_LIKELY(!exc && gel_tb.len == 0 && !gel_tb.inner)) {
        gel_frames_nested(o->type->finaliser, o);
        if (gel_exc) {
            report_ignored(o);
            gel_tb_forget();
        }
        return;
    }
    Pending p = pending;
    GelTb tb = gel_tb;
    gel_exc = NULL;
    pending.msg = NULL;
    gel_tb = (GelTb){0};
    gel_frames_nested(o->type->finaliser, o);
    if (gel_exc)
        report_ignored(o);
    gel_tb_forget();
    free(gel_tb.sites);
    gel_exc = exc;
    pending = p;
    gel_tb = tb;
}

/* --- exceptions being handled ----------------------------------------------------- */

/* A raw array of references, so that every collector sees them. */
static GelType handled_type = {.name = "handled exceptions",
                               .size = sizeof(GelArray),
                               .kind = GEL_TYPE_ARRAY,
                               .elem = GEL_ELEM_REF,
                               .flags = GEL_FLAG_ACYCLIC};
static GelArray *handled;
int32_t gel_exc_n_handled;

void gel_exc_swap(GelArray **list, int32_t *n)
{
    GelArray *a = handled;
    int32_t n_old = gel_exc_n_handled;
    handled = *list;
    gel_exc_n_handled = *n;
    *list = a;
    *n = n_old;
}

void gel_exc_push(GelObj *e)
{
    if (!handled || gel_exc_n_handled == handled->len) {
        GelArray *a = gel_array_new(&handled_type, (int64_t)gel_exc_n_handled * 2 + 16);
        if (handled) {
            gel_array_move(a, 0, handled, 0, gel_exc_n_handled);
            gel_dec(&handled->h);
        }
        handled = a;
    }
    gel_inc(e);
    gel_array_set_ref(handled, gel_exc_n_handled++, e);
}

void gel_exc_pop(void)
{
    gel_array_clear(handled, --gel_exc_n_handled, 1);
}

void gel_keep(GelObj *o)
{
    (void)o;
}

GelObj *gel_exc_current(void)
{
    if (gel_exc_n_handled == 0)
        return NULL;
    GelObj *e = gel_array_get_ref(handled, gel_exc_n_handled - 1);
    gel_inc(e);
    return e;
}
