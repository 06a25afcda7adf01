/* The tree as text, in the form of CPython's ast.dump. One printing function a
   kind is made from nodes.def; a chain of elif is printed by a loop. */
#include "ast/fields.h"
#include "ast/lexer.h"

#include <stdlib.h>

typedef struct Printer {
    StrBuf *out;
    bool has_positions;
    bool need_comma; /* a field was printed before */
} Printer;

static void print_node(Printer *pr, const Node *n);

const char *ast_kind_name(NodeKind kind)
{
    static const char *const names[] = {
        "none",
#define NODE(kind, fields) #kind,
#include "ast/nodes.def"
#undef NODE
    };
    return names[kind];
}

static const char *oper_name(Oper op)
{
    static const char *const names[] = {
        "none",
#define OPER(name, text, op) #name,
#include "ast/opers.def"
#undef OPER
    };
    return names[op];
}

const char *ast_oper_text(Oper op)
{
    static const char *const texts[] = {
        "",
#define OPER(name, text, op) text,
#include "ast/opers.def"
#undef OPER
    };
    return texts[op];
}

/* --- constants: Python's repr --------------------------------------------- */

static void print_float(StrBuf *out, double f, const char *suffix)
{
    char buf[40];
    if (f > 1.7976931348623157e308) {
        sb_printf(out, "inf%s", suffix);
        return;
    }
    int digits = 1;
    do {
        snprintf(buf, sizeof buf, "%.*e", digits - 1, f);
    } while (strtod(buf, NULL) != f && ++digits <= 17);
    int exp = atoi(strchr(buf, 'e') + 1);
    if (exp < -4 || exp >= 16) {
        *strchr(buf, 'e') = 0;
        sb_printf(out, "%se%c%02d%s", buf, exp < 0 ? '-' : '+', abs(exp),
                  suffix);
        return;
    }
    int decimals = digits - 1 - exp;
    sb_printf(out, "%.*f", decimals > 0 ? decimals : 0, f);
    if (decimals <= 0 && !*suffix) {
        sb_puts(out, ".0");
    }
    sb_puts(out, suffix);
}

static void print_char(StrBuf *out, uint32_t c, char quote)
{
    if (c == (uint32_t)quote || c == '\\') {
        sb_printf(out, "\\%c", (char)c);
    } else if (c == '\n') {
        sb_puts(out, "\\n");
    } else if (c == '\r') {
        sb_puts(out, "\\r");
    } else if (c == '\t') {
        sb_puts(out, "\\t");
    } else if (unicode_is_printable(c)) {
        utf8_encode(out, c);
    } else if (c < 0x100) {
        sb_printf(out, "\\x%02x", c);
    } else if (c < 0x10000) {
        sb_printf(out, "\\u%04x", c);
    } else {
        sb_printf(out, "\\U%08x", c);
    }
}

static void print_string(StrBuf *out, const Const *c)
{
    bool is_bytes = c->kind == CONST_BYTES;
    bool use_double =
        memchr(c->text, '\'', c->len) && !memchr(c->text, '"', c->len);
    char quote = use_double ? '"' : '\'';
    if (is_bytes) {
        sb_putc(out, 'b');
    }
    sb_putc(out, quote);
    for (size_t i = 0; i < c->len;) {
        uint32_t len = 1;
        unsigned char byte = (unsigned char)c->text[i];
        uint32_t ch = is_bytes ? byte : utf8_decode(c->text + i, &len);
        if (is_bytes && byte >= 127) {
            sb_printf(out, "\\x%02x", byte);
        } else {
            print_char(out, ch, quote);
        }
        i += len;
    }
    sb_putc(out, quote);
}

static void print_const(StrBuf *out, const Const *c)
{
    switch (c->kind) {
    case CONST_NONE:
        sb_puts(out, "None");
        break;
    case CONST_TRUE:
        sb_puts(out, "True");
        break;
    case CONST_FALSE:
        sb_puts(out, "False");
        break;
    case CONST_ELLIPSIS:
        sb_puts(out, "Ellipsis");
        break;
    case CONST_INT:
        sb_add(out, c->text, c->len);
        break;
    case CONST_FLOAT:
        print_float(out, c->f, "");
        break;
    case CONST_COMPLEX:
        print_float(out, c->f, "j");
        break;
    case CONST_STR:
    case CONST_BYTES:
        print_string(out, c);
        break;
    }
}

/* --- fields --------------------------------------------------------------- */

static void print_key(Printer *pr, const char *key)
{
    sb_printf(pr->out, "%s%s=", pr->need_comma ? ", " : "", key);
    pr->need_comma = true;
}

static void print_one(Printer *pr, const char *key, const Node *n)
{
    if (n) {
        print_key(pr, key);
        print_node(pr, n);
        pr->need_comma = true;
    }
}

static void print_many(Printer *pr, const char *key, NodeList list)
{
    print_key(pr, key);
    sb_putc(pr->out, '[');
    for (uint32_t i = 0; i < list.len; i++) {
        sb_puts(pr->out, i ? ", " : "");
        if (list.data[i]) {
            print_node(pr, list.data[i]);
        } else {
            sb_puts(pr->out, "None");
        }
    }
    sb_putc(pr->out, ']');
    pr->need_comma = true;
}

