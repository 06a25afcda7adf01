/* Reading, writing and deleting names: variables, cells, class bodies' names,
   globals, builtins, and what the library imports from __gel__. */
#include "flow/internal.h"

Sym *flow_lookup(Build *b, const Name *name)
{
    name = flow_mangle(b->flow, b->scope, name);
    Sym *s = flow_find_sym(b->scope, name);
    while (s && s->kind == SYM_ALIAS) {
        s = s->outer;
    }
    return s;
}

Var flow_sym_var(Build *b, Sym *s)
{
    if (s->gen != b->gen) {
        s->gen = b->gen;
        s->var = flow_new_var(b, s->name);
        VarInfo *v = &b->vars.data[s->var];
        v->is_free = s->kind == SYM_FREE;
        v->is_body_local = s->is_body_local;
        v->may_unbind = !s->is_cell &&
                        (s->kind == SYM_FREE ? s->is_maybe_unbound
                                             : !s->is_param || s->is_deleted);
    }
    return s->var;
}

static bool is_unbound_const(const Build *b, Val v)
{
    uint32_t i = b->vals.data[v].insn;
    return i && b->insns.data[i - 1].op == OP_PY_UNBOUND;
}

/* A check whose need finish.c decides, unless it says `why` already. */
static Val check_bound(Build *b, Var var, Val v, const Name *why,
                       const Loc *loc)
{
    Val r = flow_op_name(b, OP_PY_CHECKBOUND, why, v, loc);
    BoundCheck c = {b->insns.len - 1, var};
    vec_push(b->flow->scratch, &b->checks, c);
    return r;
}

static Val read_var(Build *b, Sym *s, const Loc *loc)
{
    Var var = flow_sym_var(b, s);
    Val v = flow_get_var(b, var);
    const BVal *bv = &b->vals.data[v];
    if (!b->vars.data[var].may_unbind ||
        (bv->insn && !is_unbound_const(b, v))) {
        return v;
    }
    Val r = check_bound(b, var, v, NULL, loc);
    flow_narrow_var(b, var, r);
    return r;
}

static const Name *cell_message(Build *b, const Sym *s)
{
    const char *fmt = s->kind == SYM_FREE
                          ? "cannot access free variable '%s' where it is not "
                            "associated with a value in enclosing scope"
                          : "cannot access local variable '%s' where it is "
                            "not associated with a value";
    return name_printf(b->flow->names, fmt, s->name->text);
}

static Val read_cell(Build *b, Sym *s, const Loc *loc)
{
    Val cell = flow_get_var(b, flow_sym_var(b, s));
    Val v = flow_op1(b, OP_PY_CELLGET, cell, NULL);
    Val r = flow_op_name(b, OP_PY_CHECKBOUND, cell_message(b, s), v, loc);
    b->vals.data[r].name = s->name;
    return r;
}

/* --- globals -------------------------------------------------------------- */

static Val special_name(Build *b, const Name *name)
{
    const Flow *f = b->flow;
    const Mod *m = b->mod;
    if (name == f->n_name) {
        return flow_str(b, m->def->name);
    }
    if (name == f->n_file) {
        const SrcFile *src = diags_file(f->diags, m->def->file);
        return flow_str(b, name_of(f->names,
                                  file_absolute(f->arena, src->path)));
    }
    if (name == f->n_doc) {
        return m->doc ? flow_str(b, m->doc) : flow_none(b);
    }
    if (name == f->n_debug) {
        return flow_bool(b, true);
    }
    return 0;
}

GelKind flow_gel_name(Build *b, const Name *name, Intrinsic *which)
{
    const Sym *s = flow_lookup(b, name);
    const uint64_t *what = map_get(&b->mod->gel_names, ptr_key(name));
    if (!what || (s && s->kind != SYM_GLOBAL)) {
        return GEL_NONE;
    }
    *which = *what == UINT64_MAX ? INTRINSIC_NONE : (Intrinsic)*what;
    if (*what == UINT64_MAX) {
        return GEL_RT;
    }
    return *which == INTRINSIC_DONE ? GEL_DONE : GEL_INTRINSIC;
}

static bool reads_before_shadow(const Build *b, const Sym *s)
{
    return s && s->is_bound && !s->is_late_bound && b->func->is_module_body &&
           b->top <= s->first_top;
}

static bool is_python_builtin(const Name *name)
{
    static const char *const builtins[] = {
#define PYTHON_BUILTIN(text) text,
#define PYTHON_MODULE(text)
#define PYTHON_NAMES(module, names)
#include "flow/python.def"
#undef PYTHON_NAMES
#undef PYTHON_BUILTIN
#undef PYTHON_MODULE
    };
    for (size_t i = 0; i < ARRAY_LEN(builtins); i++) {
        if (strcmp(builtins[i], name->text) == 0) {
            return true;
        }
    }
    return false;
}

