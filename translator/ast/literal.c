/* Values of literals: numbers of all bases, strings with their escapes, and the
   concatenation of adjacent strings. */
#include "ast/parser.h"

#include <ctype.h>
#include <stdlib.h>

enum {
    MAX_DECIMAL_DIGITS = 4300, /* as CPython's default limit */
    MAX_RADIX_DIGITS = 1 << 16 /* conversion to decimal is quadratic */
};

/* --- numbers -------------------------------------------------------------- */

static char *strip_underscores(Parser *p, const Token *t, size_t *len)
{
    char *out = arena_alloc(p->arena, t->end - t->start + 1);
    size_t n = 0;
    for (uint32_t i = t->start; i < t->end; i++) {
        if (p->lex.text[i] != '_') {
            out[n++] = p->lex.text[i];
        }
    }
    *len = n;
    return out;
}

/* Decimal digits of a number given in base 16, 8 or 2, by limbs of nine digits,
   the lowest first. */
static const char *radix_to_decimal(Parser *p, const char *digits, size_t n,
                                    uint32_t base)
{
    enum { LIMB = 1000000000 };
    VEC(uint32_t) limbs = {0};
    vec_push(p->arena, &limbs, 0);
    for (size_t i = 0; i < n; i++) {
        uint32_t c = (uint32_t)digits[i];
        uint64_t carry = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
        for (uint32_t k = 0; k < limbs.len; k++) {
            carry += (uint64_t)limbs.data[k] * base;
            limbs.data[k] = (uint32_t)(carry % LIMB);
            carry /= LIMB;
        }
        if (carry) {
            vec_push(p->arena, &limbs, (uint32_t)carry);
        }
    }
    StrBuf sb = sb_new(p->arena);
    sb_printf(&sb, "%u", vec_last(&limbs));
    for (uint32_t k = limbs.len - 1; k-- > 0;) {
        sb_printf(&sb, "%09u", limbs.data[k]);
    }
    return sb.text;
}

/* The value of digits in a base; false if it does not fit 64 bits. */
static bool fits_u64(const char *s, size_t n, uint32_t base, uint64_t *value)
{
    *value = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t c = (uint32_t)s[i];
        uint32_t digit = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
        if (*value > (UINT64_MAX - digit) / base) {
            return false;
        }
        *value = *value * base + digit;
    }
    return true;
}

static void check_digits(Parser *p, const Token *t, size_t n, uint32_t base)
{
    if (base == 10 && n > MAX_DECIMAL_DIGITS) {
        parse_fail_at(p, lexer_loc(&p->lex, t),
                      "Exceeds the limit (%d digits) for integer string "
                      "conversion: value has %zu digits - Consider "
                      "hexadecimal for huge integer literals to avoid decimal "
                      "conversion limits.",
                      MAX_DECIMAL_DIGITS, n);
    }
    if (n > MAX_RADIX_DIGITS) {
        parse_fail_deep(p, lexer_loc(&p->lex, t), "integer literal too long");
    }
}

static void set_int(Parser *p, Const *c, const Token *t, const char *digits,
                    size_t n)
{
    uint32_t base = 10;
    if (n > 1 && digits[0] == '0' && isalpha((unsigned char)digits[1])) {
        char b = (char)(digits[1] | 32);
        base = b == 'x' ? 16 : b == 'o' ? 8 : 2;
        digits += 2;
        n -= 2;
    }
    for (; n > 1 && digits[0] == '0'; n--) {
        digits++;
    }
    check_digits(p, t, n, base);
    c->kind = CONST_INT;
    c->is_big = !fits_u64(digits, n, base, &c->i);
    if (c->is_big) {
        c->i = 0;
    }
    c->text = base == 10 ? digits : radix_to_decimal(p, digits, n, base);
    c->len = strlen(c->text);
}

