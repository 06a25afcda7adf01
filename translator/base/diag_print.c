/* Printing diagnostics: for people (the style of rustc: header, place, source
   line, carets) and one JSON object a line for tools. Columns are byte offsets;
   carets are placed by what a terminal shows, so tabs are expanded, wide
   characters count twice and combining ones not at all. Of a long line only
   the part around the span is shown, so cost does not depend on its length. */
#include "diag_internal.h"

#include <stdlib.h>

enum { TAB_WIDTH = 4, SHOWN_BYTES = 120, CONTEXT_BYTES = 50 };

typedef struct Style {
    const char *error, *warning, *place, *bold, *off;
} Style;

static const Style plain = {"", "", "", "", ""};
static const Style colored = {"\033[1;31m", "\033[1;33m", "\033[1;34m",
                              "\033[1m", "\033[0m"};

/* --- sorting -------------------------------------------------------------- */

static int cmp_u32(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int cmp_diags(const void *pa, const void *pb)
{
    const Diag *a = *(Diag *const *)pa, *b = *(Diag *const *)pb;
    int c = cmp_u32(a->loc.file, b->loc.file);
    c = c ? c : cmp_u32(a->loc.line, b->loc.line);
    c = c ? c : cmp_u32(a->loc.col, b->loc.col);
    return c ? c : cmp_u32(a->order, b->order);
}

/* --- characters ----------------------------------------------------------- */

/* Decodes one character of a line; bad bytes give U+FFFD and length 1. */
static uint32_t decode(const char *p, size_t left, size_t *len)
{
    const unsigned char *s = (const unsigned char *)p;
    size_t n = s[0] < 0x80   ? 1
               : s[0] < 0xc2 ? 0
               : s[0] < 0xe0 ? 2
               : s[0] < 0xf0 ? 3
               : s[0] < 0xf5 ? 4
                             : 0;
    uint32_t c = n < 2 ? s[0] : s[0] & (0x7fu >> n);
    *len = 1;
    if (n == 0 || n > left) {
        return 0xfffd;
    }
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return 0xfffd;
        }
        c = c << 6 | (s[i] & 0x3f);
    }
    *len = n;
    return c;
}

/* Columns on a terminal: the blocks that matter in source text, not the whole
   of Unicode's width table. */
static int char_width(uint32_t c)
{
    static const struct {
        uint32_t from, to;
        int width;
    } rows[] = {
        {0x0300, 0x036f, 0},   {0x0483, 0x0489, 0},   {0x0591, 0x05bd, 0},
        {0x0610, 0x061a, 0},   {0x064b, 0x065f, 0},   {0x0e34, 0x0e3a, 0},
        {0x1100, 0x115f, 2},   {0x1ab0, 0x1aff, 0},   {0x1dc0, 0x1dff, 0},
        {0x200b, 0x200f, 0},   {0x20d0, 0x20ff, 0},   {0x2e80, 0x303e, 2},
        {0x3041, 0x33ff, 2},   {0x3400, 0x4dbf, 2},   {0x4e00, 0x9fff, 2},
        {0xa000, 0xa4cf, 2},   {0xac00, 0xd7a3, 2},   {0xf900, 0xfaff, 2},
        {0xfe00, 0xfe0f, 0},   {0xfe20, 0xfe2f, 0},   {0xfe30, 0xfe6f, 2},
        {0xff00, 0xff60, 2},   {0xffe0, 0xffe6, 2},   {0x1f300, 0x1f64f, 2},
        {0x1f680, 0x1f6ff, 2}, {0x1f900, 0x1f9ff, 2}, {0x20000, 0x3fffd, 2},
        {0xe0100, 0xe01ef, 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows) && rows[i].from <= c; i++) {
        if (c <= rows[i].to) {
            return rows[i].width;
        }
    }
    return 1;
}

/* Column as people count it: characters from 1. */
static uint32_t shown_column(const Diags *d, Loc loc)
{
    size_t len, n;
    const char *line = diags_line(d, loc.file, loc.line, &len);
    uint32_t col = 1;
    for (size_t i = 0; i < len && i < loc.col; i += n) {
        decode(line + i, len - i, &n);
        col++;
    }
    return col;
}

/* --- the source line ------------------------------------------------------ */

