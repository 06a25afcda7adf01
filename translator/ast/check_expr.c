/* Checks of expressions and targets: yield, await, stars, comprehensions and
   lambdas as scopes. The left side of operators and the value of attributes,
   calls and subscripts are walked by a loop: such chains are long. */
#include "ast/check.h"

void check_exprs(Check *c, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        if (list.data[i]) {
            check_expr(c, list.data[i]);
        }
    }
}

/* --- names ---------------------------------------------------------------- */

static bool is_debug(const Name *name)
{
    return strcmp(name->text, "__debug__") == 0;
}

void check_bind(Check *c, const Name *name, int flags, Loc loc)
{
    if (is_debug(name)) {
        check_error(c, loc, "cannot assign to __debug__");
    }
    scope_define(c, c->scope, name, flags, loc);
}

static void check_target_list(Check *c, NodeList elts, Loc loc)
{
    uint32_t n_stars = 0, before = 0;
    for (uint32_t i = 0; i < elts.len; i++) {
        const Node *e = elts.data[i];
        if (e->kind != NODE_Starred) {
            check_target(c, e);
            continue;
        }
        if (++n_stars == 2) {
            check_error(c, loc, "multiple starred expressions in assignment");
        }
        before = i;
        check_target(c, e->Starred.value);
    }
    if (n_stars && before >= 256) {
        check_error(c, loc,
                    "too many expressions in star-unpacking assignment");
    }
}

void check_target(Check *c, const Node *n)
{
    switch (n->kind) {
    case NODE_Name:
        check_bind(c, n->Name.id, SYM_LOCAL, n->loc);
        break;
    case NODE_Tuple:
        check_target_list(c, n->Tuple.elts, n->loc);
        break;
    case NODE_List:
        check_target_list(c, n->List.elts, n->loc);
        break;
    case NODE_Starred:
        check_error(c, n->loc,
                    "starred assignment target must be in a list or tuple");
        break;
    case NODE_Attribute:
        if (is_debug(n->Attribute.attr)) {
            check_error(c, n->loc, "cannot assign to __debug__");
        }
        check_expr(c, n->Attribute.value);
        break;
    default:
        check_expr(c, n);
    }
}

/* --- parameters ----------------------------------------------------------- */

void check_defaults(Check *c, const Node *args)
{
    check_exprs(c, args->arguments.defaults);
    check_exprs(c, args->arguments.kw_defaults);
}

/* Calls fn for each parameter in the order of the symbol table. */
static void each_param(Check *c, const Node *args,
                       void (*fn)(Check *, const Node *))
{
    const NodeList lists[] = {args->arguments.posonlyargs, args->arguments.args,
                              args->arguments.kwonlyargs};
    for (size_t k = 0; k < ARRAY_LEN(lists); k++) {
        for (uint32_t i = 0; i < lists[k].len; i++) {
            fn(c, lists[k].data[i]);
        }
    }
    if (args->arguments.vararg) {
        fn(c, args->arguments.vararg);
    }
    if (args->arguments.kwarg) {
        fn(c, args->arguments.kwarg);
    }
}

void check_annotation(Check *c, const Node *n)
{
    if (n->kind == NODE_Starred) {
        n = n->Starred.value;
    }
    if (c->has_future_annotations) {
        scope_push(c, SCOPE_TYPE_VALUE)->what = "an annotation";
        check_expr(c, n);
        scope_pop(c);
    } else {
        check_expr(c, n);
    }
}

static void annotation_of(Check *c, const Node *arg)
{
    if (arg->arg.annotation) {
        check_annotation(c, arg->arg.annotation);
    }
}

static void bind_param(Check *c, const Node *arg)
{
    check_bind(c, arg->arg.arg, SYM_PARAM | SYM_LOCAL, arg->loc);
}

void check_param_annotations(Check *c, const Node *args)
{
    each_param(c, args, annotation_of);
}

void check_params(Check *c, const Node *args)
{
    each_param(c, args, bind_param);
}

static void check_lambda(Check *c, const Node *n)
{
    check_defaults(c, n->Lambda.args);
    scope_push(c, SCOPE_LAMBDA);
    check_params(c, n->Lambda.args);
    check_expr(c, n->Lambda.body);
    scope_pop(c);
}