/* What the library's builtins define for themselves programs do not see. */
static Global *find_builtin(const Build *b, const Name *name)
{
    /* what dataclass.c writes uses names of the library's */
    bool is_hidden = !b->mod->def->is_library && !is_python_builtin(name) &&
                     strncmp(name->text, "__dataclass_", 12) != 0;
    return is_hidden ? NULL : flow_find_global(b->flow->builtins, name);
}

/* The variable that a global name means here, or NULL. */
static Global *find_global(Build *b, const Name *name)
{
    Mod *m = b->mod;
    const Sym *s = flow_find_sym(m->scope, name);
    Global *own = flow_find_global(m, name);
    Global *builtin = find_builtin(b, name);
    if (own && !(builtin && builtin != own && reads_before_shadow(b, s))) {
        return own;
    }
    if (builtin) {
        return builtin;
    }
    return s && s->is_dead_bound ? flow_add_global(b->flow, m, name, s->loc)
                                 : NULL;
}

bool flow_is_builtin(Build *b, const Name *name)
{
    const Sym *s = flow_lookup(b, name);
    if (s && s->kind != SYM_GLOBAL) {
        return false;
    }
    const Global *g = find_global(b, name);
    return g && g->module == b->flow->builtins->def;
}

typedef VEC(const char *) Words;

static void add_words(Flow *f, const Map *m, const Name *like, Words *words)
{
    for (uint32_t i = 0; m && i < m->entries.len; i++) {
        const Name *n = (const Name *)(uintptr_t)m->entries.data[i].key;
        if ((n->text[0] == '_') == (like->text[0] == '_')) {
            vec_push(f->scratch, words, n->text);
        }
    }
}

bool flow_suggest(Flow *f, Diag *d, const Name *name, const Map *names,
                  const Map *more)
{
    Words words = {0};
    add_words(f, names, name, &words);
    add_words(f, more, name, &words);
    const char *best = suggest(name->text, words.data, words.len);
    if (best && best[0] != '.') {
        diag_help(d, "did you mean '%s'?", best);
        return true;
    }
    return false;
}

/* The innermost statement around that catches NameError, or NULL. */
static const Ctx *catcher_of_name_error(const Build *b)
{
    for (const Ctx *c = b->ctx; c; c = c->outer) {
        if (c->kind == CTX_TRY && (c->catches_name || c->awaits_name)) {
            return c;
        }
    }
    return NULL;
}

/* The names bound in a scope: those it only uses are no help. */
static void add_bound(Map *out, Flow *f, const Map *syms)
{
    for (uint32_t i = 0; i < syms->entries.len; i++) {
        const Sym *s = (const Sym *)(uintptr_t)syms->entries.data[i].val;
        if (s->is_bound || s->is_param) {
            map_put(f->scratch, out, syms->entries.data[i].key, NULL);
        }
    }
}

/* The method around, or NULL. */
static const Scope *method_around(const Build *b)
{
    const Scope *s = b->scope;
    while (s && s->kind != SCOPE_FUNC) {
        s = s->kind == SCOPE_COMP || s->kind == SCOPE_LAMBDA ? s->parent : NULL;
    }
    return s && s->parent->kind == SCOPE_CLASS ? s : NULL;
}

/* What other languages call it, a forgotten parameter, a forgotten `self.` */
static bool hint_name(Build *b, Diag *d, const Name *name)
{
    static const char *const other[][2] = {
        {"true", "True"},       {"false", "False"},   {"none", "None"},
        {"null", "None"},       {"NULL", "None"},     {"nil", "None"},
        {"undefined", "None"},  {"string", "str"},    {"boolean", "bool"},
        {"integer", "int"},     {"println", "print"}, {"printf", "print"},
        {"length", "len"},      {"function", "def"},  {"double", "float"},
    };
    for (size_t i = 0; i < ARRAY_LEN(other); i++) {
        if (strcmp(other[i][0], name->text) == 0) {
            diag_help(d, "Python's name for it is '%s'", other[i][1]);
            return true;
        }
    }
    const Scope *s = method_around(b);
    if (!s) {
        return false;
    }
    if (strcmp(name->text, "self") == 0) {
        diag_help(d, "the object is the first parameter of a method: "
                     "def %s(self, ...)", s->name->text);
        return true;
    }
    const Node *args = s->node->FunctionDef.args;
    NodeList pos = args->arguments.args;
    if (pos.len && flow_is_attribute(b->flow, name)) {
        diag_help(d, "did you mean '%s.%s'?", pos.data[0]->arg.arg->text,
                  name->text);
        return true;
    }
    return false;
}