typedef struct Window {
    const char *line;
    size_t len;      /* of the line */
    size_t from, to; /* the part shown */
    size_t col, end; /* the span inside it */
} Window;

static size_t align_char(const char *line, size_t i, size_t len)
{
    while (i < len && ((unsigned char)line[i] & 0xc0) == 0x80) {
        i++;
    }
    return i;
}

static Window find_window(const Diags *d, Loc loc)
{
    Window w = {0};
    w.line = diags_line(d, loc.file, loc.line, &w.len);
    w.col = loc.col < w.len ? loc.col : w.len;
    w.end = loc.end_line > loc.line ? w.len : loc.end_col;
    w.end = w.end < w.len ? w.end : w.len;
    w.end = w.end > w.col ? w.end : w.col;
    w.to = w.len;
    if (w.len > SHOWN_BYTES) {
        size_t from = w.col > CONTEXT_BYTES ? w.col - CONTEXT_BYTES : 0;
        from = w.len - from < SHOWN_BYTES ? w.len - SHOWN_BYTES : from;
        w.from = align_char(w.line, from, w.col);
        w.to = align_char(w.line, from + SHOWN_BYTES, w.len);
        w.end = w.end < w.to ? w.end : w.to;
    }
    return w;
}

/* Writes one character as shown and gives its width. */
static int show_char(FILE *out, uint32_t c, const char *bytes, size_t n)
{
    if (c == '\t') {
        fprintf(out, "%*s", TAB_WIDTH, "");
        return TAB_WIDTH;
    }
    if (c < 32 || c == 127 || c == 0xfffd || (c >= 0x80 && c < 0xa0) ||
        (c >= 0xd800 && c < 0xe000) || (c >= 0x202a && c <= 0x202e) ||
        (c >= 0x2066 && c <= 0x2069)) {
        fputs("\xef\xbf\xbd", out);
        return 1;
    }
    fwrite(bytes, 1, n, out);
    return char_width(c);
}

static void show_snippet(Diags *d, FILE *out, const Style *s, Loc loc,
                         int gutter, char mark, const char *color,
                         const char *label)
{
    Window w = find_window(d, loc);
    int pad = w.from ? 3 : 0, width = 0;
    fprintf(out, "%s%*s |%s\n", s->place, gutter, "", s->off);
    fprintf(out, "%s%*u |%s %s", s->place, gutter, loc.line, s->off,
            w.from ? "..." : "");
    for (size_t i = w.from, n; i < w.to; i += n) {
        uint32_t c = decode(w.line + i, w.to - i, &n);
        int cols = show_char(out, c, w.line + i, n);
        pad += i < w.col ? cols : 0;
        width += i >= w.col && i < w.end ? cols : 0;
    }
    fprintf(out, "%s\n%s%*s |%s %*s%s%c", w.to < w.len ? "..." : "", s->place,
            gutter, "", s->off, pad, "", color, mark);
    for (int i = 1; i < width; i++) {
        fputc(mark, out);
    }
    fprintf(out, "%s%s%s\n", label ? " " : "", label ? label : "", s->off);
}

/* --- one diagnostic ------------------------------------------------------- */

static int digits(uint32_t n)
{
    int count = 1;
    while (n >= 10) {
        n /= 10;
        count++;
    }
    return count;
}

static int gutter_width(const Diag *g)
{
    int width = digits(g->loc.line);
    for (uint32_t i = 0; i < g->notes.len; i++) {
        int w = digits(g->notes.data[i].loc.line);
        width = w > width ? w : width;
    }
    return width;
}

static void show_place(Diags *d, FILE *out, const Style *s, Loc loc, int gutter)
{
    if (loc.line == 0) {
        if (loc.file < d->files.len) {
            fprintf(out, "%s%*s-->%s %s\n", s->place, gutter, "", s->off,
                    d->files.data[loc.file]->path);
        }
        return;
    }
    fprintf(out, "%s%*s-->%s %s:%u:%u\n", s->place, gutter, "", s->off,
            d->files.data[loc.file]->path, loc.line, shown_column(d, loc));
}

static bool has_text(const Diags *d, Loc loc)
{
    return loc.line && loc.file < d->files.len &&
           d->files.data[loc.file]->text &&
           loc.line <= d->files.data[loc.file]->n_lines;
}