/* --- yield and await ------------------------------------------------------ */

/* yield, await and := have no place in annotations and type parameters. */
static bool refuse_in_type(Check *c, const Node *n, const char *what)
{
    ScopeKind kind = c->scope->kind;
    if (kind != SCOPE_TYPE_VALUE && kind != SCOPE_TYPE_PARAMS) {
        return false;
    }
    check_error(c, n->loc, "%s cannot be used within %s", what, c->scope->what);
    return true;
}

static void check_yield(Check *c, const Node *n)
{
    Scope *s = c->scope;
    if (refuse_in_type(c, n, "yield expression")) {
        return;
    }
    if (scope_is_comp(s)) {
        check_error(c, n->loc, "'yield' inside %s", s->what);
    } else if (!scope_is_function(s)) {
        check_error(c, n->loc, "'yield' outside function");
    } else if (n->kind == NODE_YieldFrom && s->is_async) {
        check_error(c, n->loc, "'yield from' inside async function");
    }
    s->has_yield = true;
}

static bool in_async_function(const Scope *s)
{
    return s->kind == SCOPE_FUNC && s->is_async;
}

static void check_await(Check *c, const Node *n)
{
    if (refuse_in_type(c, n, "await expression")) {
        return;
    }
    if (scope_is_comp(c->scope)) {
        c->scope->is_async = true;
    } else if (!scope_is_function(c->scope)) {
        check_error(c, n->loc, "'await' outside function");
    } else if (!in_async_function(c->scope)) {
        check_error(c, n->loc, "'await' outside async function");
    }
}

/* --- comprehensions ------------------------------------------------------- */

static void check_iter(Check *c, const Node *iter)
{
    c->scope->n_comp_iters++;
    check_expr(c, iter);
    c->scope->n_comp_iters--;
}

static void check_clause(Check *c, const Node *gen, bool is_first)
{
    c->scope->in_comp_target = true;
    check_target(c, gen->comprehension.target);
    c->scope->in_comp_target = false;
    if (!is_first) {
        check_iter(c, gen->comprehension.iter);
    }
    check_exprs(c, gen->comprehension.ifs);
    c->scope->is_async |= gen->comprehension.is_async;
}

static void leave_comp(Check *c, const Node *n)
{
    const Scope *s = c->scope;
    scope_pop(c);
    if (s->kind != SCOPE_COMP || !s->is_async) {
        return;
    }
    if (scope_is_comp(c->scope)) {
        c->scope->is_async = true;
    } else if (!in_async_function(c->scope)) {
        check_error(c, n->loc,
                    "asynchronous comprehension outside of an "
                    "asynchronous function");
    }
}

/* The first iterable belongs to the scope around. */
static void check_comp(Check *c, const Node *n, NodeList gens, const Node *key,
                       const Node *value)
{
    check_iter(c, gens.data[0]->comprehension.iter);
    Scope *s =
        scope_push(c, n->kind == NODE_GeneratorExp ? SCOPE_GENEXP : SCOPE_COMP);
    s->what = n->kind == NODE_ListComp   ? "list comprehension"
              : n->kind == NODE_SetComp  ? "set comprehension"
              : n->kind == NODE_DictComp ? "dict comprehension"
                                         : "generator expression";
    for (uint32_t i = 0; i < gens.len; i++) {
        check_clause(c, gens.data[i], i == 0);
    }
    check_expr(c, key);
    if (value) {
        check_expr(c, value);
    }
    leave_comp(c, n);
}

/* --- calls, displays ------------------------------------------------------ */

/* Elements and arguments may be starred. */
static void check_elements(Check *c, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        const Node *e = list.data[i];
        check_expr(c, e->kind == NODE_Starred ? e->Starred.value : e);
    }
}

void check_keywords(Check *c, NodeList keywords)
{
    Map seen = {0};
    for (uint32_t i = 0; i < keywords.len; i++) {
        const Node *k = keywords.data[i];
        const Name *name = k->keyword.arg;
        bool is_new = true;
        if (name) {
            map_put(c->scratch, &seen, ptr_key(name), &is_new);
        }
        if (!is_new) {
            check_error(c, k->loc, "keyword argument repeated: %s", name->text);
        }
        if (name && is_debug(name)) {
            check_error(c, k->loc, "cannot assign to __debug__");
        }
        check_expr(c, k->keyword.value);
    }
}