static Val undefined(Build *b, const Name *name, const Loc *loc)
{
    Flow *f = b->flow;
    if (flow_refuse_name(b, name, *loc)) {
        return flow_none(b);
    }
    if (is_python_builtin(name)) {
        return flow_unsupported(
            b, *loc, arena_printf(f->arena, "`%s`", name->text), NULL);
    }
    const Ctx *catcher = catcher_of_name_error(b);
    if (catcher && !catcher->awaits_name) {
        diag(f->diags, DIAG_MAYBE_UNDEFINED, *loc,
             "name '%s' is not defined: this raises NameError", name->text);
    }
    if (catcher) {
        const Name *text =
            name_printf(f->names, "name '%s' is not defined", name->text);
        flow_raise_new(b, "NameError", text, loc);
        return flow_none(b);
    }
    Diag *d = diag(f->diags, DIAG_UNDEFINED_NAME, *loc,
                   "name '%s' is not defined", name->text);
    if (hint_name(b, d, name)) {
        return flow_none(b);
    }
    Map bound = {0};
    add_bound(&bound, f, &b->scope->frame->syms);
    if (!flow_suggest(f, d, name, &bound, &b->mod->def->globals)) {
        flow_suggest(f, d, name, &f->builtins->def->globals, NULL);
    }
    return flow_none(b);
}

static Val read_global(Build *b, const Name *name, const Loc *loc)
{
    Intrinsic which;
    GelKind gel = flow_gel_name(b, name, &which);
    if (gel == GEL_DONE) {
        return flow_const(b, OP_PY_DONE);
    }
    if (gel != GEL_NONE) {
        return flow_unsupported(b, *loc, "an intrinsic as a value", NULL);
    }
    Global *g = find_global(b, name);
    bool is_own = g && g->module == b->mod->def && g->loc.line;
    Val v = is_own ? 0 : special_name(b, name);
    if (v) {
        return v;
    }
    if (!is_own && name == b->flow->n_notimpl) {
        return flow_const(b, OP_PY_NOTIMPL);
    }
    if (!is_own && name == b->flow->n_ellipsis) {
        return flow_const(b, OP_PY_ELLIPSIS);
    }
    if (!g) {
        return undefined(b, name, loc);
    }
    v = flow_emit(b, OP_PY_GETGLOBAL, (Imm){.global = g}, NULL, 0, loc);
    b->vals.data[v].name = name;
    return v;
}

/* --- class bodies --------------------------------------------------------- */

static Val class_special(Build *b, const Name *name)
{
    const Flow *f = b->flow;
    if (b->scope->kind != SCOPE_CLASS || !b->cls) {
        return 0;
    }
    if (name == f->n_qualname) {
        return flow_str(b, b->cls->qualname);
    }
    return name == f->n_module ? flow_str(b, b->mod->def->name) : 0;
}

/* A name that the class body binds: before that, the global one. */
static Val read_class_name(Build *b, Sym *s, const Loc *loc)
{
    Var var = flow_sym_var(b, s);
    Val v = flow_get_var(b, var);
    if (is_unbound_const(b, v)) {
        return read_global(b, s->name, loc);
    }
    if (b->vals.data[v].insn) {
        return v;
    }
    if (!find_global(b, s->name)) {
        const Name *why = name_printf(
            b->flow->names, "name '%s' is not defined", s->name->text);
        return flow_op_name(b, OP_PY_CHECKBOUND, why, v, loc);
    }
    Blk other = flow_new_block(b), join = flow_new_block(b);
    Blk own = flow_new_block(b);
    Var result = flow_new_var(b, s->name);
    Val c = flow_op2(b, OP_PY_IS, v, flow_const(b, OP_PY_UNBOUND), NULL);
    flow_branch(b, c, other, own);
    flow_open(b, other);
    flow_set_var(b, result, read_global(b, s->name, loc));
    flow_jump(b, join);
    flow_open(b, own);
    flow_set_var(b, result, check_bound(b, var, v, s->name, loc));
    flow_jump(b, join);
    flow_open(b, join);
    return flow_get_var(b, result);
}

/* --- any name ------------------------------------------------------------- */