static void print_name(Printer *pr, const char *key, const Name *name)
{
    if (name) {
        Const c = {.kind = CONST_STR, .text = name->text, .len = name->len};
        print_key(pr, key);
        print_string(pr->out, &c);
    }
}

static void print_names(Printer *pr, const char *key, NameList list)
{
    print_key(pr, key);
    sb_putc(pr->out, '[');
    for (uint32_t i = 0; i < list.len; i++) {
        Const c = {.kind = CONST_STR,
                   .text = list.data[i]->text,
                   .len = list.data[i]->len};
        sb_puts(pr->out, i ? ", " : "");
        print_string(pr->out, &c);
    }
    sb_putc(pr->out, ']');
}

static void print_oper(Printer *pr, const char *key, Oper op)
{
    print_key(pr, key);
    sb_printf(pr->out, "%s()", oper_name(op));
}

static void print_opers(Printer *pr, const char *key, OperList list)
{
    print_key(pr, key);
    sb_putc(pr->out, '[');
    for (uint32_t i = 0; i < list.len; i++) {
        sb_printf(pr->out, "%s%s()", i ? ", " : "", oper_name(list.data[i]));
    }
    sb_putc(pr->out, ']');
}

static void print_value(Printer *pr, const char *key, const Const *c)
{
    print_key(pr, key);
    print_const(pr->out, c);
}

static void print_int(Printer *pr, const char *key, int i)
{
    print_key(pr, key);
    sb_printf(pr->out, "%d", i);
}

/* --- nodes ---------------------------------------------------------------- */

#define ONE(f) print_one(pr, #f, fields.f);
#define OPT(f) print_one(pr, #f, fields.f);
#define MANY(f) print_many(pr, #f, fields.f);
#define NAME(f) print_name(pr, #f, fields.f);
#define OPTNAME(f) print_name(pr, #f, fields.f);
#define NAMES(f) print_names(pr, #f, fields.f);
#define OPER(f) print_oper(pr, #f, fields.f);
#define OPERS(f) print_opers(pr, #f, fields.f);
#define CONST(f) print_value(pr, #f, &fields.f);
#define INT(f) print_int(pr, #f, fields.f);
#define NOFIELDS
#define NODE(kind, prints)                                                     \
    static void print_##kind(Printer *pr, const Node *n)                       \
    {                                                                          \
        Fields_##kind fields;                                                  \
        memcpy(&fields, &n->kind, sizeof fields);                              \
        (void)pr, (void)fields;                                                \
        prints                                                                 \
    }
#include "ast/nodes.def"
#undef NODE
#undef ONE
#undef OPT
#undef MANY
#undef NAME
#undef OPTNAME
#undef NAMES
#undef OPER
#undef OPERS
#undef CONST
#undef INT
#undef NOFIELDS

static bool has_place(NodeKind kind)
{
    return kind != NODE_Module && kind != NODE_comprehension &&
           kind != NODE_arguments && kind != NODE_withitem &&
           kind != NODE_match_case;
}

static void print_open(Printer *pr, const Node *n)
{
    sb_puts(pr->out, ast_kind_name(n->kind));
    if (pr->has_positions && has_place(n->kind)) {
        sb_printf(pr->out, "[%u:%u-%u:%u]", n->loc.line, n->loc.col,
                  n->loc.end_line, n->loc.end_col);
    }
    sb_putc(pr->out, '(');
    pr->need_comma = false;
}

static void print_if_chain(Printer *pr, const Node *n)
{
    uint32_t depth = 0;
    for (; ast_is_elif_chain(n); n = n->If.orelse.data[0]) {
        print_open(pr, n);
        print_one(pr, "test", n->If.test);
        print_many(pr, "body", n->If.body);
        sb_puts(pr->out, ", orelse=[");
        depth++;
    }
    print_open(pr, n);
    print_If(pr, n);
    sb_putc(pr->out, ')');
    while (depth--) {
        sb_puts(pr->out, "])");
    }
}

static void print_node(Printer *pr, const Node *n)
{
    if (n->kind == NODE_If) {
        print_if_chain(pr, n);
        return;
    }
    print_open(pr, n);
    switch (n->kind) {
#define NODE(kind, fields)                                                     \
    case NODE_##kind:                                                          \
        print_##kind(pr, n);                                                   \
        break;
#include "ast/nodes.def"
#undef NODE
    case NODE_NONE:
    case NODE_KIND_COUNT:
        break;
    }
    if (n->kind == NODE_Module) {
        sb_puts(pr->out, ", type_ignores=[]");
    }
    sb_putc(pr->out, ')');
}

void ast_print(StrBuf *out, const Node *n)
{
    Printer pr = {out, false, false};
    print_node(&pr, n);
}

void ast_print_positions(StrBuf *out, const Node *n)
{
    Printer pr = {out, true, false};
    print_node(&pr, n);
}
