/* Errors and warnings, after the fixed point. An operation that is certain to fail
   (certain.c) is an error. One that fails for some of its types only is a warning
   where that type is a literal of the function itself, and under --strict: what
   comes through attributes, containers and calls is often told apart by values,
   which no set of types shows. */
#include "infer/internal.h"

void infer_type_words(StrBuf *sb, const Infer *inf, const TSet *s)
{
    Member m[8];
    const ClassInfo *seen[8];
    uint32_t n = tset_members(s, m, ARRAY_LEN(m)), n_seen = 0;
    for (uint32_t i = 0; i < n && i < ARRAY_LEN(m); i++) {
        const ClassInfo *c = member_class(inf, m[i].prims, m[i].obj);
        bool again = false;
        for (uint32_t k = 0; k < n_seen; k++) {
            again |= seen[k] == c;
        }
        if (!again) {
            const char *name = c ? c->def->name->text : "object";
            sb_printf(sb, "%s'%s'", n_seen ? " or " : "", name);
            seen[n_seen++] = c;
        }
    }
    if (n > ARRAY_LEN(m)) {
        sb_puts(sb, " or others");
    }
}

static const char *verb_of(Op op)
{
    static const struct {
        Op op;
        const char *text;
    } table[] = {
        {OP_PY_GETITEM, "indexing"},       {OP_PY_SETITEM, "item assignment"},
        {OP_PY_DELITEM, "item deletion"},  {OP_PY_ITER, "iteration"},
        {OP_PY_CALL, "a call"},            {OP_PY_CALLMETHOD, "a call"},
        {OP_PY_CONTAINS, "the operator in"}, {OP_PY_UNPACK, "unpacking"},
        {OP_PY_ADD, "the operator +"},     {OP_PY_SUB, "the operator -"},
        {OP_PY_MUL, "the operator *"},     {OP_PY_TRUEDIV, "the operator /"},
        {OP_PY_FLOORDIV, "the operator //"}, {OP_PY_MOD, "the operator %"},
        {OP_PY_POW, "the operator **"},    {OP_PY_LSHIFT, "the operator <<"},
        {OP_PY_RSHIFT, "the operator >>"}, {OP_PY_AND, "the operator &"},
        {OP_PY_OR, "the operator |"},      {OP_PY_XOR, "the operator ^"},
        {OP_PY_MATMUL, "the operator @"},  {OP_PY_LT, "the operator <"},
        {OP_PY_LE, "the operator <="},     {OP_PY_GT, "the operator >"},
        {OP_PY_GE, "the operator >="},     {OP_PY_NEG, "unary -"},
        {OP_PY_POS, "unary +"},            {OP_PY_INVERT, "unary ~"},
    };
    for (uint32_t i = 0; i < ARRAY_LEN(table); i++) {
        if (table[i].op == op) {
            return table[i].text;
        }
    }
    return "this operation";
}

const TSet *infer_value_set(const Inst *inst, const BlockVer *bv, Val v)
{
    const Block *b = ir_block(inst->func, bv->block);
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (b->args.data[i] == v) {
            return &bv->args[i];
        }
    }
    for (uint32_t i = 0; i < bv->n_reached; i++) {
        if (b->insns.data[i].result == v) {
            return &bv->results[i];
        }
    }
    return NULL;
}

static bool all_exact(const Inst *inst, const BlockVer *bv, const Insn *in)
{
    for (uint32_t i = 0; i < in->n_args; i++) {
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        if (!s || tset_count(s) != 1) {
            return false;
        }
    }
    return true;
}

/* --- did you mean ------------------------------------------------------------------ */

typedef VEC(const char *) Words;

static void add_word(const Infer *inf, Words *words, const Name *name,
                     const Name *like)
{
    /* nobody who writes `conut` means `__contains__` */
    if ((name->text[0] == '_') == (like->text[0] == '_')) {
        vec_push(inf->arena, words, name->text);
    }
}

static void add_class_words(const Infer *inf, Words *words, const ClassInfo *c,
                            const Name *like)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        for (uint32_t k = 0; k < c->mro[i]->attrs.len; k++) {
            const ClassAttr *a = c->mro[i]->attrs.data[k];
            if (!tset_empty(&a->var.set)) {
                add_word(inf, words, a->name, like);
            }
        }
    }
}

