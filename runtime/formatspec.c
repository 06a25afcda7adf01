/* Parser of [[fill]align][sign][z][#][0][width][grouping][.precision][type], with
   CPython's checks in CPython's order. */
#include "runtime/formatspec.h"

typedef struct Reader {
    const char *p, *end;
} Reader;

static uint32_t peek(const Reader *r)
{
    int n;
    return r->p < r->end ? gel_utf8_get(r->p, &n) : 0;
}

static bool accept(Reader *r, char c)
{
    if (r->p < r->end && *r->p == c) {
        r->p++;
        return true;
    }
    return false;
}

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* Number of digits read; -1 with ValueError. */
static int read_number(Reader *r, int64_t *value)
{
    int n = 0, size;
    int64_t v = 0;
    while (r->p < r->end) {
        int d = gel_uc_decimal(gel_utf8_get(r->p, &size));
        if (d < 0)
            break;
        if (v > (INT64_MAX - d) / 10) {
            gel_raise(GEL_KIND_VALUE_ERROR,
                      "Too many decimal digits in format string");
            return -1;
        }
        v = v * 10 + d;
        r->p += size;
        n++;
    }
    if (n)
        *value = v;
    return n;
}

/* Fill, alignment; true if a fill was given. */
static bool read_align(Reader *r, GelSpec *s, bool *has_align)
{
    int n = 0;
    uint32_t first = r->p < r->end ? gel_utf8_get(r->p, &n) : 0;
    *has_align = true;
    if (n && r->p + n < r->end && is_align((unsigned char)r->p[n])) {
        s->fill = first;
        s->align = r->p[n];
        r->p += n + 1;
        return true;
    }
    if (is_align(first)) {
        s->align = (char)first;
        r->p++;
        return false;
    }
    *has_align = false;
    return false;
}

static bool read_grouping(Reader *r, GelSpec *s)
{
    if (accept(r, ','))
        s->grouping = ',';
    bool both = s->grouping && peek(r) == '_';
    if (!both && accept(r, '_'))
        s->grouping = '_';
    if (both || (s->grouping == '_' && peek(r) == ',')) {
        gel_raise(GEL_KIND_VALUE_ERROR, "Cannot specify both ',' and '_'.");
        return false;
    }
    return true;
}

static bool check_grouping(const GelSpec *s)
{
    uint32_t t = s->type;
    if (!s->grouping || t == 0 || (t < 128 && strchr("defgEG%F", (int)t)) ||
        (s->grouping == '_' && t < 128 && strchr("boxX", (int)t)))
        return true;
    if (t > 32 && t < 128)
        gel_raisef(GEL_KIND_VALUE_ERROR, "Cannot specify '%c' with '%c'.",
                   s->grouping, (char)t);
    else
        gel_raisef(GEL_KIND_VALUE_ERROR, "Cannot specify '%c' with '\\x%x'.",
                   s->grouping, (unsigned)t);
    return false;
}

/* The type, which must be the last character. */
static bool read_type(Reader *r, GelSpec *s, GelStr *text,
                      const char *type_name)
{
    if (r->p == r->end)
        return true;
    int n;
    s->type = gel_utf8_get(r->p, &n);
    if (r->p + n == r->end)
        return true;
    GelBuf b;
    gel_buf_init(&b);
    gel_buf_z(&b, "Invalid format specifier '");
    gel_buf_add(&b, gel_str_data(text), (size_t)text->len);
    gel_buf_fmt(&b, "' for object of type '%s'", type_name);
    gel_raise_str(GEL_KIND_VALUE_ERROR, gel_buf_str(&b));
    return false;
}

bool gel_spec_parse(GelSpec *s, GelStr *text, char default_align,
                    const char *type_name)
{
    *s = (GelSpec){.fill = ' ', .align = default_align, .width = -1,
                   .precision = -1};
    Reader r = {gel_str_data(text), gel_str_data(text) + text->len};
    bool has_align;
    bool has_fill = read_align(&r, s, &has_align);
    if (peek(&r) == '+' || peek(&r) == '-' || peek(&r) == ' ')
        s->sign = *r.p++;
    s->no_neg_zero = accept(&r, 'z');
    s->alt = accept(&r, '#');
    if (!has_fill && accept(&r, '0')) {
        s->fill = '0';
        if (!has_align && default_align == '>')
            s->align = '=';
    }
    if (read_number(&r, &s->width) < 0 || !read_grouping(&r, s))
        return false;
    if (accept(&r, '.')) {
        int n = read_number(&r, &s->precision);
        if (n == 0)
            gel_raise(GEL_KIND_VALUE_ERROR,
                      "Format specifier missing precision");
        if (n <= 0)
            return false;
    }
    return read_type(&r, s, text, type_name) && check_grouping(s);
}

void gel_spec_raise_type(uint32_t type, const char *type_name)
{
    if (type > 32 && type < 128)
        gel_raisef(GEL_KIND_VALUE_ERROR,
                   "Unknown format code '%c' for object of type '%s'",
                   (char)type, type_name);
    else
        gel_raisef(GEL_KIND_VALUE_ERROR,
                   "Unknown format code '\\x%x' for object of type '%s'",
                   (unsigned)type, type_name);
}
