/* Calls that flow expands itself: the library's intrinsics and rt functions,
   super(), attribute functions with constant names, and what is refused. */
#include "flow/internal.h"

/* --- __gel__ -------------------------------------------------------------- */

static Val bad_gel_call(Build *b, const Node *n, const char *what)
{
    diag(b->flow->diags, DIAG_BAD_CALL, n->loc, "%s", what);
    return flow_none(b);
}

static Val from_args(Build *b, Op op, int64_t imm, const Node *call)
{
    uint32_t base = b->stack.len;
    flow_push_args(b, call);
    uint32_t n = b->stack.len - base;
    const Val *args = n ? &b->stack.data[base] : NULL;
    Val v = flow_emit(b, op, (Imm){.i = imm}, args, n, &call->loc);
    b->stack.len = base;
    return v;
}

static Val rt_call(Build *b, const Node *n)
{
    const Name *name = n->Call.func->Attribute.attr;
    RtFn fn = ir_rt_by_name(name->text, name->len);
    if (fn == RT_NONE) {
        return bad_gel_call(b, n, "no such runtime function");
    }
    if (n->Call.args.len != ir_rt_info(fn)->n_params || n->Call.keywords.len) {
        return bad_gel_call(b, n, "wrong number of arguments");
    }
    return from_args(b, OP_PY_RTCALL, (int64_t)fn, n);
}

static uint32_t intrinsic_arity(Intrinsic i)
{
    static const uint8_t arity[INTRINSIC_COUNT] = {
#define INTRINSIC(name, text, args, comment) [INTRINSIC_##name] = args,
#include "../runtime/intrinsics.def"
#undef INTRINSIC
    };
    return arity[i];
}

static Val intrinsic_call(Build *b, const Node *n, Intrinsic i)
{
    if (i == INTRINSIC_NONE) {
        return bad_gel_call(b, n, "no such intrinsic");
    }
    if (i == INTRINSIC_SPLIT) {
        return bad_gel_call(b, n, "split must be `x = split(x)`");
    }
    if (n->Call.args.len != intrinsic_arity(i) || n->Call.keywords.len) {
        return bad_gel_call(b, n, "wrong number of arguments");
    }
    return from_args(b, OP_PY_INTRINSIC, (int64_t)i, n);
}

bool flow_gel_call(Build *b, const Node *n, Val *result)
{
    const Node *f = n->Call.func;
    Intrinsic which;
    if (f->kind == NODE_Attribute && f->Attribute.value->kind == NODE_Name &&
        flow_gel_name(b, f->Attribute.value->Name.id, &which) == GEL_RT) {
        *result = rt_call(b, n);
        return true;
    }
    if (f->kind == NODE_Name &&
        flow_gel_name(b, f->Name.id, &which) == GEL_INTRINSIC) {
        *result = intrinsic_call(b, n, which);
        return true;
    }
    return false;
}

/* --- super() -------------------------------------------------------------- */

/* Does the program itself define the name? */
bool flow_is_shadowed(Build *b, const Name *id)
{
    const Sym *s = flow_lookup(b, id);
    return (s && s->kind != SYM_GLOBAL) || flow_find_global(b->mod, id);
}

static bool is_super_call(Build *b, const Node *n)
{
    return n->kind == NODE_Call && n->Call.func->kind == NODE_Name &&
           n->Call.func->Name.id == b->flow->n_super &&
           n->Call.keywords.len == 0 &&
           (n->Call.args.len == 0 || n->Call.args.len == 2) &&
           !flow_is_shadowed(b, b->flow->n_super);
}

bool flow_is_super_attr(Build *b, const Node *attribute)
{
    return is_super_call(b, attribute->Attribute.value);
}

/* The function's first parameter, or NULL. */
static const Node *first_param(const Scope *s)
{
    if (s->kind != SCOPE_FUNC) {
        return NULL;
    }
    const Node *args = s->node->FunctionDef.args;
    NodeList pos = args->arguments.posonlyargs;
    if (pos.len == 0) {
        pos = args->arguments.args;
    }
    return pos.len ? pos.data[0] : args->arguments.vararg;
}

/* The class and the instance of super(): its arguments, or the method's. */
static bool push_super(Build *b, const Node *call)
{
    Arena *a = b->flow->scratch;
    if (call->Call.args.len == 2) {
        flow_push_exprs(b, call->Call.args);
        return true;
    }
    const Node *self = first_param(b->scope);
    const Sym *cls = flow_lookup(b, b->flow->n_class);
    if (!self || !cls || cls->kind == SYM_GLOBAL) {
        flow_unsupported(b, call->loc, "super() outside a method",
                         "write super(C, self)");
        return false;
    }
    Val v = flow_read_name(b, b->flow->n_class, &call->loc);
    vec_push(a, &b->stack, v);
    v = flow_read_name(b, self->arg.arg, &call->loc);
    vec_push(a, &b->stack, v);
    return true;
}

