/* Checks of statements: where return, break, async and the like may stand. */
#include "ast/check.h"

static void check_stmt(Check *c, const Node *n);

/* --- functions and classes ------------------------------------------------ */

static void define_type_param(Check *c, const Node *n)
{
    const Name *name = n->kind == NODE_TypeVar     ? n->TypeVar.name
                       : n->kind == NODE_ParamSpec ? n->ParamSpec.name
                                                   : n->TypeVarTuple.name;
    scope_define(c, c->scope, name, SYM_TYPE_PARAM | SYM_LOCAL, n->loc);
    if (n->kind == NODE_TypeVar && n->TypeVar.bound) {
        scope_push(c, SCOPE_TYPE_VALUE)->what = "a TypeVar bound";
        check_expr(c, n->TypeVar.bound);
        scope_pop(c);
    }
}

/* Type parameters have a scope of their own around the function or class. */
static bool push_type_params(Check *c, NodeList params)
{
    if (params.len == 0) {
        return false;
    }
    scope_push(c, SCOPE_TYPE_PARAMS)->what = "the definition of a generic";
    for (uint32_t i = 0; i < params.len; i++) {
        define_type_param(c, params.data[i]);
    }
    return true;
}

static void check_async_generator(Check *c, const Scope *s)
{
    if (!s->is_async || !s->has_yield) {
        return;
    }
    for (uint32_t i = 0; i < s->value_returns.len; i++) {
        check_error(c, s->value_returns.data[i]->loc,
                    "'return' with value in async generator");
    }
}

static void check_function(Check *c, const Node *n)
{
    check_exprs(c, n->FunctionDef.decorator_list);
    check_defaults(c, n->FunctionDef.args);
    check_bind(c, n->FunctionDef.name, SYM_LOCAL, n->loc);
    bool is_generic = push_type_params(c, n->FunctionDef.type_params);
    check_param_annotations(c, n->FunctionDef.args);
    if (n->FunctionDef.returns) {
        check_annotation(c, n->FunctionDef.returns);
    }
    Scope *s = scope_push(c, SCOPE_FUNC);
    s->is_async = n->kind == NODE_AsyncFunctionDef;
    check_params(c, n->FunctionDef.args);
    check_stmts(c, n->FunctionDef.body);
    check_async_generator(c, s);
    scope_pop(c);
    if (is_generic) {
        scope_pop(c);
    }
}

static void check_class(Check *c, const Node *n)
{
    check_exprs(c, n->ClassDef.decorator_list);
    check_bind(c, n->ClassDef.name, SYM_LOCAL, n->loc);
    bool is_generic = push_type_params(c, n->ClassDef.type_params);
    for (uint32_t i = 0; i < n->ClassDef.bases.len; i++) {
        const Node *base = n->ClassDef.bases.data[i];
        check_expr(c, base->kind == NODE_Starred ? base->Starred.value : base);
    }
    check_keywords(c, n->ClassDef.keywords);
    scope_push(c, SCOPE_CLASS);
    check_stmts(c, n->ClassDef.body);
    scope_pop(c);
    if (is_generic) {
        scope_pop(c);
    }
}

static void check_type_alias(Check *c, const Node *n)
{
    check_bind(c, n->TypeAlias.name->Name.id, SYM_LOCAL, n->loc);
    bool is_generic = push_type_params(c, n->TypeAlias.type_params);
    scope_push(c, SCOPE_TYPE_VALUE)->what = "a type alias";
    check_expr(c, n->TypeAlias.value);
    scope_pop(c);
    if (is_generic) {
        scope_pop(c);
    }
}

static void check_return(Check *c, const Node *n)
{
    if (c->scope->kind != SCOPE_FUNC) {
        check_error(c, n->loc, "'return' outside function");
    } else if (c->scope->in_except_star) {
        check_error(c, n->loc,
                    "'break', 'continue' and 'return' cannot "
                    "appear in an except* block");
    }
    if (n->Return.value) {
        vec_push(c->scratch, &c->scope->value_returns, n);
        check_expr(c, n->Return.value);
    }
}

