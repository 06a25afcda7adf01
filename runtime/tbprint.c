/* Tracebacks as text, byte for byte as CPython 3.11's C printer: source lines are
   read from the file now; carets mark the span unless it is the whole line, with
   `~` around the operator or the brackets when the span is a binary operation or
   a subscript; three repetitions, then a count; the 1000 innermost frames.

   A traceback longer than the recursion limit can not be in CPython: its outermost
   frames are shown, which is what CPython would have. */
#include <stdio.h>

#include "runtime/internal.h"

#define REPEATS_SHOWN 3
#define FRAMES_SHOWN 1000

/* The file whose lines were wanted last, whole. */
typedef struct Source {
    uint32_t file; /* GEL_NO_FILE: none */
    char *text;    /* NULL: can not be read */
    size_t len;
} Source;

static void load(Source *s, uint32_t file)
{
    if (s->file == file)
        return;
    free(s->text);
    *s = (Source){file, NULL, 0};
    const char *path = gel_program.files[file];
    size_t n = strlen(path);
    if (n >= 2 && path[0] == '<' && path[n - 1] == '>')
        return;
    FILE *f = fopen(path, "rb");
    if (!f)
        return;
    size_t cap = 1 << 14;
    s->text = malloc(cap);
    while (s->text) {
        s->len += fread(s->text + s->len, 1, cap - s->len, f);
        if (s->len < cap)
            break;
        cap *= 2;
        char *p = realloc(s->text, cap);
        if (!p) {
            free(s->text);
            s->len = 0;
        }
        s->text = p;
    }
    fclose(f);
}

/* Line `number` from 1, without its end; NULL if there is none. */
static const char *find_line(const Source *s, uint32_t number, size_t *len)
{
    const char *p = s->text, *end = s->text + s->len;
    if (!p)
        return NULL;
    if (s->len >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
        p += 3;
    for (; number > 1; number--) {
        while (p < end && *p != '\n' && *p != '\r')
            p++;
        if (p == end)
            return NULL;
        p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
    }
    if (p >= end)
        return NULL;
    const char *start = p;
    while (p < end && *p != '\n' && *p != '\r')
        p++;
    *len = (size_t)(p - start);
    return start;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static int64_t columns(const char *text, size_t len)
{
    int64_t n = 0;
    for (size_t i = 0; i < len;) {
        int size;
        n += gel_uc_width(gel_utf8_get(text + i, &size));
        i += (size_t)size;
    }
    return n;
}

/* Where the marks end when the span goes on in the next line: after the last
   character that is not blank. CPython counts characters but looks at bytes;
   so do we. */
static size_t end_of_first_line(const char *line, size_t len)
{
    int64_t n = gel_utf8_count(line, len);
    while (n > 0 && is_blank(line[n - 1]))
        n--;
    size_t end = 0;
    for (; n > 0; n--)
        end += (size_t)gel_utf8_size((unsigned char)line[end]);
    return end;
}

static void add_carets(GelBuf *out, const GelSite *site, const char *line,
                       size_t len, size_t indent)
{
    size_t start = site->col, end = site->end_col;
    GelAnchors anchors = {0, 0};
    if (start > len || (site->line == site->end_line && end > len))
        return;
    if (site->line == site->end_line) {
        gel_tb_anchors(line + start, end - start, &anchors);
    } else {
        end = end_of_first_line(line, len);
    }
    if (end < start)
        return;
    bool has_anchors = anchors.right != 0;
    if (!has_anchors && start == indent && end == len)
        return;
    int64_t from = columns(line, start), to = columns(line, end);
    int64_t left = from + columns(line + start, anchors.left);
    int64_t right = from + columns(line + start, anchors.right);
    gel_buf_fill(out, ' ', 4);
    for (int64_t i = (int64_t)indent; i < to; i++) {
        char c = i < from ? ' ' : '^';
        if (has_anchors && i >= from && !(i >= left && i < right))
            c = '~';
        gel_buf_add(out, &c, 1);
    }
    gel_buf_add(out, "\n", 1);
}

static void add_frame(GelBuf *out, Source *src, const GelSite *site)
{
    gel_buf_fmt(out, "  File \"%s\", line %u, in ", gel_program.files[site->file],
                (unsigned)site->line);
    gel_buf_z(out, gel_program.frames[site->frame]);
    gel_buf_add(out, "\n", 1);
    load(src, site->file);
    size_t len = 0, indent = 0;
    const char *line = find_line(src, site->line, &len);
    if (!line)
        return;
    while (indent < len && is_blank(line[indent]))
        indent++;
    gel_buf_fill(out, ' ', 4);
    gel_buf_add(out, line + indent, len - indent);
    gel_buf_add(out, "\n", 1);
    if (site->end_line != 0)
        add_carets(out, site, line, len, indent);
}

/* The frames in the order of printing: a cursor over sites from the outermost,
   and within one site from the outermost function inlined. */
typedef struct Cursor {
    const uint32_t *sites;
    int64_t at; /* sites[at - 1] comes next */
    uint32_t chain[64];
    int n_chain;
} Cursor;

static const GelSite *next_frame(Cursor *c)
{
    for (;;) {
        while (c->n_chain > 0) {
            const GelSite *s = &gel_program.sites[c->chain[--c->n_chain]];
            if (s->file != GEL_NO_FILE)
                return s;
        }
        if (c->at == 0)
            return NULL;
        uint32_t s = c->sites[--c->at];
        for (; s && c->n_chain < (int)ARRAY_LEN(c->chain);
             s = gel_program.sites[s].inlined_at)
            c->chain[c->n_chain++] = s;
    }
}

static void add_repeats(GelBuf *out, int64_t count)
{
    if (count > REPEATS_SHOWN)
        gel_buf_fmt(out, "  [Previous line repeated %lld more time%s]\n",
                    (long long)(count - REPEATS_SHOWN),
                    count - REPEATS_SHOWN > 1 ? "s" : "");
}

void gel_tb_render(GelBuf *out, const uint32_t *sites, int64_t n)
{
    Cursor c = {.sites = sites, .at = n, .n_chain = 0};
    int64_t total = 0, limit = gel_sys_getrecursionlimit();
    while (total < limit && next_frame(&c))
        total++;
    if (total == 0)
        return;
    int64_t skip = total > FRAMES_SHOWN ? total - FRAMES_SHOWN : 0;
    gel_buf_z(out, "Traceback (most recent call last):\n");
    Source src = {GEL_NO_FILE, NULL, 0};
    const GelSite *last = NULL;
    int64_t count = 0;
    c.at = n;
    c.n_chain = 0;
    for (int64_t i = 0; i < total; i++) {
        const GelSite *s = next_frame(&c);
        if (i < skip)
            continue;
        if (!last || last->file != s->file || last->line != s->line ||
            last->frame != s->frame) {
            add_repeats(out, count);
            last = s;
            count = 0;
        }
        if (++count <= REPEATS_SHOWN)
            add_frame(out, &src, s);
    }
    add_repeats(out, count);
    free(src.text);
}
