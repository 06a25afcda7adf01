/* Errors and warnings, after the fixed point: an operation whose every arm fails
   is an error, unless a handler of the function would catch what it raises; an
   operation that fails for some of its types only is a warning. */
#include "infer/internal.h"

/* A library function that only ever ends in a type error. */
static bool refuses(const Inst *i, int depth)
{
    if (!i->func->is_library || !tset_empty(&i->result.set)) {
        return false;
    }
    if (i->raises_type_error) {
        return true;
    }
    for (uint32_t v = 0; v < i->vers.len && depth > 0; v++) {
        const BlockVer *bv = i->vers.data[v];
        for (uint32_t k = 0; k < bv->n_reached; k++) {
            const Plan *p = bv->plans[k];
            for (uint32_t a = 0; p && a < p->arms.len; a++) {
                const Inst *callee = p->arms.data[a].inst;
                if (callee && refuses(inst_rep((Inst *)(uintptr_t)ptr_key(
                                                   callee)),
                                      depth - 1)) {
                    return true;
                }
            }
        }
    }
    return false;
}

static bool arm_fails(const Arm *a)
{
    if (a->kind == ARM_TYPE_ERROR || a->kind == ARM_ATTR_ERROR) {
        return true;
    }
    if (a->kind == ARM_CALLFIELD && a->inner && a->inner->arms.len) {
        for (uint32_t i = 0; i < a->inner->arms.len; i++) {
            if (!arm_fails(&a->inner->arms.data[i])) {
                return false;
            }
        }
        return true;
    }
    return a->kind == ARM_CALL && a->inst && refuses(a->inst, 3);
}

static void type_words(StrBuf *sb, const Infer *inf, const TSet *s)
{
    Member m[8];
    uint32_t n = tset_members(s, m, ARRAY_LEN(m));
    for (uint32_t i = 0; i < n; i++) {
        const ClassInfo *c = member_class(inf, m[i].prims, m[i].obj);
        sb_printf(sb, "%s'%s'", i ? " or " : "",
                  c ? c->def->name->text : "object");
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

/* The chain by which each operand's type arrived. */
static void explain(const Infer *inf, Diag *d, const Inst *inst,
                    const BlockVer *bv, const Insn *in)
{
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        Member m[1];
        if (s && tset_members(s, m, 1)) {
            infer_explain(inf, d, inst, bv, in->args[i], m[0]);
        }
    }
}

static void report_insn(Infer *inf, const Inst *inst, const BlockVer *bv,
                        uint32_t k)
{
    const Plan *p = bv->plans[k];
    const Insn *in = &ir_block(inst->func, bv->block)->insns.data[k];
    uint32_t failing = 0;
    const Arm *first = NULL;
    for (uint32_t i = 0; i < p->arms.len; i++) {
        if (arm_fails(&p->arms.data[i])) {
            failing++;
            first = first ? first : &p->arms.data[i];
        }
    }
    if (!failing) {
        return;
    }
    bool caught = ir_block(inst->func, bv->block)->handler.target != 0;
    bool sure = failing == p->arms.len && !caught && !inst->is_shared &&
                all_exact(inst, bv, in);
    if (first->kind == ARM_CALLFIELD) {
        first = &first->inner->arms.data[0];
    }
    bool is_attr = first->diag == DIAG_NO_ATTRIBUTE;
    DiagCode code = sure ? (first->diag ? first->diag : DIAG_TYPE_ERROR)
                    : is_attr ? DIAG_MAYBE_NO_ATTRIBUTE
                              : DIAG_MAYBE_TYPE_ERROR;
    Loc loc = inf->g->sites.data[in->site].loc;
    if (first->message) {
        explain(inf, diag(inf->g->diags, code, loc, "%s", first->message->text),
                inst, bv, in);
        return;
    }
    StrBuf sb = sb_new(inf->arena);
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        const TSet *s = infer_value_set(inst, bv, in->args[i]);
        if (s) {
            sb_puts(&sb, i ? " and " : "");
            type_words(&sb, inf, s);
        }
    }
    explain(inf,
            diag(inf->g->diags, code, loc, "%s is not supported for %s",
                 verb_of(in->op), sb.text ? sb.text : "these types"),
            inst, bv, in);
}

void infer_report_errors(Infer *inf)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        if (!inst->is_live || inst->func->is_library) {
            continue;
        }
        for (uint32_t v = 0; v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (bv->plans[k]) {
                    report_insn(inf, inst, bv, k);
                }
            }
        }
    }
}

/* More than one kind of value, or a unit beside values: boxed. */
static bool is_boxed(const TSet *s)
{
    uint32_t values = s->prims & T_VALUES;
    if (values & T_BOOL) {
        values = (values & ~(uint32_t)T_BOOL) | T_TRUE;
    }
    uint32_t n_values = (uint32_t)__builtin_popcount(values);
    bool refs = s->n_objs || s->prims & T_REFS;
    uint32_t n_units = (uint32_t)__builtin_popcount(s->prims & T_UNITS);
    return n_values + refs > 1 || (n_values && n_units) || n_units > 1;
}

static void report_boxed(const Infer *inf, const Inst *inst, Val v,
                         const TSet *s, uint32_t site)
{
    const Name *name = ir_val(inst->func, v)->name;
    if (!is_boxed(s) || !name || s->prims & (T_DONE | T_UNBOUND)) {
        return;
    }
    StrBuf sb = sb_new(inf->arena);
    type_words(&sb, inf, s);
    Diag *d = diag(inf->g->diags, DIAG_UNION, inf->g->sites.data[site].loc,
                   "'%s' stays a boxed union: %s", name->text, sb.text);
    (void)d;
}

void infer_report_unions(const Infer *inf)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        if (!inst->is_live || inst->func->is_library) {
            continue;
        }
        for (uint32_t v = 0; v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < b->args.len; k++) {
                report_boxed(inf, inst, b->args.data[k], &bv->args[k],
                             b->insns.data[0].site);
            }
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (b->insns.data[k].result) {
                    report_boxed(inf, inst, b->insns.data[k].result,
                                 &bv->results[k], b->insns.data[k].site);
                }
            }
        }
    }
}
