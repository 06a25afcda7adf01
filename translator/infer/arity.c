/* What CPython says of a wrong number of arguments for a builtin that it has in C, and of
   keywords that it does not take. Its parsers of arguments differ: by the signature,
   and tables for the rest. */
#include "infer/internal.h"

typedef enum Style {
    STYLE_CHECKED,  /* pop expected at most 1 argument, got 2 */
    STYLE_COUNTED   /* find() takes at most 3 arguments (4 given) */
} Style;

static bool is_call_of_class(const Func *f)
{
    return f->owner && (strcmp(f->name->text, "__init__") == 0 ||
                        strcmp(f->name->text, "__call_class__") == 0);
}

/* The positional parameters that may be passed by keyword; NULL: none. */
static const char *keywords_of(const Func *f)
{
    static const struct {
        const char *cls, *func, *params;
    } table[] = {
#define KEYWORDS(cls, func, params) {cls, func, params},
#include "infer/keywords.def"
#undef KEYWORDS
    };
    const char *cls = f->owner ? f->owner->name->text : "";
    const char *func = is_call_of_class(f) ? "" : f->name->text;
    bool is_other = !f->module || f->module->name->text[0] != '_';
    for (size_t i = 0; i < ARRAY_LEN(table) && !is_other; i++) {
        if (strcmp(table[i].func, func) == 0 &&
            (strcmp(table[i].cls, cls) == 0 ||
             (f->owner && strcmp(table[i].cls, "*") == 0))) {
            return table[i].params;
        }
    }
    return NULL;
}

/* Functions whose arguments CPython counts in another way. */
static Style style_of(const Func *f)
{
    static const char *const counted[] = {
        "find", "rfind", "rindex", "startswith", "endswith"};
    const char *name = f->name->text;
    for (size_t i = 0; i < ARRAY_LEN(counted) && f->owner; i++) {
        if (strcmp(name, counted[i]) == 0) {
            return STYLE_COUNTED;
        }
    }
    return STYLE_CHECKED;
}

/* Calls of classes, of which CPython counts the arguments so. */
static bool is_class(const Func *f)
{
    static const char *const classes[] = {
        "range", "filter", "list", "dict",      "tuple", "float",    "bool",
        "slice", "set",    "map",  "frozenset", "zip",   "_set_base"};
    for (size_t i = 0; is_call_of_class(f) && i < ARRAY_LEN(classes); i++) {
        if (strcmp(f->owner->name->text, classes[i]) == 0) {
            return true;
        }
    }
    return strcmp(f->name->text, "reversed") == 0 || /* a class in CPython */
           (is_call_of_class(f) && keywords_of(f));
}

/* All positional parameters but self are positional only: the function is one of a
   module that CPython has in C. */
static bool is_of_module_in_c(const Func *f)
{
    uint32_t n = 0;
    for (uint32_t i = f->n_captures; i < f->params.len; i++) {
        if (f->params.data[i].kind == PARAM_POS) {
            return false;
        }
        n += f->params.data[i].kind == PARAM_POS_ONLY;
    }
    return n > 0;
}

/* One that programs know as a builtin, or a method of such a class. */
static bool is_builtin(const Binding *b)
{
    const Func *f = b->f;
    if (!f->is_library || !f->module ||
        (strncmp(f->name->text, "__", 2) == 0 && !is_class(f))) {
        return false;
    }
    if (f->module->name->text[0] != '_') {
        return is_of_module_in_c(f);
    }
    const Name *top = f->owner ? f->owner->name : f->name;
    return top->text[0] == '_' || strncmp(top->text, "builtin_", 8) == 0 ||
           map_get(&b->r->inf->g->builtins->globals, ptr_key(top));
}

typedef struct Arity {
    uint32_t least, most, given; /* without self; most: UINT32_MAX for *args */
    uint32_t least_pos_only, n_kw_only;
    bool has_keywords, has_self;
} Arity;

static Arity arity_of(const Binding *b)
{
    const Func *f = b->f;
    Arity a = {.given = b->a->n_pos};
    for (uint32_t i = f->n_captures; i < f->params.len; i++) {
        const Param *p = &f->params.data[i];
        if (p->kind == PARAM_STAR) {
            a.most = UINT32_MAX;
        } else if (p->kind == PARAM_KW_ONLY || p->kind == PARAM_STARSTAR) {
            bool is_own = p->name->text[0] != '_'; /* else the library's */
            a.has_keywords |= is_own;
            a.n_kw_only += is_own && p->kind == PARAM_KW_ONLY;
        } else if (a.most != UINT32_MAX) {
            a.most++;
            a.least += p->default_idx < 0;
            a.least_pos_only += p->default_idx < 0 &&
                                infer_param_kind(b, p) == PARAM_POS_ONLY;
        }
    }
    const char *first = f->params.len > f->n_captures
                            ? f->params.data[f->n_captures].name->text
                            : "";
    bool has_self = strcmp(first, "self") == 0 || strcmp(first, "cls") == 0;
    a.has_self = has_self && f->owner;
    if (a.has_self) {
        a.least_pos_only -= a.least_pos_only > 0;
        a.most -= a.most != UINT32_MAX;
        a.least -= a.least > 0;
        a.given -= a.given > 0;
    }
    return a;
}

/* A caller in the library may pass any parameter by keyword. */
static bool is_strict(const Binding *b)
{
    return is_builtin(b) && !b->r->f->is_library;
}

ParamKind infer_param_kind(const Binding *b, const Param *p)
{
    if (p->kind != PARAM_POS || !is_strict(b)) {
        return p->kind;
    }
    const char *words = keywords_of(b->f);
    const char *at = words ? strstr(words, p->name->text) : NULL;
    bool is_word = at && at[-1] == ' ' && at[p->name->len] == ' ';
    return is_word ? PARAM_POS : PARAM_POS_ONLY;
}