static void print_human(Diags *d, const Diag *g, FILE *out, const Style *s)
{
    bool is_error = g->severity == SEV_ERROR;
    const char *color = is_error ? s->error : s->warning;
    int gutter = gutter_width(g);
    fprintf(out, "%s%s[%c%04d]%s%s: %s%s\n", color,
            is_error ? "error" : "warning",
            diag_row(g->code)->severity == SEV_ERROR ? 'E' : 'W',
            diag_row(g->code)->number, s->off, s->bold, g->text, s->off);
    show_place(d, out, s, g->loc, gutter);
    if (has_text(d, g->loc)) {
        show_snippet(d, out, s, g->loc, gutter, '^', color, g->label);
    }
    for (uint32_t i = 0; i < g->notes.len; i++) {
        const DiagNote *note = &g->notes.data[i];
        fprintf(out, "%snote%s: %s\n", s->bold, s->off, note->text);
        if (note->loc.line) {
            show_place(d, out, s, note->loc, gutter);
        }
        if (has_text(d, note->loc)) {
            show_snippet(d, out, s, note->loc, gutter, '-', s->place, NULL);
        }
    }
    if (g->help) {
        fprintf(out, "%shelp%s: %s\n", s->bold, s->off, g->help);
    }
}

/* --- JSON ----------------------------------------------------------------- */

static void json_string(FILE *out, const char *text)
{
    size_t left = strlen(text), n;
    fputc('"', out);
    for (; left; text += n, left -= n) {
        uint32_t c = decode(text, left, &n);
        if (c == '"' || c == '\\') {
            fprintf(out, "\\%c", (char)c);
        } else if (c < 32 || (c >= 0xd800 && c < 0xe000)) {
            fprintf(out, "\\u%04x", c);
        } else if (c == 0xfffd) {
            fputs("\\ufffd", out);
        } else {
            fwrite(text, 1, n, out);
        }
    }
    fputc('"', out);
}

static void json_loc(const Diags *d, FILE *out, Loc loc)
{
    fputs("\"file\":", out);
    json_string(out,
                loc.file < d->files.len ? d->files.data[loc.file]->path : "");
    fprintf(out, ",\"line\":%u,\"col\":%u,\"end_line\":%u,\"end_col\":%u",
            loc.line, loc.col, loc.end_line, loc.end_col);
}

static void json_optional(FILE *out, const char *key, const char *text)
{
    if (text) {
        fprintf(out, ",\"%s\":", key);
        json_string(out, text);
    }
}

static void print_json(const Diags *d, const Diag *g, FILE *out)
{
    fprintf(out, "{\"severity\":\"%s\",\"code\":\"%c%04d\",\"name\":\"%s\",",
            g->severity == SEV_ERROR ? "error" : "warning",
            diag_row(g->code)->severity == SEV_ERROR ? 'E' : 'W',
            diag_row(g->code)->number, diag_code_name(g->code));
    fputs("\"message\":", out);
    json_string(out, g->text);
    fputc(',', out);
    json_loc(d, out, g->loc);
    json_optional(out, "label", g->label);
    fputs(",\"notes\":[", out);
    for (uint32_t i = 0; i < g->notes.len; i++) {
        fputs(i ? ",{\"message\":" : "{\"message\":", out);
        json_string(out, g->notes.data[i].text);
        fputc(',', out);
        json_loc(d, out, g->notes.data[i].loc);
        fputc('}', out);
    }
    fputc(']', out);
    json_optional(out, "help", g->help);
    fputs("}\n", out);
}

void diags_print(Diags *d, FILE *out, DiagFormat format)
{
    const Style *s = format == DIAG_HUMAN_COLOR ? &colored : &plain;
    uint32_t n_errors = 0;
    if (d->list.len) {
        qsort(d->list.data, d->list.len, sizeof *d->list.data, cmp_diags);
    }
    for (uint32_t i = 0; i < d->list.len; i++) {
        const Diag *g = d->list.data[i];
        n_errors += g->severity == SEV_ERROR;
        if (format == DIAG_JSON) {
            print_json(d, g, out);
        } else {
            print_human(d, g, out, s);
        }
    }
    if (format != DIAG_JSON && n_errors > 1) {
        fprintf(out, "%u errors\n", n_errors);
    }
    d->list.len = 0;
    d->by_place = (Map){0};
}