Node *parse_number(Parser *p)
{
    const Token *t = parse_tok(p);
    Node *n = parse_new(p, NODE_Constant, parse_start(p));
    Const *c = &n->Constant.value;
    size_t len;
    char *text = strip_underscores(p, t, &len);
    bool is_radix = len > 1 && text[0] == '0' && strchr("xXoObB", text[1]);
    if ((text[len - 1] | 32) == 'j') {
        text[len - 1] = 0;
        c->kind = CONST_COMPLEX;
        c->f = strtod(text, NULL);
    } else if (!is_radix && strpbrk(text, ".eE")) {
        c->kind = CONST_FLOAT;
        c->f = strtod(text, NULL);
    } else {
        set_int(p, c, t, text, len);
    }
    parse_advance(p);
    return parse_finish(p, n);
}

/* --- escapes -------------------------------------------------------------- */

typedef struct Text {
    Parser *p;
    const Token *tok;
    uint32_t pos, end, begin;
    bool is_bytes;
    StrBuf out;
    uint32_t counted, n_newlines; /* in the text before `counted` */
} Text;

/* Places are asked for from left to right. */
static Loc place_in(Text *t, uint32_t from, uint32_t to)
{
    for (; t->counted < from; t->counted++) {
        t->n_newlines += t->p->lex.text[t->counted] == '\n';
    }
    Loc loc = lexer_point(&t->p->lex, from, t->tok->line + t->n_newlines);
    loc.end_col += to - from;
    return loc;
}

static int hex_value(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : (c | 32) - 'a' + 10;
}

static void bad_hex(Text *t, uint32_t from, uint32_t to, int n_digits)
{
    Loc loc = place_in(t, from, to);
    uint32_t at = from - t->begin;
    if (t->is_bytes) {
        parse_fail_at(t->p, loc,
                      "(value error) invalid \\x escape at "
                      "position %u",
                      at);
    }
    parse_fail_at(t->p, loc,
                  "(unicode error) 'unicodeescape' codec can't "
                  "decode bytes in position %u-%u: truncated \\%s escape",
                  at, to - 1 - t->begin,
                  n_digits == 2   ? "xXX"
                  : n_digits == 4 ? "uXXXX"
                                  : "UXXXXXXXX");
}

static void hex_escape(Text *t, int n_digits)
{
    uint32_t from = t->pos - 2, c = 0;
    for (int i = 0; i < n_digits; i++, t->pos++) {
        char d = t->p->lex.text[t->pos];
        if (t->pos >= t->end || !isxdigit((unsigned char)d)) {
            bad_hex(t, from, t->pos, n_digits);
        }
        c = c << 4 | (uint32_t)hex_value(d);
    }
    if (c > 0x10ffff) {
        parse_fail_at(t->p, place_in(t, from, t->pos),
                      "(unicode error) 'unicodeescape' codec can't decode "
                      "bytes in position %u-%u: illegal Unicode character",
                      from - t->begin, t->pos - 1 - t->begin);
    }
    if (t->is_bytes) {
        sb_putc(&t->out, (char)c);
    } else {
        utf8_encode(&t->out, c);
    }
}

static void warn_escape(Text *t, uint32_t from, const char *what)
{
    if (!t->p->is_trying && ++t->p->n_warnings <= MAX_WARNINGS) {
        parse_report(t->p, DIAG_SYNTAX_WARNING, place_in(t, from, t->pos),
                     "invalid %sescape sequence '%.*s'", what,
                     (int)(t->pos - from), t->p->lex.text + from);
    }
}

static void octal_escape(Text *t)
{
    uint32_t from = t->pos - 2, c = 0;
    t->pos--;
    for (int i = 0; i < 3 && t->pos < t->end; i++, t->pos++) {
        char d = t->p->lex.text[t->pos];
        if (d < '0' || d > '7') {
            break;
        }
        c = c << 3 | (uint32_t)(d - '0');
    }
    if (c > 0377) {
        warn_escape(t, from, "octal ");
    }
    if (t->is_bytes) {
        sb_putc(&t->out, (char)c);
    } else {
        utf8_encode(&t->out, c);
    }
}

