/* From a file's bytes to the text that the lexer reads: BOM and encoding cookie
   (PEP 263), newlines of all kinds to \n, valid UTF-8 and no NUL. The decoded
   text replaces the file's, so that columns are offsets into it. */
#include "ast/lexer.h"

#include <ctype.h>
#include <strings.h>

typedef struct Source {
    Arena *arena;
    Diags *diags;
    uint32_t file;
    const char *text;
    size_t len;
} Source;

typedef enum Encoding { ENC_UTF8, ENC_LATIN1, ENC_ASCII, ENC_OTHER } Encoding;

/* --- the cookie ----------------------------------------------------------- */

/* The name after coding: or coding= in a line that is only a comment. */
static const char *cookie_in_line(const char *p, const char *end, size_t *len)
{
    while (p < end && strchr(" \t\f", *p) && *p) {
        p++;
    }
    if (p == end || *p != '#') {
        return NULL;
    }
    for (; end - p > 7; p++) {
        if (memcmp(p, "coding", 6) != 0 || (p[6] != ':' && p[6] != '=')) {
            continue;
        }
        const char *name = p + 7;
        while (name < end && (*name == ' ' || *name == '\t')) {
            name++;
        }
        const char *q = name;
        while (q < end &&
               (isalnum((unsigned char)*q) || (*q && strchr("-_.", *q)))) {
            q++;
        }
        if (q > name) {
            *len = (size_t)(q - name);
            return name;
        }
    }
    return NULL;
}

static const char *line_end(const char *p, const char *end)
{
    while (p < end && *p != '\n' && *p != '\r') {
        p++;
    }
    return p;
}

static bool is_blank_or_comment(const char *p, const char *end)
{
    while (p < end && *p && strchr(" \t\f", *p)) {
        p++;
    }
    return p == end || *p == '#';
}

/* The cookie may be in the second line if the first is no code. */
static const char *find_cookie(const Source *s, size_t *len)
{
    const char *end = s->text + s->len, *eol = line_end(s->text, end);
    const char *name = cookie_in_line(s->text, eol, len);
    if (name || eol == end || !is_blank_or_comment(s->text, eol)) {
        return name;
    }
    const char *second = eol + 1;
    if (*eol == '\r' && second < end && *second == '\n') {
        second++;
    }
    return cookie_in_line(second, line_end(second, end), len);
}

static Encoding find_encoding(const char *name, size_t len)
{
    static const struct {
        const char *name;
        Encoding encoding;
    } rows[] = {
        {"utf-8", ENC_UTF8},
        {"utf8", ENC_UTF8},
        {"u8", ENC_UTF8},
        {"utf", ENC_UTF8},
        {"utf-8-sig", ENC_UTF8},
        {"utf-8-unix", ENC_UTF8},
        {"utf-8-dos", ENC_UTF8},
        {"utf-8-mac", ENC_UTF8},
        {"latin-1", ENC_LATIN1},
        {"latin1", ENC_LATIN1},
        {"iso-8859-1", ENC_LATIN1},
        {"iso8859-1", ENC_LATIN1},
        {"iso-latin-1", ENC_LATIN1},
        {"latin", ENC_LATIN1},
        {"l1", ENC_LATIN1},
        {"cp819", ENC_LATIN1},
        {"latin-1-unix", ENC_LATIN1},
        {"iso-8859-1-unix", ENC_LATIN1},
        {"ascii", ENC_ASCII},
        {"us-ascii", ENC_ASCII},
        {"646", ENC_ASCII},
    };
    char norm[32];
    if (len >= sizeof norm) {
        return ENC_OTHER;
    }
    for (size_t i = 0; i < len; i++) {
        norm[i] = name[i] == '_' ? '-' : (char)tolower((unsigned char)name[i]);
    }
    norm[len] = 0;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (strcmp(norm, rows[i].name) == 0) {
            return rows[i].encoding;
        }
    }
    return ENC_OTHER;
}

/* --- bytes ---------------------------------------------------------------- */

/* Length of a valid UTF-8 sequence, 0 if it is none. */
static size_t valid_length(const unsigned char *s, size_t left)
{
    size_t n = s[0] < 0x80   ? 1
               : s[0] < 0xc2 ? 0
               : s[0] < 0xe0 ? 2
               : s[0] < 0xf0 ? 3
               : s[0] < 0xf5 ? 4
                             : 0;
    if (n == 0 || n > left) {
        return 0;
    }
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    bool is_overlong =
        (s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xf0 && s[1] < 0x90);
    bool is_surrogate = s[0] == 0xed && s[1] >= 0xa0;
    bool is_beyond = s[0] == 0xf4 && s[1] >= 0x90;
    return is_overlong || is_surrogate || is_beyond ? 0 : n;
}