static void check_named(Check *c, const Node *n)
{
    const Node *target = n->NamedExpr.target;
    if (refuse_in_type(c, n, "named expression")) {
        return;
    }
    if (is_debug(target->Name.id)) {
        check_error(c, target->loc, "cannot assign to __debug__");
    }
    scope_bind_walrus(c, target->Name.id, target->loc);
    check_expr(c, n->NamedExpr.value);
}

/* --- comparisons ---------------------------------------------------------- */

/* What CPython folds to a constant that may be any object of its value. */
static bool is_literal(const Node *n)
{
    if (n->kind == NODE_UnaryOp && n->UnaryOp.op != OPER_Not) {
        n = n->UnaryOp.operand;
    }
    if (n->kind == NODE_Constant) {
        ConstKind k = n->Constant.value.kind;
        return k != CONST_NONE && k != CONST_TRUE && k != CONST_FALSE &&
               k != CONST_ELLIPSIS;
    }
    if (n->kind != NODE_Tuple) {
        return false;
    }
    for (uint32_t i = 0; i < n->Tuple.elts.len; i++) {
        if (n->Tuple.elts.data[i]->kind != NODE_Constant) {
            return false;
        }
    }
    return true;
}

/* CPython's SyntaxWarning. */
static void check_identity(Check *c, const Node *n)
{
    const Node *left = n->Compare.left;
    for (uint32_t i = 0; i < n->Compare.ops.len; i++) {
        Oper op = n->Compare.ops.data[i];
        const Node *right = n->Compare.comparators.data[i];
        bool is_not = op == OPER_IsNot;
        if ((op == OPER_Is || is_not) &&
            (is_literal(left) || is_literal(right))) {
            Diag *d = diag(c->diags, DIAG_IS_VALUE, n->loc,
                           "`%s` with a literal", is_not ? "is not" : "is");
            diag_help(d, "did you mean `%s`?", is_not ? "!=" : "==");
        }
        left = right;
    }
}

static void check_child(void *ctx, const Node *child)
{
    check_expr(ctx, child);
}

/* -------------------------------------------------------------------------- */

/* Checks all but the part in which chains grow, and gives that. */
static const Node *check_link(Check *c, const Node *n)
{
    switch (n->kind) {
    case NODE_BinOp:
        check_expr(c, n->BinOp.right);
        return n->BinOp.left;
    case NODE_Attribute:
        return n->Attribute.value;
    case NODE_Subscript:
        check_expr(c, n->Subscript.slice);
        return n->Subscript.value;
    case NODE_Call:
        check_elements(c, n->Call.args);
        check_keywords(c, n->Call.keywords);
        return n->Call.func;
    default:
        return NULL;
    }
}

void check_expr(Check *c, const Node *n)
{
    for (const Node *next; (next = check_link(c, n));) {
        n = next;
    }
    switch (n->kind) {
    case NODE_Name:
        scope_use(c, n->Name.id);
        break;
    case NODE_Constant:
        break;
    case NODE_Compare:
        check_identity(c, n);
        ast_each_child(n, check_child, c);
        break;
    case NODE_NamedExpr:
        check_named(c, n);
        break;
    case NODE_Lambda:
        check_lambda(c, n);
        break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_GeneratorExp:
        check_comp(c, n, n->ListComp.generators, n->ListComp.elt, NULL);
        break;
    case NODE_DictComp:
        check_comp(c, n, n->DictComp.generators, n->DictComp.key,
                   n->DictComp.value);
        break;
    case NODE_Yield:
    case NODE_YieldFrom:
        check_yield(c, n);
        ast_each_child(n, check_child, c);
        break;
    case NODE_Await:
        check_await(c, n);
        check_expr(c, n->Await.value);
        break;
    case NODE_Tuple:
    case NODE_List:
    case NODE_Set:
        check_elements(c, n->Tuple.elts);
        break;
    case NODE_Starred:
        check_error(c, n->loc, "can't use starred expression here");
        break;
    default:
        ast_each_child(n, check_child, c);
    }
}