/* The callee as CPython's parsers call it: without its class. */
static const char *short_name(const Binding *b)
{
    const char *path = callee_name(b), *name = strrchr(path, '.');
    return is_class(b->f) && b->f->owner ? callee_owner(b)
           : name                        ? name + 1
                                         : path;
}

static const Actual *keyword_given(const Binding *b, const Name *name)
{
    for (uint32_t k = b->a->n_pos; k < b->a->items.len; k++) {
        if (b->a->items.data[k].kw == name) {
            return &b->a->items.data[k];
        }
    }
    return NULL;
}

/* More arguments than parameters, or too few positional ones. */
static const Name *count_text(const Binding *b, const Arity *a)
{
    Names *names = b->r->inf->g->names;
    uint32_t n_kw = b->a->items.len - b->a->n_pos;
    const char *f = short_name(b);
    uint32_t most = a->most == UINT32_MAX ? 0 : a->most;
    uint32_t given = a->most == UINT32_MAX ? n_kw : a->given + n_kw;
    if (given > most + a->n_kw_only) {
        most += a->n_kw_only;
        return name_printf(names, "%s() takes at most %u %sargument%s (%u given)",
                           f, most, given == n_kw ? "keyword " : "",
                           most == 1 ? "" : "s", given);
    }
    if (a->most == 0 && a->given) {
        return name_printf(names, "%s() takes no positional arguments", f);
    }
    if (a->given > a->most) {
        return name_printf(names,
                           "%s() takes at most %u positional argument%s (%u "
                           "given)", f, a->most, a->most == 1 ? "" : "s",
                           a->given);
    }
    if (a->given < a->least_pos_only) {
        return name_printf(
            names,
            a->most == UINT32_MAX || strcmp(f, "sorted") == 0
                ? "%s expected %s%u argument%s, got %u"
                : "%s() takes %s%u positional argument%s (%u given)",
            f, strcmp(f, "sorted") == 0 ? "" : "at least ", a->least_pos_only,
            a->least_pos_only == 1 ? "" : "s", a->given);
    }
    return NULL;
}

/* The positional parameter that is missing, or given twice if `twice`; its place. */
static const Param *misfit(const Binding *b, const Arity *a, bool twice,
                           uint32_t *place)
{
    *place = 0;
    for (uint32_t i = b->f->n_captures + a->has_self; i < b->f->params.len;
         i++) {
        const Param *p = &b->f->params.data[i];
        ParamKind kind = infer_param_kind(b, p);
        if (kind != PARAM_POS && kind != PARAM_POS_ONLY) {
            continue;
        }
        bool by_position = ++*place <= a->given;
        bool by_keyword = kind == PARAM_POS && keyword_given(b, p->name);
        if (twice ? by_position && by_keyword
                  : !by_position && !by_keyword && p->default_idx < 0) {
            return p;
        }
    }
    return NULL;
}

/* In the order of CPython's _PyArg_UnpackKeywords. */
static const Name *keywords_text(const Binding *b, const Arity *a)
{
    Names *names = b->r->inf->g->names;
    const char *f = short_name(b);
    const Name *text = count_text(b, a);
    if (text) {
        return text;
    }
    uint32_t place;
    const Param *p = misfit(b, a, false, &place);
    if (p) {
        return name_printf(names, "%s() missing required argument '%s' "
                           "(pos %u)", f, p->name->text, place);
    }
    p = misfit(b, a, true, &place);
    if (p) {
        return name_printf(names, "argument for %s() given by name ('%s') and "
                           "position (%u)", f, p->name->text, place);
    }
    return b->bad_keyword
               ? name_printf(names, "'%s' is an invalid keyword argument for "
                             "%s()", b->bad_keyword->text,
                             strcmp(f, "sorted") == 0 ? "sort" : f)
               : NULL;
}

const Name *infer_arity_text(const Binding *b)
{
    if (!is_strict(b) || b->a->n_dynamic || b->a->n_kwargs) {
        return NULL;
    }
    Style style = style_of(b->f);
    Arity a = arity_of(b);
    Names *names = b->r->inf->g->names;
    const char *path = callee_name(b);
    if (!b->f->owner && b->f->module->name->text[0] != '_') {
        path = arena_printf(b->r->inst->state->arena, "%s.%s",
                            b->f->module->name->text, path);
    }
    if (b->a->items.len > b->a->n_pos && !keywords_of(b->f) &&
        !a.has_keywords) {
        return name_printf(names, "%s() takes no keyword arguments",
                           is_class(b->f) ? short_name(b) : path);
    }
    if (keywords_of(b->f) || b->a->items.len > b->a->n_pos) {
        return keywords_text(b, &a);
    }
    if (a.given >= a.least && a.given <= a.most) {
        return NULL;
    }
    const char *name = short_name(b);
    if (strcmp(name, "map") == 0 && is_class(b->f)) {
        return name_intern(names, "map() must have at least two arguments.",
                           39);
    }
    bool is_few = a.given < a.least;
    uint32_t k = is_few ? a.least : a.most;
    const char *s = k == 1 ? "" : "s";
    if (style == STYLE_COUNTED) {
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
    if (a.least == 1 && a.most == 1 && !a.has_keywords && !is_class(b->f)) {
        return name_printf(names, "%s() takes exactly one argument (%u given)",
                           path, a.given);
    }
    const char *at = a.least == a.most ? "" : is_few ? "at least " : "at most ";
    return name_printf(names, "%s expected %s%u argument%s, got %u", name, at, k,
                       s, a.given);
}