static Loc byte_loc(const Source *s, size_t pos)
{
    const SrcFile *f = diags_file(s->diags, s->file);
    uint32_t low = 0, high = f->n_lines;
    while (high - low > 1) {
        uint32_t mid = (low + high) / 2;
        if (f->line_starts[mid] <= pos) {
            low = mid;
        } else {
            high = mid;
        }
    }
    uint32_t col = (uint32_t)(pos - f->line_starts[low]);
    return (Loc){s->file, low + 1, col, low + 1, col + 1};
}

static bool check_bytes(const Source *s, bool has_cookie)
{
    const unsigned char *p = (const unsigned char *)s->text;
    for (size_t i = 0; i < s->len;) {
        while (i < s->len && p[i] < 0x80 && p[i]) {
            i++;
        }
        if (i == s->len) {
            break;
        }
        size_t n = valid_length(p + i, s->len - i);
        if (p[i] == 0 || n == 0) {
            Loc loc = byte_loc(s, i);
            if (p[i] == 0) {
                diag(s->diags, DIAG_SYNTAX, loc,
                     "source code cannot contain null bytes");
            } else if (has_cookie) {
                diag(s->diags, DIAG_SYNTAX, loc,
                     "(unicode error) 'utf-8' codec can't decode byte 0x%02x "
                     "in position %zu",
                     p[i], i);
            } else {
                diag(s->diags, DIAG_SYNTAX, loc,
                     "Non-UTF-8 code starting with '\\x%02x' on line %u, but "
                     "no encoding declared; see "
                     "https://peps.python.org/pep-0263/ for details",
                     p[i], loc.line);
            }
            return false;
        }
        i += n;
    }
    return true;
}

/* One \n for each newline; latin-1 bytes become two. */
static char *copy_text(const Source *s, bool is_latin1, size_t *len)
{
    char *out = arena_alloc(s->arena, s->len * (is_latin1 ? 2 : 1) + 1);
    size_t n = 0;
    for (size_t i = 0; i < s->len; i++) {
        unsigned char c = (unsigned char)s->text[i];
        if (c == '\r') {
            out[n++] = '\n';
            i += i + 1 < s->len && s->text[i + 1] == '\n';
        } else if (c >= 0x80 && is_latin1) {
            out[n++] = (char)(0xc0 | c >> 6);
            out[n++] = (char)(0x80 | (c & 0x3f));
        } else {
            out[n++] = (char)c;
        }
    }
    out[n] = 0;
    *len = n;
    return out;
}

static bool check_encoding(const Source *s, Encoding enc, bool has_bom,
                           const char *name, size_t len)
{
    Loc loc = byte_loc(s, 0);
    if (has_bom && name && (enc != ENC_UTF8 || len < 5 || name[3] == '8')) {
        diag(s->diags, DIAG_SYNTAX, loc, "encoding problem: %.*s with BOM",
             (int)len, name);
        return false;
    }
    if (enc == ENC_OTHER) {
        diag(s->diags, DIAG_UNSUPPORTED, loc,
             "the source encoding '%.*s' is not supported", (int)len, name);
        return false;
    }
    return true;
}

const SrcFile *source_decode(Arena *a, Diags *diags, uint32_t file)
{
    const SrcFile *f = diags_file(diags, file);
    Source s = {a, diags, file, f->text, f->len};
    bool has_bom = s.len >= 3 && memcmp(s.text, "\xef\xbb\xbf", 3) == 0;
    if (has_bom) {
        s.text += 3;
        s.len -= 3;
        diags_set_text(diags, file, s.text, s.len);
    }
    size_t name_len = 0;
    const char *name = find_cookie(&s, &name_len);
    Encoding enc = name ? find_encoding(name, name_len) : ENC_UTF8;
    if (!check_encoding(&s, enc, has_bom, name, name_len)) {
        return NULL;
    }
    size_t len;
    s.text = copy_text(&s, enc == ENC_LATIN1, &len);
    s.len = len;
    diags_set_text(diags, file, s.text, s.len);
    return check_bytes(&s, name != NULL) ? f : NULL;
}