Val flow_super_attr(Build *b, const Node *n, const Node *call)
{
    uint32_t base = b->stack.len;
    const Name *name = flow_mangle(b->flow, b->scope, n->Attribute.attr);
    if (!push_super(b, n->Attribute.value)) {
        return flow_none(b);
    }
    Loc loc = flow_attr_loc(n);
    Val v;
    if (call) {
        v = flow_finish_call(b, OP_PY_CALLSUPER, call, name, base);
        flow_last_insn(b)->imm_idx = flow_site(b, &loc);
    } else {
        v = flow_emit(b, OP_PY_GETSUPER, (Imm){.name = name},
                      &b->stack.data[base], 2, &loc);
    }
    b->stack.len = base;
    return v;
}

Val flow_super_self(Build *b, const Node *super, Val *cls)
{
    uint32_t base = b->stack.len;
    bool is_known = push_super(b, super);
    Val self = is_known ? b->stack.data[base + 1] : flow_none(b);
    *cls = is_known ? b->stack.data[base] : self;
    b->stack.len = base;
    return self;
}

/* --- getattr and the like, with constant names ---------------------------- */

static const Name *constant_name(Build *b, const Node *n)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_STR) {
        return NULL;
    }
    Const c = n->Constant.value;
    return name_intern(b->flow->names, c.text, c.len);
}

/* Reads the attribute; AttributeError gives `otherwise` instead. With
   `as_test` the values are True and False. */
static Val try_getattr(Build *b, const Node *n, Val obj, const Name *name,
                       Val otherwise)
{
    Blk handler = flow_new_block(b), join = flow_new_block(b);
    Blk matches = flow_new_block(b), other = flow_new_block(b);
    Var result = flow_new_var(b, NULL);
    Blk outer = b->handler;
    b->handler = handler;
    Val v = flow_op_name(b, OP_PY_GETATTR, name, obj, &n->loc);
    b->handler = outer;
    flow_set_var(b, result, n->Call.args.len == 3 ? v : flow_bool(b, true));
    flow_jump(b, join);
    flow_open(b, handler);
    Val e = flow_const(b, OP_PY_CATCH);
    const Val args[] = {e, flow_builtin(b, "AttributeError", &n->loc)};
    Val c = flow_intrinsic(b, INTRINSIC_ISINSTANCE, args, 2, &n->loc);
    flow_branch(b, c, matches, other);
    flow_open(b, other);
    flow_raise(b, OP_RERAISE, e, NULL);
    flow_open(b, matches);
    flow_set_var(b, result, otherwise);
    flow_jump(b, join);
    flow_open(b, join);
    return flow_get_var(b, result);
}

static Val attr_call(Build *b, const Node *n, const Name *fn, const Name *attr)
{
    const Flow *f = b->flow;
    NodeList a = n->Call.args;
    Val obj = flow_expr(b, a.data[0]);
    if (fn == f->n_getattr && a.len == 2) {
        return flow_op_name(b, OP_PY_GETATTR, attr, obj, &n->loc);
    }
    if (fn == f->n_getattr) {
        return try_getattr(b, n, obj, attr, flow_expr(b, a.data[2]));
    }
    if (fn == f->n_hasattr) {
        return try_getattr(b, n, obj, attr, flow_bool(b, false));
    }
    if (fn == f->n_setattr) {
        const Val args[] = {obj, flow_expr(b, a.data[2])};
        flow_emit(b, OP_PY_SETATTR, (Imm){.name = attr}, args, 2, &n->loc);
    } else {
        flow_emit(b, OP_PY_DELATTR, (Imm){.name = attr}, &obj, 1, &n->loc);
    }
    return flow_none(b);
}

static bool is_attr_function(const Flow *f, const Name *id, uint32_t n_args)
{
    return ((id == f->n_getattr && (n_args == 2 || n_args == 3)) ||
            (id == f->n_hasattr && n_args == 2) ||
            (id == f->n_setattr && n_args == 3) ||
            (id == f->n_format_attr && n_args == 2) ||
            (id == f->n_delattr && n_args == 2));
}

/* --- what is refused ------------------------------------------------------ */

