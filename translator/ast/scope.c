/* Scopes and their names: the rules of global, nonlocal, parameters and := that
   CPython's symbol table enforces. */
#include "ast/check.h"

Scope *scope_push(Check *c, ScopeKind kind)
{
    Scope *s = NEW(c->scratch, Scope);
    s->kind = kind;
    s->parent = c->scope;
    s->n_comp_iters = c->scope ? c->scope->n_comp_iters : 0;
    c->scope = s;
    vec_push(c->scratch, &c->scopes, s);
    return s;
}

void scope_pop(Check *c)
{
    c->scope = c->scope->parent;
}

bool scope_is_comp(const Scope *s)
{
    return s->kind == SCOPE_COMP || s->kind == SCOPE_GENEXP;
}

bool scope_is_function(const Scope *s)
{
    return s->kind != SCOPE_MODULE && s->kind != SCOPE_CLASS;
}

int scope_flags(const Scope *s, const Name *name)
{
    const uint64_t *flags = map_get(&s->symbols, ptr_key(name));
    return flags ? (int)*flags : 0;
}

static void add_flags(Check *c, Scope *s, const Name *name, int flags)
{
    *map_put(c->scratch, &s->symbols, ptr_key(name), NULL) |= (uint64_t)flags;
}

void scope_use(Check *c, const Name *name)
{
    add_flags(c, c->scope, name, SYM_USE);
}

void scope_define(Check *c, Scope *s, const Name *name, int flags, Loc loc)
{
    int old = scope_flags(s, name);
    if ((flags & SYM_PARAM) && (old & SYM_PARAM)) {
        check_error(c, loc, "duplicate argument '%s' in function definition",
                    name->text);
    }
    if ((flags & SYM_TYPE_PARAM) && (old & SYM_TYPE_PARAM)) {
        check_error(c, loc, "duplicate type parameter '%s'", name->text);
    }
    if (s->in_comp_target) {
        if (old & (SYM_GLOBAL | SYM_NONLOCAL)) {
            check_error(c, loc,
                        "comprehension inner loop cannot rebind "
                        "assignment expression target '%s'",
                        name->text);
        }
        flags |= SYM_COMP_ITER;
    }
    add_flags(c, s, name, flags);
}

/* --- := ------------------------------------------------------------------- */

void scope_bind_walrus(Check *c, const Name *name, Loc loc)
{
    if (c->scope->n_comp_iters) {
        check_error(c, loc,
                    "assignment expression cannot be used in a "
                    "comprehension iterable expression");
        return;
    }
    for (Scope *s = c->scope;; s = s->parent) {
        if (!scope_is_comp(s)) {
            if (s->kind == SCOPE_CLASS && s != c->scope) {
                check_error(c, loc,
                            "assignment expression within a "
                            "comprehension cannot be used in a class body");
            }
            if (s->kind >= SCOPE_TYPE_PARAMS) {
                check_error(c, loc,
                            "assignment expression within a "
                            "comprehension cannot be used %s %s",
                            s->kind == SCOPE_TYPE_PARAMS ? "within" : "in",
                            s->what);
                return;
            }
            int flags = SYM_LOCAL;
            if (s != c->scope) {
                bool is_global = s->kind == SCOPE_MODULE ||
                                 (scope_flags(s, name) & SYM_GLOBAL);
                add_flags(c, c->scope, name,
                          is_global ? SYM_GLOBAL : SYM_NONLOCAL);
            }
            scope_define(c, s, name, flags, loc);
            return;
        }
        if (scope_flags(s, name) & SYM_COMP_ITER) {
            check_error(c, loc,
                        "assignment expression cannot rebind "
                        "comprehension iteration variable '%s'",
                        name->text);
            return;
        }
    }
}

/* --- global and nonlocal -------------------------------------------------- */

static void declare_name(Check *c, const Node *stmt, const Name *name,
                         const char *word)
{
    int flags = scope_flags(c->scope, name);
    const char *text = name->text;
    if (flags & SYM_PARAM) {
        check_error(c, stmt->loc, "name '%s' is parameter and %s", text, word);
    } else if (flags & SYM_USE) {
        check_error(c, stmt->loc, "name '%s' is used prior to %s declaration",
                    text, word);
    } else if (flags & SYM_ANNOT) {
        check_error(c, stmt->loc, "annotated name '%s' can't be %s", text,
                    word);
    } else if (flags & SYM_LOCAL) {
        check_error(c, stmt->loc,
                    "name '%s' is assigned to before %s declaration", text,
                    word);
    }
}

void scope_declare(Check *c, const Node *stmt)
{
    bool is_global = stmt->kind == NODE_Global;
    NameList names = is_global ? stmt->Global.names : stmt->Nonlocal.names;
    if (!is_global && c->scope->kind == SCOPE_MODULE) {
        check_error(c, stmt->loc,
                    "nonlocal declaration not allowed at module level");
        return;
    }
    for (uint32_t i = 0; i < names.len; i++) {
        declare_name(c, stmt, names.data[i], is_global ? "global" : "nonlocal");
        add_flags(c, c->scope, names.data[i],
                  is_global ? SYM_GLOBAL : SYM_NONLOCAL);
    }
    if (!is_global) {
        vec_push(c->scratch, &c->scope->nonlocals, stmt);
    }
}

static bool is_bound_outside(const Scope *s, const Name *name)
{
    for (s = s->parent; s; s = s->parent) {
        if (s->kind == SCOPE_CLASS && strcmp(name->text, "__class__") == 0) {
            return true;
        }
        if (!scope_is_function(s)) {
            continue;
        }
        int flags = scope_flags(s, name);
        if (flags & SYM_GLOBAL) {
            return false;
        }
        if (flags & (SYM_LOCAL | SYM_PARAM | SYM_NONLOCAL | SYM_TYPE_PARAM)) {
            return true;
        }
    }
    return false;
}

static void check_nonlocal(Check *c, const Scope *s, const Node *stmt)
{
    NameList names = stmt->Nonlocal.names;
    for (uint32_t i = 0; i < names.len; i++) {
        const Name *name = names.data[i];
        if (scope_flags(s, name) & SYM_GLOBAL) {
            check_error(c, stmt->loc, "name '%s' is nonlocal and global",
                        name->text);
        } else if (!is_bound_outside(s, name)) {
            check_error(c, stmt->loc, "no binding for nonlocal '%s' found",
                        name->text);
        }
    }
}

void scope_check_nonlocals(Check *c)
{
    for (uint32_t i = 0; i < c->scopes.len; i++) {
        const Scope *s = c->scopes.data[i];
        for (uint32_t k = 0; k < s->nonlocals.len; k++) {
            check_nonlocal(c, s, s->nonlocals.data[k]);
        }
    }
}