Val flow_read_name(Build *b, const Name *name, const Loc *loc)
{
    Sym *s = flow_lookup(b, name);
    name = flow_mangle(b->flow, b->scope, name);
    if (!s || s->kind == SYM_GLOBAL) {
        Val v = class_special(b, name);
        return v ? v : read_global(b, name, loc);
    }
    if (s->kind == SYM_CLASS) {
        return read_class_name(b, s, loc);
    }
    return s->is_cell ? read_cell(b, s, loc) : read_var(b, s, loc);
}

static void write_global(Build *b, const Name *name, Val v, const Loc *loc)
{
    Global *g = flow_add_global(b->flow, b->mod, name, *loc);
    g->n_assigned++;
    BVal *bv = &b->vals.data[v];
    bv->name = bv->name ? bv->name : name;
    flow_emit(b, OP_PY_SETGLOBAL, (Imm){.global = g}, &v, 1, loc);
}

static void write_class_name(Build *b, Sym *s, Val v, const Loc *loc)
{
    flow_set_var(b, flow_sym_var(b, s), v);
    const Val args[] = {flow_get_var(b, b->cls_var), v};
    flow_emit(b, OP_PY_SETATTR, (Imm){.name = s->name}, args, 2, loc);
}

/* A literal has no place of its own: it is where a variable gets it, for the
   notes that say how a type came. */
static void place_literal(Build *b, Val v, const Loc *loc)
{
    uint32_t i = b->vals.data[v].insn;
    Insn *in = i ? &b->insns.data[i - 1] : NULL;
    if (in && !in->site && !b->mod->def->is_library &&
        (in->op == OP_PY_STR || in->op == OP_PY_INT || in->op == OP_PY_FLOAT ||
         in->op == OP_PY_BOOL || in->op == OP_PY_NONE)) {
        in->site = flow_site(b, loc);
    }
}

void flow_write_name(Build *b, const Name *name, Val v, const Loc *loc)
{
    Sym *s = flow_lookup(b, name);
    name = flow_mangle(b->flow, b->scope, name);
    if (!s || s->kind == SYM_GLOBAL) {
        write_global(b, name, v, loc);
    } else if (s->kind == SYM_CLASS) {
        write_class_name(b, s, v, loc);
    } else if (s->is_cell) {
        Val cell = flow_get_var(b, flow_sym_var(b, s));
        flow_op2(b, OP_PY_CELLSET, cell, v, NULL);
    } else {
        place_literal(b, v, loc);
        flow_keep_var(b, s);
        flow_set_var(b, flow_sym_var(b, s), v);
    }
}

static void delete_global(Build *b, const Name *name, const Loc *loc)
{
    Global *g = flow_find_global(b->mod, name);
    Global *builtin = find_builtin(b, name);
    if (!g) {
        undefined(b, name, loc);
        return;
    }
    flow_emit(b, OP_PY_DELGLOBAL, (Imm){.global = g}, NULL, 0, loc);
    if (builtin && builtin != g) {
        Imm imm = {.global = builtin};
        Val v = flow_emit(b, OP_PY_GETGLOBAL, imm, NULL, 0, loc);
        write_global(b, name, v, loc);
    }
}

void flow_delete_name(Build *b, const Name *name, const Loc *loc)
{
    Sym *s = flow_lookup(b, name);
    name = flow_mangle(b->flow, b->scope, name);
    if (!s || s->kind == SYM_GLOBAL) {
        delete_global(b, name, loc);
        return;
    }
    flow_read_name(b, name, loc);
    Val unbound = flow_const(b, OP_PY_UNBOUND);
    if (s->kind == SYM_CLASS) {
        Val cls = flow_get_var(b, b->cls_var);
        flow_emit(b, OP_PY_DELATTR, (Imm){.name = name}, &cls, 1, loc);
        flow_keep_var(b, s);
        flow_set_var(b, flow_sym_var(b, s), unbound);
    } else if (s->is_cell) {
        Val cell = flow_get_var(b, flow_sym_var(b, s));
        flow_op2(b, OP_PY_CELLSET, cell, unbound, NULL);
    } else {
        flow_keep_var(b, s);
        flow_set_var(b, flow_sym_var(b, s), unbound);
    }
}

Var flow_refinable(Build *b, const Name *name)
{
    Sym *s = flow_lookup(b, name);
    if (!s || s->is_cell || (s->kind != SYM_LOCAL && s->kind != SYM_FREE)) {
        return 0;
    }
    return flow_sym_var(b, s);
}

Val flow_load_capture(Build *b, Sym *outer, Sym *inner)
{
    Val v = flow_get_var(b, flow_sym_var(b, outer));
    if (!outer->is_cell && outer->kind != SYM_CLASS) {
        Handed h = {v, inner};
        vec_push(b->flow->scratch, &b->handed, h);
    }
    return v;
}
