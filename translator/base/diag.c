/* Diagnostics: source files with their line tables, and what was found wrong in
   them. Recording keeps going after errors; printing is in diag_print.c. */
#include "diag_internal.h"

#include <ctype.h>

Diags *diags_new(Arena *a)
{
    Diags *d = NEW(a, Diags);
    d->arena = a;
    return d;
}

/* --- files ------------------------------------------------------------------
 */

/* Where the line after p's begins; NULL at the end. Most texts have no \r. */
static const char *next_line(const char *p, const char *end, bool has_cr)
{
    if (!has_cr) {
        p = memchr(p, '\n', (size_t)(end - p));
        return p ? p + 1 : NULL;
    }
    while (p < end && *p != '\n' && *p != '\r') {
        p++;
    }
    if (end - p > 1 && p[0] == '\r' && p[1] == '\n') {
        p++;
    }
    return p < end ? p + 1 : NULL;
}

void diags_set_text(Diags *d, uint32_t file, const char *text, size_t len)
{
    SrcFile *f = d->files.data[file];
    if (len >= UINT32_MAX) {
        fatal("%s: file too large", f->path);
    }
    const char *end = text + len;
    bool has_cr = memchr(text, '\r', len) != NULL;
    uint32_t n = 0;
    for (const char *p = text; p; p = next_line(p, end, has_cr)) {
        n++;
    }
    uint32_t *starts = NEW_ARRAY(d->arena, uint32_t, n);
    uint32_t i = 0;
    for (const char *p = text; p; p = next_line(p, end, has_cr)) {
        starts[i++] = (uint32_t)(p - text);
    }
    f->text = text;
    f->len = len;
    f->line_starts = starts;
    f->n_lines = n;
}

uint32_t diags_add_file(Diags *d, const char *path, const char *text,
                        size_t len, bool is_library)
{
    SrcFile *f = NEW(d->arena, SrcFile);
    f->path = arena_strdup(d->arena, path, strlen(path));
    f->is_library = is_library;
    vec_push(d->arena, &d->files, f);
    if (text) {
        diags_set_text(d, d->files.len - 1, text, len);
    }
    return d->files.len - 1;
}

void diags_set_path(Diags *d, uint32_t file, const char *path)
{
    d->files.data[file]->path = path;
}

const SrcFile *diags_file(const Diags *d, uint32_t file)
{
    return d->files.data[file];
}

const char *diags_line(const Diags *d, uint32_t file, uint32_t line,
                       size_t *len)
{
    const SrcFile *f = file < d->files.len ? d->files.data[file] : NULL;
    *len = 0;
    if (!f || !f->text || line == 0 || line > f->n_lines) {
        return "";
    }
    uint32_t start = f->line_starts[line - 1];
    size_t end = line < f->n_lines ? f->line_starts[line] : f->len;
    while (end > start &&
           (f->text[end - 1] == '\n' || f->text[end - 1] == '\r')) {
        end--;
    }
    *len = end - start;
    return f->text + start;
}

/* --- codes ------------------------------------------------------------------
 */

const DiagRow *diag_row(DiagCode code)
{
    static const DiagRow rows[] = {
        {"NONE", 0, SEV_ERROR},
#define DIAG(code, number, severity, summary) {#code, number, severity},
#include "diags.def"
#undef DIAG
    };
    return &rows[code];
}

/* The table is filled by the first caller, always with the same bytes: the
   preprocessor cannot write lower case. */
const char *diag_code_name(DiagCode code)
{
    static char names[DIAG_COUNT][32];
    const char *upper = diag_row(code)->name;
    if (!names[code][0]) {
        for (size_t i = 0; upper[i] && i < sizeof names[code] - 1; i++) {
            names[code][i] = (char)tolower((unsigned char)upper[i]);
        }
    }
    return names[code];
}

/* --- recording ---------------------------------------------------------------
 */

static bool same_place(const Diag *g, DiagCode code, Loc loc)
{
    return g->code == code && g->loc.file == loc.file &&
           g->loc.line == loc.line && g->loc.col == loc.col &&
           g->loc.end_line == loc.end_line && g->loc.end_col == loc.end_col;
}

static const char *format(Diags *d, const char *fmt, va_list ap)
{
    va_list again;
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    char *text = arena_alloc(d->arena, (size_t)n + 1);
    vsnprintf(text, (size_t)n + 1, fmt, ap);
    return text;
}

static Diag *new_diag(Diags *d, DiagCode code, Loc loc)
{
    Diag *g = NEW(d->arena, Diag);
    g->owner = d;
    g->code = code;
    g->loc = loc;
    g->severity = d->is_strict ? SEV_ERROR : diag_row(code)->severity;
    g->order = d->list.len;
    d->n_errors += g->severity == SEV_ERROR;
    vec_push(d->arena, &d->list, g);
    return g;
}

Diag *diag(Diags *d, DiagCode code, Loc loc, const char *fmt, ...)
{
    uint64_t key = hash_mix((uint64_t)code << 32 | loc.file,
                            (uint64_t)loc.line << 32 | loc.col);
    uint64_t *slot = map_put(d->arena, &d->by_place, key, NULL);
    Diag *first = (Diag *)(uintptr_t)*slot;
    for (Diag *g = first; g; g = g->next_same) {
        if (same_place(g, code, loc)) {
            return g;
        }
    }
    Diag *g = new_diag(d, code, loc);
    va_list ap;
    va_start(ap, fmt);
    g->text = format(d, fmt, ap);
    va_end(ap);
    g->next_same = first;
    *slot = ptr_key(g);
    return g;
}

Loc diag_loc(const Diag *g)
{
    return g->loc;
}

void diag_label(Diag *g, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    g->label = format(g->owner, fmt, ap);
    va_end(ap);
}

void diag_note(Diag *g, Loc loc, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    DiagNote note = {loc, format(g->owner, fmt, ap)};
    va_end(ap);
    for (uint32_t i = 0; i < g->notes.len; i++) {
        const DiagNote *old = &g->notes.data[i];
        if (old->loc.file == loc.file && old->loc.line == loc.line &&
            old->loc.col == loc.col && strcmp(old->text, note.text) == 0) {
            return;
        }
    }
    vec_push(g->owner->arena, &g->notes, note);
}

void diag_help(Diag *g, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    g->help = format(g->owner, fmt, ap);
    va_end(ap);
}

void diags_set_strict(Diags *d, bool strict)
{
    d->is_strict = strict;
}

bool diags_are_strict(const Diags *d)
{
    return d->is_strict;
}

uint32_t diags_error_count(const Diags *d)
{
    return d->n_errors;
}