/* --- assignments ---------------------------------------------------------- */

static void check_ann_assign(Check *c, const Node *n)
{
    const Node *target = n->AnnAssign.target;
    if (target->kind == NODE_Name) {
        const Name *name = target->Name.id;
        int flags = scope_flags(c->scope, name);
        if (n->AnnAssign.simple && c->scope->kind != SCOPE_MODULE &&
            (flags & (SYM_GLOBAL | SYM_NONLOCAL))) {
            check_error(c, n->loc, "annotated name '%s' can't be %s",
                        name->text, flags & SYM_GLOBAL ? "global" : "nonlocal");
        }
        check_bind(c, name,
                   n->AnnAssign.simple  ? SYM_ANNOT | SYM_LOCAL
                   : n->AnnAssign.value ? SYM_LOCAL
                                        : 0,
                   target->loc);
    } else {
        check_target(c, target);
    }
    check_annotation(c, n->AnnAssign.annotation);
    if (n->AnnAssign.value) {
        check_expr(c, n->AnnAssign.value);
    }
}

static void check_aug_assign(Check *c, const Node *n)
{
    const Node *target = n->AugAssign.target;
    if (target->kind == NODE_Name) {
        check_bind(c, target->Name.id, SYM_LOCAL, target->loc);
    } else {
        check_target(c, target);
    }
    check_expr(c, n->AugAssign.value);
}

static void check_deleted(Check *c, const Node *n)
{
    NodeList elts = n->kind == NODE_Tuple ? n->Tuple.elts : n->List.elts;
    if (n->kind == NODE_Tuple || n->kind == NODE_List) {
        for (uint32_t i = 0; i < elts.len; i++) {
            check_deleted(c, elts.data[i]);
        }
        return;
    }
    if ((n->kind == NODE_Name && strcmp(n->Name.id->text, "__debug__") == 0) ||
        (n->kind == NODE_Attribute &&
         strcmp(n->Attribute.attr->text, "__debug__") == 0)) {
        check_error(c, n->loc, "cannot delete __debug__");
        return;
    }
    check_target(c, n);
}

/* --- imports -------------------------------------------------------------- */

static void check_future(Check *c, const Node *n)
{
    static const char *const known[] = {"nested_scopes",    "generators",
                                        "division",         "absolute_import",
                                        "with_statement",   "print_function",
                                        "unicode_literals", "barry_as_FLUFL",
                                        "generator_stop",   "annotations"};
    if (!c->future_allowed) {
        check_error(c, n->loc,
                    "from __future__ imports must occur at the "
                    "beginning of the file");
        return;
    }
    for (uint32_t i = 0; i < n->ImportFrom.names.len; i++) {
        const Node *alias = n->ImportFrom.names.data[i];
        bool found = false;
        for (size_t k = 0; k < ARRAY_LEN(known); k++) {
            found |= strcmp(known[k], alias->alias.name->text) == 0;
        }
        if (strcmp(alias->alias.name->text, "braces") == 0) {
            check_error(c, n->loc, "not a chance");
        } else if (!found) {
            check_error(c, n->loc, "future feature %s is not defined",
                        alias->alias.name->text);
        }
    }
}

static void check_alias(Check *c, const Node *n)
{
    const Name *name = n->alias.asname ? n->alias.asname : n->alias.name;
    if (strcmp(name->text, "*") == 0) {
        if (c->scope->kind != SCOPE_MODULE) {
            check_error(c, n->loc, "import * only allowed at module level");
        }
        return;
    }
    const char *dot = strchr(name->text, '.');
    if (!dot || n->alias.asname) {
        check_bind(c, name, SYM_LOCAL, n->loc);
    }
}