static void named_escape(Text *t)
{
    uint32_t from = t->pos - 2;
    const char *text = t->p->lex.text;
    uint32_t end = t->pos;
    while (end < t->end && text[end] != '}' && text[end] != '\n') {
        end++;
    }
    if (text[t->pos] != '{' || end >= t->end || text[end] != '}' ||
        end == t->pos + 1) {
        uint32_t last = text[t->pos] == '{' ? end - 1 : t->pos - 1;
        parse_fail_at(t->p, place_in(t, from, last + 1),
                      "(unicode error) 'unicodeescape' codec can't decode "
                      "bytes in position %u-%u: malformed \\N character "
                      "escape",
                      from - t->begin, last - t->begin);
    }
    uint32_t c = 0;
    if (!char_by_name(text + t->pos + 1, end - t->pos - 1, &c)) {
        parse_fail_at(t->p, place_in(t, from, end + 1),
                      "(unicode error) 'unicodeescape' codec can't decode "
                      "bytes in position %u-%u: unknown Unicode character name",
                      from - t->begin, end - t->begin);
    }
    t->pos = end + 1;
    utf8_encode(&t->out, c);
}

static void simple_escape(Text *t, char c)
{
    static const char from[] = "\\'\"abfnrtv";
    static const char to[] = "\\'\"\a\b\f\n\r\t\v";
    const char *found = strchr(from, c);
    if (found && c) {
        sb_putc(&t->out, to[found - from]);
        return;
    }
    /* The backslash stays; a character of several bytes is not cut. */
    uint32_t n;
    utf8_decode(t->p->lex.text + t->pos - 1, &n);
    t->pos += n - 1;
    warn_escape(t, t->pos - n - 1, "");
    sb_putc(&t->out, '\\');
    sb_add(&t->out, t->p->lex.text + t->pos - n, n);
}

static void decode_escape(Text *t)
{
    char c = t->p->lex.text[t->pos + 1];
    /* A backslash may be the last character of an f-string's piece: \{ */
    if (t->pos + 1 >= t->end) {
        t->pos += 2;
        warn_escape(t, t->pos - 2, "");
        t->pos--;
        sb_putc(&t->out, '\\');
        return;
    }
    t->pos += 2;
    if (c == '\n') {
        return;
    }
    if (c >= '0' && c <= '7') {
        octal_escape(t);
    } else if (c == 'x') {
        hex_escape(t, 2);
    } else if (c == 'u' && !t->is_bytes) {
        hex_escape(t, 4);
    } else if (c == 'U' && !t->is_bytes) {
        hex_escape(t, 8);
    } else if (c == 'N' && !t->is_bytes) {
        named_escape(t);
    } else {
        simple_escape(t, c);
    }
}

static void decode(Text *t)
{
    const char *text = t->p->lex.text;
    while (t->pos < t->end) {
        const char *from = text + t->pos;
        const char *slash = memchr(from, '\\', t->end - t->pos);
        size_t n = slash ? (size_t)(slash - from) : t->end - t->pos;
        sb_add(&t->out, from, n);
        t->pos += (uint32_t)n;
        if (slash) {
            decode_escape(t);
        }
    }
}

static void set_text(Const *c, Text *t, bool is_raw)
{
    if (is_raw || !memchr(t->p->lex.text + t->pos, '\\', t->end - t->pos)) {
        c->len = t->end - t->pos;
        c->text = arena_strdup(t->p->arena, t->p->lex.text + t->pos, c->len);
        return;
    }
    t->out = sb_new(t->p->arena);
    sb_add(&t->out, "", 0);
    decode(t);
    c->text = t->out.text;
    c->len = t->out.len;
}

Node *parse_text(Parser *p, const Token *t, uint32_t from, uint32_t to,
                 bool is_raw)
{
    Node *n = parse_new(p, NODE_Constant, lexer_loc(&p->lex, t));
    Text text = {.p = p,
                 .tok = t,
                 .pos = from,
                 .end = to,
                 .begin = from,
                 .counted = t->start};
    n->Constant.value.kind = CONST_STR;
    set_text(&n->Constant.value, &text, is_raw);
    return n;
}

/* --- strings -------------------------------------------------------------- */

static void check_ascii(Text *t)
{
    for (uint32_t i = t->pos; i < t->end; i++) {
        if ((unsigned char)t->p->lex.text[i] >= 128) {
            uint32_t n;
            utf8_decode(t->p->lex.text + i, &n);
            parse_fail_at(t->p, place_in(t, i, i + n),
                          "bytes can only contain ASCII literal characters");
        }
    }
}