static void add_attr_words(const Infer *inf, Words *words, const Arm *a)
{
    const Contour *o = a->member;
    const ClassInfo *c = member_class(inf, a->prims, a->member);
    if (o && o->kind == CONTOUR_MODULE) {
        const ModuleDef *m = (const ModuleDef *)(uintptr_t)o->key;
        for (uint32_t i = 0; i < m->globals.entries.len; i++) {
            const Map *g = &m->globals;
            add_word(inf, words,
                     (const Name *)(uintptr_t)g->entries.data[i].key,
                     a->field_name);
        }
        return;
    }
    if (o && o->kind == CONTOUR_CLASS) {
        c = (const ClassInfo *)(uintptr_t)o->key;
    }
    if (c) {
        add_class_words(inf, words, c, a->field_name);
    }
    for (uint32_t i = 0;
         o && o->kind == CONTOUR_INSTANCE && i < o->fields.len; i++) {
        if (!tset_empty(&o->fields.data[i]->var.set)) {
            add_word(inf, words, o->fields.data[i]->name, a->field_name);
        }
    }
}

static void help(const Infer *inf, Diag *d, const Arm *a)
{
    Words words = {0};
    if (a->kind == ARM_ATTR_ERROR && a->field_name) {
        add_attr_words(inf, &words, a);
    }
    for (uint32_t i = 0; a->callee && i < a->callee->params.len; i++) {
        const Param *p = &a->callee->params.data[i];
        if (i >= a->callee->n_captures && a->field_name &&
            (p->kind == PARAM_POS || p->kind == PARAM_KW_ONLY)) {
            vec_push(inf->arena, &words, p->name->text);
        }
    }
    const char *best =
        words.len ? suggest(a->field_name->text, words.data, words.len) : NULL;
    if (best) {
        diag_help(d, "did you mean '%s'?", best);
    }
    if (a->callee && !a->callee->is_library && a->callee->loc.line) {
        Loc loc = a->callee->loc; /* its first line */
        loc.end_line = loc.line;
        loc.end_col = loc.col + 1;
        diag_note(d, loc, "%s() is defined here", a->callee->qualname->text);
    }
}

/* --- one operation -------------------------------------------------------------------- */

/* The operands that matter: the object of an attribute or method, the callee, both
   sides of an operator. */
static uint32_t n_shown(const Insn *in, const Arm *a)
{
    bool only_first = a->kind == ARM_ATTR_ERROR || in->op == OP_PY_CALL ||
                      in->op == OP_PY_CALLMETHOD;
    uint32_t n = a->diag == DIAG_BAD_CALL ? 0 : only_first ? 1 : 2;
    return n < in->n_args ? n : in->n_args;
}

/* The chain by which each operand's type arrived. */
static void explain(const Infer *inf, Diag *d, const Inst *inst,
                    const BlockVer *bv, const Insn *in, const Arm *a)
{
    bool is_super = in->op == OP_PY_CALLSUPER || in->op == OP_PY_GETSUPER;
    uint32_t n = is_super ? 0 : n_shown(in, a);
    for (uint32_t i = 0; i < n; i++) {
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        Member m = {a->prims, a->member};
        if (i > 0 || (!m.prims && !m.obj)) {
            Member first[1];
            if (!s || !tset_members(s, first, 1)) {
                continue;
            }
            m = first[0];
        }
        infer_explain(inf, d, inst, bv, in->args[i], m);
    }
}

static const char *operation_words(Infer *inf, const Inst *inst,
                                   const BlockVer *bv, const Insn *in)
{
    StrBuf sb = sb_new(inf->arena);
    if (in->op == OP_RAISE) {
        return "exceptions must derive from BaseException";
    }
    bool is_item = in->op == OP_PY_GETITEM || in->op == OP_PY_SETITEM ||
                   in->op == OP_PY_DELITEM;
    sb_printf(&sb, "%s is not supported for ", verb_of(in->op));
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        if (s) {
            sb_puts(&sb, !i ? "" : is_item ? " with an index of " : " and ");
            infer_type_words(&sb, inf, s);
        }
    }
    return sb.text;
}

static const Arm *inner_arm(const Arm *a)
{
    return a->kind == ARM_CALLFIELD ? &a->inner->arms.data[0] : a;
}

static Diag *add_diag(Infer *inf, const Inst *inst, const BlockVer *bv,
                      uint32_t k, const Arm *a, bool is_error)
{
    const Insn *in = &ir_block(inst->func, bv->block)->insns.data[k];
    bool is_attr = a->kind == ARM_ATTR_ERROR;
    DiagCode code = !is_error   ? is_attr ? DIAG_MAYBE_NO_ATTRIBUTE
                                          : DIAG_MAYBE_TYPE_ERROR
                    : a->diag   ? a->diag
                    : is_attr   ? DIAG_NO_ATTRIBUTE
                                : DIAG_TYPE_ERROR;
    const char *text = a->message ? a->message->text
                                  : operation_words(inf, inst, bv, in);
    const char *may = is_error  ? ""
                      : is_attr ? "may raise AttributeError: "
                                : "may raise TypeError: ";
    Diag *d = diag(inf->g->diags, code, inf->g->sites.data[in->site].loc,
                   "%s%s", may, text);
    explain(inf, d, inst, bv, in, a);
    help(inf, d, a);
    if (!is_attr && a->diag != DIAG_BAD_CALL) {
        infer_hint(d, inst, bv, in);
    }
    return d;
}