static void check_import(Check *c, const Node *n)
{
    bool is_from = n->kind == NODE_ImportFrom;
    NodeList names = is_from ? n->ImportFrom.names : n->Import.names;
    if (is_from && n->ImportFrom.level == 0 && n->ImportFrom.module &&
        strcmp(n->ImportFrom.module->text, "__future__") == 0) {
        check_future(c, n);
    }
    for (uint32_t i = 0; i < names.len; i++) {
        check_alias(c, names.data[i]);
    }
}

/* --- loops, with, try, match ---------------------------------------------- */

/* A loop's body may break, but not out of the except* around the loop. */
static void check_loop_body(Check *c, NodeList body)
{
    Scope *s = c->scope;
    bool was_in = s->in_except_star;
    s->n_loops++;
    s->in_except_star = false;
    check_stmts(c, body);
    s->in_except_star = was_in;
    s->n_loops--;
}

static void need_async(Check *c, const Node *n, const char *what)
{
    if (c->scope->kind != SCOPE_FUNC || !c->scope->is_async) {
        check_error(c, n->loc, "'%s' outside async function", what);
    }
}

static void check_for(Check *c, const Node *n)
{
    if (n->kind == NODE_AsyncFor) {
        need_async(c, n, "async for");
    }
    check_target(c, n->For.target);
    check_expr(c, n->For.iter);
    check_loop_body(c, n->For.body);
    check_stmts(c, n->For.orelse);
}

static void check_with(Check *c, const Node *n)
{
    if (n->kind == NODE_AsyncWith) {
        need_async(c, n, "async with");
    }
    for (uint32_t i = 0; i < n->With.items.len; i++) {
        const Node *item = n->With.items.data[i];
        check_expr(c, item->withitem.context_expr);
        if (item->withitem.optional_vars) {
            check_target(c, item->withitem.optional_vars);
        }
    }
    check_stmts(c, n->With.body);
}

static void check_handler(Check *c, const Node *n)
{
    if (n->ExceptHandler.type) {
        check_expr(c, n->ExceptHandler.type);
    }
    if (n->ExceptHandler.name) {
        check_bind(c, n->ExceptHandler.name, SYM_LOCAL, n->loc);
    }
    check_stmts(c, n->ExceptHandler.body);
}

static void check_try(Check *c, const Node *n)
{
    Scope *s = c->scope;
    bool was_in = s->in_except_star;
    check_stmts(c, n->Try.body);
    for (uint32_t i = 0; i < n->Try.handlers.len; i++) {
        const Node *h = n->Try.handlers.data[i];
        if (!h->ExceptHandler.type && i + 1 < n->Try.handlers.len) {
            check_error(c, h->loc, "default 'except:' must be last");
        }
        uint32_t loops = s->n_loops;
        s->in_except_star = was_in || n->kind == NODE_TryStar;
        check_handler(c, h);
        s->n_loops = loops;
        s->in_except_star = was_in;
    }
    check_stmts(c, n->Try.orelse);
    check_stmts(c, n->Try.finalbody);
}

static void check_jump(Check *c, const Node *n)
{
    if (c->scope->in_except_star) {
        check_error(c, n->loc,
                    "'break', 'continue' and 'return' cannot "
                    "appear in an except* block");
    } else if (c->scope->n_loops == 0) {
        check_error(c, n->loc,
                    n->kind == NODE_Break ? "'break' outside loop"
                                          : "'continue' not properly in loop");
    }
}

static void check_match(Check *c, const Node *n)
{
    NodeList cases = n->Match.cases;
    check_expr(c, n->Match.subject);
    for (uint32_t i = 0; i < cases.len; i++) {
        const Node *m = cases.data[i];
        check_case_pattern(c, m->match_case.pattern, i + 1 == cases.len,
                           m->match_case.guard != NULL);
        if (m->match_case.guard) {
            check_expr(c, m->match_case.guard);
        }
        check_stmts(c, m->match_case.body);
    }
}