static const char *const refused[][2] = {
    {"exec", "code cannot be made at run time"},
    {"eval", "for literals write a parser, or use int() and float()"},
    {"compile", "code cannot be made at run time"},
    {"globals", "name the variables, or use a dict"},
    {"locals", "name the variables, or use a dict"},
    {"vars", "name the attributes"},
    {"dir", NULL},
    {"__import__", "write an import statement"},
    {"breakpoint", NULL},
    {"help", NULL},
    {"aiter", NULL},
    {"anext", NULL},
    {"BaseExceptionGroup", NULL},
    {"ExceptionGroup", NULL},
    {"EncodingWarning", NULL},
    {"getattr", "call it with the object and a name"},
    {"setattr", "call it with the object, a name and a value"},
    {"hasattr", "call it with the object and a name"},
    {"delattr", "call it with the object and a name"},
    {"super", "call a method of it: super().method()"},
};

bool flow_refuse_name(Build *b, const Name *id, Loc loc)
{
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        if (strcmp(refused[i][0], id->text) == 0) {
            const char *what = arena_printf(b->flow->arena, "`%s`", id->text);
            flow_unsupported(b, loc, what, refused[i][1]);
            return true;
        }
    }
    return false;
}

/* --- open ----------------------------------------------------------------- */

/* The function for a call of open: by its mode, argument `at`, which decides what
   a file reads and writes. NULL: a text file. */
static const char *open_by_mode(Build *b, const Node *n, uint32_t at)
{
    const Node *mode = n->Call.args.len > at ? n->Call.args.data[at] : NULL;
    for (uint32_t i = 0; i < n->Call.keywords.len; i++) {
        const Node *k = n->Call.keywords.data[i];
        if (k->keyword.arg == b->flow->n_mode) {
            mode = k->keyword.value;
        }
    }
    if (!mode) {
        return NULL;
    }
    const Name *text = constant_name(b, mode);
    return !text                     ? "__open_any__"
           : strchr(text->text, 'b') ? "__open_binary__"
                                     : NULL;
}

static bool open_call(Build *b, const Node *n, Val *result)
{
    const Name *id = n->Call.func->Name.id;
    const char *name = id == b->flow->n_open && !flow_has_star(n->Call.args) &&
                               flow_is_builtin(b, id)
                           ? open_by_mode(b, n, 1)
                           : NULL;
    if (!name) {
        return false;
    }
    uint32_t base = b->stack.len;
    vec_push(b->flow->scratch, &b->stack,
             flow_builtin(b, name, &n->Call.func->loc));
    *result = flow_finish_call(b, OP_PY_CALL, n, NULL, base);
    return true;
}

static Val call_method(Build *b, const Node *n, Val obj, const Name *method)
{
    uint32_t base = b->stack.len;
    vec_push(b->flow->scratch, &b->stack, obj);
    Val v = flow_finish_call(b, OP_PY_CALLMETHOD, n, method, base);
    Loc loc = flow_attr_loc(n->Call.func);
    flow_last_insn(b)->imm_idx = flow_site(b, &loc);
    return v;
}

/* o.open(mode): has o's class a method for files of this kind (pathlib), it is
   called instead. */
static bool open_method(Build *b, const Node *n, Val *result)
{
    const Node *f = n->Call.func;
    const char *kind = f->kind == NODE_Attribute && !flow_has_star(n->Call.args) &&
                               f->Attribute.attr == b->flow->n_open
                           ? open_by_mode(b, n, 0)
                           : NULL;
    if (!kind || flow_is_super_attr(b, f)) {
        return false;
    }
    const char *name =
        strcmp(kind, "__open_any__") == 0 ? "_open_any" : "_open_binary";
    const Name *method = name_of(b->flow->names, name);
    Blk own = flow_new_block(b), plain = flow_new_block(b);
    Blk join = flow_new_block(b);
    Var var = flow_new_var(b, NULL);
    Val obj = flow_expr(b, f->Attribute.value);
    const Val args[] = {obj, flow_str(b, method)};
    Val has = flow_intrinsic(b, INTRINSIC_HAS, args, 2, &n->loc);
    flow_branch(b, has, own, plain);
    flow_open(b, own);
    flow_set_var(b, var, call_method(b, n, flow_here(b, obj), method));
    flow_jump(b, join);
    flow_open(b, plain);
    flow_set_var(b, var,
                 call_method(b, n, flow_here(b, obj), f->Attribute.attr));
    flow_jump(b, join);
    flow_open(b, join);
    *result = flow_get_var(b, var);
    return true;
}

/* tempfile's functions for files are told a constant mode with a `b` as bytes, so
   that the mode's type tells the file's. */