typedef struct Found {
    uint32_t n_failing;
    const Arm *first;
    bool is_all;
} Found;

static Found find_failing(const Plan *p)
{
    Found f = {0};
    for (uint32_t i = 0; p && i < p->arms.len; i++) {
        if (infer_arm_fails(&p->arms.data[i])) {
            f.n_failing++;
            f.first = f.first ? f.first : &p->arms.data[i];
        }
    }
    f.is_all = f.n_failing && f.n_failing == p->arms.len;
    return f;
}

/* The library decides by all its operands; a wrong call or a missing attribute
   does not depend on others. */
static bool is_settled(const Inst *inst, const BlockVer *bv, const Insn *in,
                       const Arm *a)
{
    return a->kind == ARM_TYPE_ERROR || a->kind == ARM_ATTR_ERROR ||
           all_exact(inst, bv, in);
}

static bool is_worth_a_warning(const Infer *inf, const Inst *inst,
                               const BlockVer *bv, const Insn *in,
                               const Arm *a)
{
    if (diags_are_strict(inf->g->diags)) {
        return true;
    }
    for (uint32_t i = 0; i < n_shown(in, a); i++) {
        Member m[1] = {{a->prims, a->member}};
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        if ((i > 0 || (!m[0].prims && !m[0].obj)) &&
            !(s && tset_members(s, m, 1))) {
            continue;
        }
        if (infer_is_literal(inst, bv, in->args[i], m[0])) {
            return true;
        }
    }
    return false;
}

/* Once a place; the operation gives T_ERROR from now on in each instance. */
static void add_error(Infer *inf, const Inst *inst, const BlockVer *bv,
                      uint32_t k, const Arm *a)
{
    const Insn *in = &ir_block(inst->func, bv->block)->insns.data[k];
    bool is_new;
    map_put(inf->arena, &inf->state->reported, report_key(inst, in), &is_new);
    if (is_new) {
        inst_enqueue(inf, (Inst *)(uintptr_t)ptr_key(inst));
    }
    map_put(inf->arena, &inf->state->error_sites, in->site, &is_new);
    if (is_new) {
        add_diag(inf, inst, bv, k, a, true);
    }
}

static void report_insn(const Certain *c, Infer *inf, const Inst *inst,
                        const BlockVer *bv, uint32_t k, bool errors)
{
    const Insn *in = &ir_block(inst->func, bv->block)->insns.data[k];
    Found f = find_failing(bv->plans[k]);
    if (!f.first || (!errors && map_get(&inf->state->error_sites, in->site)) ||
        map_get(&inf->state->reported, report_key(inst, in))) {
        return;
    }
    const Arm *a = inner_arm(f.first);
    /* `raise "text"`, from before there were classes, raises all the same */
    const TSet *raised =
        in->op == OP_RAISE ? infer_value_set(inst, bv, in->args[0]) : NULL;
    bool is_text = raised && raised->prims == T_STR && !raised->n_objs;
    bool is_error = f.is_all && !is_text && is_settled(inst, bv, in, a) &&
                    infer_is_error(c, inst, bv, k);
    if (is_error) {
        if (errors) {
            add_error(inf, inst, bv, k, a);
        }
        return;
    }
    if (!errors && infer_is_open(c, inst) &&
        !infer_is_caught(inf, inst, bv) &&
        is_worth_a_warning(inf, inst, bv, in, a)) {
        add_diag(inf, inst, bv, k, a, false);
        map_put(inf->arena, &inf->state->error_sites, in->site, NULL);
    }
}

static void report_insts(const Certain *c, Infer *inf, bool errors)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        if (!inst->is_live || inst->func->is_library) {
            continue;
        }
        for (uint32_t v = 0; v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                report_insn(c, inf, inst, bv, k, errors);
            }
        }
    }
}

static bool any_fails(const Infer *inf)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        bool skip = !inst->is_live || inst->func->is_library;
        for (uint32_t v = 0; !skip && v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (find_failing(bv->plans[k]).first) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool infer_report_errors(Infer *inf)
{
    bool more = false;
    if (any_fails(inf)) {
        uint32_t n = inf->state->reported.entries.len;
        const Certain *c = infer_certain(inf);
        report_insts(c, inf, true);
        more = inf->state->reported.entries.len > n;
        if (!more) {
            report_insts(c, inf, false);
        }
    }
    if (!more) {
        infer_report_annotations(inf);
    }
    return more;
}