static void check_if(Check *c, const Node *n)
{
    for (;; n = n->If.orelse.data[0]) {
        check_expr(c, n->If.test);
        check_stmts(c, n->If.body);
        if (!ast_is_elif_chain(n)) {
            break;
        }
    }
    check_stmts(c, n->If.orelse);
}

/* -------------------------------------------------------------------------- */

static void check_optional(Check *c, const Node *n)
{
    if (n) {
        check_expr(c, n);
    }
}

static void check_assert(Check *c, const Node *n)
{
    const Node *test = n->Assert.test;
    if (test->kind == NODE_Tuple && test->Tuple.elts.len) {
        diag(c->diags, DIAG_SYNTAX_WARNING, n->loc,
             "assertion is always true, perhaps remove parentheses?");
    }
    check_expr(c, test);
    check_optional(c, n->Assert.msg);
}

/* The statements that are no more than their expressions. */
static void check_simple(Check *c, const Node *n)
{
    switch (n->kind) {
    case NODE_Delete:
        for (uint32_t i = 0; i < n->Delete.targets.len; i++) {
            check_deleted(c, n->Delete.targets.data[i]);
        }
        break;
    case NODE_Assign:
        check_expr(c, n->Assign.value);
        for (uint32_t i = 0; i < n->Assign.targets.len; i++) {
            check_target(c, n->Assign.targets.data[i]);
        }
        break;
    case NODE_Raise:
        check_optional(c, n->Raise.exc);
        check_optional(c, n->Raise.cause);
        break;
    case NODE_Assert:
        check_assert(c, n);
        break;
    case NODE_Expr:
        check_expr(c, n->Expr.value);
        break;
    case NODE_Break:
    case NODE_Continue:
        check_jump(c, n);
        break;
    case NODE_Global:
    case NODE_Nonlocal:
        scope_declare(c, n);
        break;
    default:
        break;
    }
}

static void check_stmt(Check *c, const Node *n)
{
    switch (n->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        check_function(c, n);
        break;
    case NODE_ClassDef:
        check_class(c, n);
        break;
    case NODE_TypeAlias:
        check_type_alias(c, n);
        break;
    case NODE_Return:
        check_return(c, n);
        break;
    case NODE_AugAssign:
        check_aug_assign(c, n);
        break;
    case NODE_AnnAssign:
        check_ann_assign(c, n);
        break;
    case NODE_For:
    case NODE_AsyncFor:
        check_for(c, n);
        break;
    case NODE_While:
        check_expr(c, n->While.test);
        check_loop_body(c, n->While.body);
        check_stmts(c, n->While.orelse);
        break;
    case NODE_If:
        check_if(c, n);
        break;
    case NODE_With:
    case NODE_AsyncWith:
        check_with(c, n);
        break;
    case NODE_Match:
        check_match(c, n);
        break;
    case NODE_Try:
    case NODE_TryStar:
        check_try(c, n);
        break;
    case NODE_Import:
    case NODE_ImportFrom:
        check_import(c, n);
        break;
    default:
        check_simple(c, n);
    }
}

/* Does this statement leave `from __future__` allowed after it? */
static bool keeps_future(const Node *n, bool is_first)
{
    if (n->kind == NODE_ImportFrom) {
        return n->ImportFrom.module && n->ImportFrom.level == 0 &&
               strcmp(n->ImportFrom.module->text, "__future__") == 0;
    }
    return is_first && n->kind == NODE_Expr &&
           n->Expr.value->kind == NODE_Constant &&
           n->Expr.value->Constant.value.kind == CONST_STR;
}

void check_stmts(Check *c, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        c->future_allowed &= c->scope->kind == SCOPE_MODULE;
        bool keep = c->future_allowed && keeps_future(list.data[i], i == 0);
        check_stmt(c, list.data[i]);
        c->future_allowed &= keep;
    }
}
