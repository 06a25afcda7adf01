/* What CPython says of a wrong number of arguments for a builtin that it has in C.
   Its parsers of arguments differ: by the signature, and a table for the rest. */
#include "infer/internal.h"

typedef enum Style {
    STYLE_NONE,     /* as of a function written in Python */
    STYLE_CHECKED,  /* pop expected at most 1 argument, got 2 */
    STYLE_KEYWORDS  /* split() takes at most 2 arguments (3 given) */
} Style;

/* Functions that take keywords in CPython, or count by themselves. */
static Style style_of(const Func *f)
{
    static const char *const keywords[] = {
        "split", "rsplit",     "splitlines", "expandtabs", "encode", "decode",
        "find",  "rfind",      "rindex",     "startswith", "endswith"};
    static const char *const others[] = {"sum", "round",     "pow", "print",
                                         "map", "enumerate", "int", "str",
                                         "open", "input",    "zip"};
    const char *name = f->name->text;
    for (size_t i = 0; i < ARRAY_LEN(keywords) && f->owner; i++) {
        if (strcmp(name, keywords[i]) == 0) {
            return STYLE_KEYWORDS;
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        if (strcmp(name, others[i]) == 0) {
            return STYLE_NONE;
        }
    }
    return STYLE_CHECKED;
}

/* Calls of classes, of which CPython counts the arguments so. */
static bool is_class(const Func *f)
{
    static const char *const classes[] = {"range", "filter", "list",
                                          "dict",  "tuple",  "float",
                                          "bool",  "slice"};
    const char *name = f->name->text;
    bool is_call = f->owner && (strcmp(name, "__init__") == 0 ||
                                strcmp(name, "__call_class__") == 0);
    for (size_t i = 0; is_call && i < ARRAY_LEN(classes); i++) {
        if (strcmp(f->owner->name->text, classes[i]) == 0) {
            return true;
        }
    }
    return strcmp(name, "reversed") == 0; /* a class in CPython */
}

/* The library's modules of builtins: programs can not name them. */
static bool is_builtin(const Func *f)
{
    return f->is_library && f->module && f->module->name->text[0] == '_' &&
           (strncmp(f->name->text, "__", 2) != 0 || is_class(f));
}

typedef struct Arity {
    uint32_t least, most, given; /* without self; most: UINT32_MAX for *args */
    bool has_keywords;
} Arity;

static Arity arity_of(const Binding *b)
{
    const Func *f = b->f;
    Arity a = {.given = b->a->n_pos};
    for (uint32_t i = f->n_captures; i < f->params.len; i++) {
        const Param *p = &f->params.data[i];
        if (p->kind == PARAM_STAR) {
            a.most = UINT32_MAX;
        } else if (p->kind == PARAM_KW_ONLY) {
            a.has_keywords = true;
        } else if (p->kind != PARAM_STARSTAR && a.most != UINT32_MAX) {
            a.most++;
            a.least += p->default_idx < 0;
        }
    }
    bool has_self = f->params.len > f->n_captures &&
                    strcmp(f->params.data[f->n_captures].name->text,
                           "self") == 0;
    if (has_self && f->owner) {
        a.most -= a.most != UINT32_MAX;
        a.least -= a.least > 0;
        a.given -= a.given > 0;
    }
    return a;
}

const Name *infer_arity_text(const Binding *b)
{
    Style style = is_builtin(b->f) ? style_of(b->f) : STYLE_NONE;
    Arity a = arity_of(b);
    if (style == STYLE_CHECKED && b->bad_keyword && !a.has_keywords) {
        return name_printf(b->r->inf->g->names,
                           "%s() takes no keyword arguments", callee_name(b));
    }
    if (style == STYLE_NONE || b->a->n_dynamic || b->a->n_kwargs ||
        b->a->items.len > b->a->n_pos ||
        (a.given >= a.least && a.given <= a.most)) {
        return NULL;
    }
    Names *names = b->r->inf->g->names;
    const char *path = callee_name(b), *name = strrchr(path, '.');
    name = name ? name + 1 : path;
    bool is_few = a.given < a.least;
    uint32_t k = is_few ? a.least : a.most;
    const char *s = k == 1 ? "" : "s";
    if (style == STYLE_KEYWORDS) {
        return name_printf(names, "%s() takes at %s %u argument%s (%u given)",
                           name, is_few ? "least" : "most", k, s, a.given);
    }
    if (a.most == 0) {
        return a.has_keywords
                   ? name_printf(names, "%s() takes no positional arguments",
                                 name)
                   : name_printf(names, "%s() takes no arguments (%u given)",
                                 path, a.given);
    }
    if (is_class(b->f) && b->f->owner) {
        name = b->f->owner->name->text;
    }
    if (a.least == 1 && a.most == 1 && !a.has_keywords && !is_class(b->f)) {
        return name_printf(names, "%s() takes exactly one argument (%u given)",
                           path, a.given);
    }
    const char *at = a.least == a.most ? "" : is_few ? "at least " : "at most ";
    return name_printf(names, "%s expected %s%u argument%s, got %u", name, at, k,
                       s, a.given);
}
