/* The folder where a program is built. It lies in the cache, one for each
   program (absolute path) and set of options, or beside the result (--keep):

       lock       held while somebody builds
       *.c, *.o   generated code and objects
       build.ninja
       bin-XXXX   the executable, by hash of the generated code
       manifest   what it was made from: lines `id`, `exe`, `file`, `dir`

   An executable is current if gelato is the same, each file that was read has
   the same content, and each folder searched for modules has the same Python
   files and folders (so nothing new shadows a module). */
#include "internal.h"
#include "lower/lower.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_WORKS = 256 };

static uint64_t hash_text(uint64_t h, const char *text)
{
    return hash_bytes(text, strlen(text), h);
}

/* What tells one build of a program from another. */
static uint64_t options_hash(const Driver *d)
{
    const Options *o = &d->opts;
    uint64_t h = hash_text(7, o->gc->text);
    h = hash_mix(h, (uint64_t)o->opt_level * 64 + (uint64_t)o->cc * 8 +
                        (uint64_t)o->debug * 4 + (uint64_t)o->sanitize * 2 +
                        (uint64_t)o->strict);
    h = hash_mix(h, (uint64_t)o->stackless * 2 + lower_checks_everywhere());
    for (uint32_t i = 0; i < o->n_paths; i++) {
        h = hash_text(h, file_absolute(d->arena, o->paths[i]));
    }
    return h;
}

/* --- keeping the cache small
 * ------------------------------------------------------- */

typedef struct OldWork {
    const char *path;
    int64_t used; /* ns */
} OldWork;

static int by_use(const void *a, const void *b)
{
    const OldWork *x = a, *y = b;
    return (x->used > y->used) - (x->used < y->used);
}

static void remove_unlocked(Arena *a, const char *path)
{
    int fd = open(arena_printf(a, "%s/lock", path), O_RDWR | O_CLOEXEC);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0) {
        remove_tree(a, path);
    }
    if (fd >= 0) {
        close(fd);
    }
}

/* Removes the longest unused folders when there are more than
   GELATO_CACHE_FOLDERS. */
static void prune(Arena *a, const char *cache)
{
    VEC(OldWork) works = {0};
    DIR *dir = opendir(cache);
    struct dirent *e;
    while (dir && (e = readdir(dir))) {
        struct stat st;
        const char *path = arena_printf(a, "%s/%s", cache, e->d_name);
        if (e->d_name[0] != '.' &&
            stat(arena_printf(a, "%s/lock", path), &st) == 0) {
            OldWork w = {path, (int64_t)st.st_mtim.tv_sec * 1000000000 +
                                   st.st_mtim.tv_nsec};
            vec_push(a, &works, w);
        }
    }
    if (dir) {
        closedir(dir);
    }
    const char *env = getenv("GELATO_CACHE_FOLDERS");
    uint32_t max = env ? (uint32_t)strtoul(env, NULL, 10) : MAX_WORKS;
    if (works.len > max) {
        qsort(works.data, works.len, sizeof *works.data, by_use);
        for (uint32_t i = 0; i < works.len - max / 4 * 3; i++) {
            remove_unlocked(a, works.data[i].path);
        }
    }
}

/* --- opening and locking
 * ------------------------------------------------------------- */

static const char *kept_dir(Driver *d)
{
    const char *out = d->opts.output;
    if (!out) {
        out = strcmp(d->opts.program, "-") == 0 ? "stdin"
                                                : base_of(d->opts.program);
        size_t len = strlen(out);
        bool has_ext = len > 3 && strcmp(out + len - 3, ".py") == 0;
        out = arena_strdup(d->arena, out, has_ext ? len - 3 : len);
    }
    return arena_printf(d->arena, "%s.gelato", file_absolute(d->arena, out));
}

static const char *cached_dir(Driver *d)
{
    const char *cache = cache_dir(d->arena);
    uint64_t h = options_hash(d);
    const char *name = "stdin";
    if (d->program_text) {
        h = hash_bytes(d->program_text, d->program_len, h);
        h = hash_text(h, file_absolute(d->arena, "."));
    } else {
        name = base_of(d->opts.program);
        h = hash_text(h, file_absolute(d->arena, d->opts.program));
    }
    const char *dir =
        arena_printf(d->arena, "%s/%.40s-%016" PRIx64, cache, name, h);
    if (access(dir, F_OK) != 0) {
        struct stat st;
        make_dirs(d->arena, cache);
        /* Nobody else may put executables there. */
        if (stat(cache, &st) != 0 || st.st_uid != geteuid()) {
            fatal("the cache %s belongs to somebody else", cache);
        }
        prune(d->arena, cache);
    }
    return dir;
}

/* False if the folder was removed before we had the lock. */
static bool lock(Driver *d, Work *w)
{
    const char *path = arena_printf(d->arena, "%s/lock", w->dir);
    struct stat here, there;
    make_dirs(d->arena, w->dir);
    w->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (w->lock_fd < 0) {
        fatal("cannot write in %s: %s", w->dir, strerror(errno));
    }
    while (flock(w->lock_fd, LOCK_EX) != 0) {
        if (errno != EINTR) {
            fatal("cannot lock %s: %s", path, strerror(errno));
        }
    }
    if (fstat(w->lock_fd, &here) == 0 && stat(path, &there) == 0 &&
        here.st_ino == there.st_ino) {
        futimens(w->lock_fd, NULL); /* in use now */
        return true;
    }
    close(w->lock_fd);
    return false;
}