static Node *parse_string(Parser *p)
{
    const Token *t = parse_tok(p);
    const char *s = p->lex.text + t->start;
    bool is_bytes = false, is_raw = false;
    for (; *s != '"' && *s != '\''; s++) {
        is_bytes |= (*s | 32) == 'b';
        is_raw |= (*s | 32) == 'r';
    }
    uint32_t from = (uint32_t)(s - p->lex.text);
    bool is_triple = t->end - from >= 6 && s[1] == s[0] && s[2] == s[0];
    uint32_t n_quotes = is_triple ? 3 : 1;
    from += n_quotes;
    Node *n = parse_new(p, NODE_Constant, lexer_loc(&p->lex, t));
    Text text = {.p = p,
                 .tok = t,
                 .pos = from,
                 .end = t->end - n_quotes,
                 .begin = from,
                 .is_bytes = is_bytes,
                 .counted = t->start};
    if (is_bytes) {
        check_ascii(&text);
    }
    n->Constant.value.kind = is_bytes ? CONST_BYTES : CONST_STR;
    set_text(&n->Constant.value, &text, is_raw);
    parse_advance(p);
    return n;
}

static Node *join_constants(Parser *p, Node *const *parts, uint32_t n)
{
    if (n == 1) {
        return parts[0];
    }
    StrBuf sb = sb_new(p->arena);
    sb_add(&sb, "", 0);
    for (uint32_t i = 0; i < n; i++) {
        const Const *c = &parts[i]->Constant.value;
        sb_add(&sb, c->text, c->len);
    }
    Node *joined = parse_new(p, NODE_Constant,
                             parse_span(parts[0]->loc, parts[n - 1]->loc));
    joined->Constant.value = parts[0]->Constant.value;
    joined->Constant.value.text = sb.text;
    joined->Constant.value.len = sb.len;
    return joined;
}

NodeList parse_join_parts(Parser *p, uint32_t mark)
{
    NodeList parts = parse_take(p, mark);
    for (uint32_t i = 0; i < parts.len;) {
        uint32_t n = 0;
        while (i + n < parts.len && parts.data[i + n]->kind == NODE_Constant) {
            n++;
        }
        if (n == 0) {
            parse_push(p, parts.data[i++]);
            continue;
        }
        Node *joined = join_constants(p, parts.data + i, n);
        if (joined->Constant.value.len) {
            parse_push(p, joined);
        }
        i += n;
    }
    return parse_take(p, mark);
}

static void check_mix(Parser *p, uint32_t mark, bool has_fstring, Loc start)
{
    bool has_bytes = false, has_str = has_fstring;
    for (uint32_t i = mark; i < p->stack.len; i++) {
        const Node *n = p->stack.data[i];
        bool is_bytes =
            n->kind == NODE_Constant && n->Constant.value.kind == CONST_BYTES;
        has_bytes |= is_bytes;
        has_str |= !is_bytes;
    }
    if (has_bytes && has_str) {
        start.end_line = p->end_line;
        start.end_col = p->end_col;
        parse_fail_at(p, start, "cannot mix bytes and nonbytes literals");
    }
}

Node *parse_strings(Parser *p)
{
    Loc start = parse_start(p);
    uint32_t mark = p->stack.len;
    bool has_fstring = false;
    for (;;) {
        if (parse_kind(p) == TOK_STRING) {
            parse_push(p, parse_string(p));
        } else if (parse_kind(p) == TOK_FSTRING_START) {
            has_fstring = true;
            parse_fstring(p);
        } else {
            break;
        }
    }
    check_mix(p, mark, has_fstring, start);
    if (has_fstring) {
        Node *n = parse_new(p, NODE_JoinedStr, start);
        n->JoinedStr.values = parse_join_parts(p, mark);
        return parse_finish(p, n);
    }
    NodeList parts = parse_take(p, mark);
    return parse_finish(p, join_constants(p, parts.data, parts.len));
}