static void mark_binary_mode(Build *b, const Node *n)
{
    const Node *tree = b->mod->module->tree;
    const char *name = flow_library_name(b->flow, tree, n->Call.func, "tempfile");
    if (strcmp(name, "NamedTemporaryFile") != 0 &&
        strcmp(name, "TemporaryFile") != 0) {
        return;
    }
    for (uint32_t i = 0; i < n->Call.args.len + n->Call.keywords.len; i++) {
        bool is_pos = i < n->Call.args.len;
        const Node *k = is_pos ? NULL : n->Call.keywords.data[i - n->Call.args.len];
        Node *mode = is_pos ? n->Call.args.data[i] : k->keyword.value;
        bool is_mode = is_pos ? i == 0 : k->keyword.arg == b->flow->n_mode;
        const Name *text = is_mode ? constant_name(b, mode) : NULL;
        if (text && strchr(text->text, 'b')) {
            mode->Constant.value.kind = CONST_BYTES;
        }
    }
}

static Node *constant(Build *b, Loc loc, Const value)
{
    Node *n = NEW(b->flow->arena, Node);
    n->kind = NODE_Constant;
    n->loc = loc;
    n->Constant.value = value;
    return n;
}

static Const const_text(const char *text)
{
    return (Const){.kind = CONST_STR, .text = text, .len = strlen(text)};
}

static void add_keyword(Build *b, Node *call, const char *name, Const value)
{
    Node *k = NEW(b->flow->arena, Node);
    k->kind = NODE_keyword;
    k->loc = call->loc;
    k->keyword.arg = name_of(b->flow->names, name);
    k->keyword.value = constant(b, call->loc, value);
    NodeList all = {NEW_ARRAY(b->flow->arena, Node *,
                              call->Call.keywords.len + 1),
                    call->Call.keywords.len + 1};
    for (uint32_t i = 0; i + 1 < all.len; i++) {
        all.data[i] = call->Call.keywords.data[i];
    }
    all.data[all.len - 1] = k;
    call->Call.keywords = all;
}

/* warnings.warn() is told where it is called. */
static bool is_told_place(Build *b, const Node *n, Val *result)
{
    const Node *tree = b->mod->module->tree;
    if (strcmp(flow_library_name(b->flow, tree, n->Call.func, "warnings"), "warn") != 0) {
        return false;
    }
    for (uint32_t i = 0; i < n->Call.keywords.len; i++) {
        const Name *arg = n->Call.keywords.data[i]->keyword.arg;
        if (arg && strcmp(arg->text, "_line") == 0) {
            return false;
        }
    }
    Node *call = NEW(b->flow->arena, Node);
    *call = *n;
    const char *module =
        b->mod->def->is_main ? "__main__" : b->mod->def->name->text;
    add_keyword(b, call, "_file",
                const_text(file_absolute(
                    b->flow->arena,
                    diags_file(b->flow->diags, n->loc.file)->path)));
    add_keyword(b, call, "_line", (Const){.kind = CONST_INT, .i = n->loc.line});
    add_keyword(b, call, "_module", const_text(module));
    *result = flow_call_expr(b, call);
    return true;
}

bool flow_special_call(Build *b, const Node *n, Val *result)
{
    if (b->mod->gel_names.entries.len && flow_gel_call(b, n, result)) {
        return true;
    }
    const Node *f = n->Call.func;
    mark_binary_mode(b, n);
    if (is_told_place(b, n, result)) {
        return true;
    }
    if (open_method(b, n, result)) {
        return true;
    }
    if (f->kind != NODE_Name) {
        return false;
    }
    *result = 0;
    const Name *id = f->Name.id;
    if (is_super_call(b, n)) {
        *result = flow_unsupported(b, n->loc, "super() as a value",
                                   "call a method of it: super().method()");
        return true;
    }
    if (open_call(b, n, result)) {
        return true;
    }
    NodeList a = n->Call.args;
    if (strcmp(id->text, "vars") == 0 && a.len == 1 && !n->Call.keywords.len &&
        !flow_is_shadowed(b, id)) {
        *result = flow_read_objdict(b, a.data[0], &n->loc);
        return true;
    }
    if (n->Call.keywords.len || flow_has_star(a) ||
        !is_attr_function(b->flow, id, a.len)) {
        return false;
    }
    if (flow_is_shadowed(b, id)) {
        return false;
    }
    const Name *attr = constant_name(b, a.data[1]);
    *result = attr ? attr_call(b, n, id, attr) : flow_computed_attr(b, n);
    return true;
}