void work_open(Driver *d, Work *w)
{
    memset(w, 0, sizeof *w);
    w->is_kept = d->opts.keep;
    w->dir = w->is_kept ? kept_dir(d) : cached_dir(d);
    w->id = hash_mix(build_id(d), options_hash(d));
    while (!lock(d, w)) {
    }
}

void work_close(Work *w)
{
    close(w->lock_fd);
}

/* --- the manifest
 * ---------------------------------------------------------------------- */

static bool is_line_true(Driver *d, Work *w, char *line)
{
    char *end, *rest = strchr(line, ' ');
    if (!rest) {
        return false;
    }
    *rest++ = 0;
    if (strcmp(line, "exe") == 0) {
        w->exe = arena_printf(d->arena, "%s/%s", w->dir, rest);
        return access(w->exe, X_OK) == 0;
    }
    uint64_t h = strtoull(rest, &end, 16);
    if (strcmp(line, "id") == 0) {
        return h == w->id;
    }
    const char *path = end + (*end == ' ');
    if (strcmp(line, "dir") == 0) {
        return h == hash_dir(path);
    }
    size_t len;
    const char *text = file_read(d->arena, path, &len);
    return text && strcmp(line, "file") == 0 && h == hash_bytes(text, len, 0);
}

bool work_is_current(Driver *d, Work *w)
{
    size_t len;
    char *text = file_read(d->arena,
                           arena_printf(d->arena, "%s/manifest", w->dir), &len);
    if (!text || !len) {
        return false;
    }
    w->exe = NULL;
    char *save, *line = strtok_r(text, "\n", &save);
    for (; line; line = strtok_r(NULL, "\n", &save)) {
        if (!is_line_true(d, w, line)) {
            return false;
        }
    }
    return w->exe != NULL;
}

static void add_dir(StrBuf *out, Map *seen, Driver *d, const char *path)
{
    bool is_new;
    map_put(d->arena, seen, ptr_key(name_of(d->names, path)), &is_new);
    if (is_new) {
        sb_printf(out, "dir %016" PRIx64 " %s\n", hash_dir(path), path);
    }
}

/* Absolute paths: gelato may be called from elsewhere next time. */
static void add_file(StrBuf *out, Driver *d, const char *path)
{
    size_t len;
    const char *text = file_read(d->arena, path, &len);
    if (text) {
        sb_printf(out, "file %016" PRIx64 " %s\n", hash_bytes(text, len, 0),
                  path);
    }
}

void work_note_sources(Driver *d)
{
    StrBuf out = sb_new(d->arena);
    Map seen = {0};
    for (uint32_t i = 0; i < d->loader.n_paths; i++) {
        add_dir(&out, &seen, d, file_absolute(d->arena, d->loader.paths[i]));
    }
    for (uint32_t i = 0; i < d->loader.modules.len; i++) {
        const Module *m = d->loader.modules.data[i];
        if (m->is_library || (d->program_text && i == 0)) {
            continue; /* in the build id; in the folder's name */
        }
        const char *file =
            file_absolute(d->arena, diags_file(d->diags, m->file)->path);
        add_dir(&out, &seen, d, dir_of(d->arena, file));
        add_file(&out, d, file);
    }
    d->sources = out.len ? out.text : "";
}

/* Nobody is about to start them: that is done holding the lock. */
static void remove_old_exes(Driver *d, const Work *w, const char *exe)
{
    DIR *dir = opendir(w->dir);
    struct dirent *e;
    while (dir && (e = readdir(dir))) {
        if (strncmp(e->d_name, "bin-", 4) == 0 && strcmp(e->d_name, exe) != 0) {
            unlink(arena_printf(d->arena, "%s/%s", w->dir, e->d_name));
        }
    }
    if (dir) {
        closedir(dir);
    }
}

void work_finish(Driver *d, Work *w, const char *exe)
{
    const char *path = arena_printf(d->arena, "%s/manifest", w->dir);
    const char *text = arena_printf(d->arena, "id %016" PRIx64 "\nexe %s\n%s",
                                    w->id, exe, d->sources);
    if (!file_write(path, text, strlen(text))) {
        fatal("cannot write %s: %s", path, strerror(errno));
    }
    remove_old_exes(d, w, exe);
    w->exe = arena_printf(d->arena, "%s/%s", w->dir, exe);
}

/* --- executables by content
 * ---------------------------------------------------------------- */

uint64_t work_units_hash(const Driver *d, const BackendUnits *units)
{
    uint64_t h = runtime_id(d);
    for (uint32_t i = 0; i < units->len; i++) {
        h = hash_text(h, units->data[i].name);
        h = hash_bytes(units->data[i].text, units->data[i].len, h);
    }
    ArgList args = {0};
    cc_compile_args(d, &args);
    cc_link_args(d, &args);
    for (uint32_t i = 0; i < args.len; i++) {
        h = hash_text(h, args.data[i]);
    }
    return h;
}

const char *work_find_exe(Driver *d, const Work *w, uint64_t units_hash)
{
    const char *name = arena_printf(d->arena, "bin-%016" PRIx64, units_hash);
    const char *path = arena_printf(d->arena, "%s/%s", w->dir, name);
    return access(path, X_OK) == 0 ? name : NULL;
}
