/* Facts about the whole program that are found before anything is lowered:
   which globals and class attributes only ever get one constant (`N = 100`),
   and which defaults of functions are constants. Such values are made where
   they are used and need no storage. */
#include "lower/internal.h"

bool lower_is_const_insn(const Insn *in)
{
    switch (in->op) {
    case OP_PY_NONE:
    case OP_PY_BOOL:
    case OP_PY_INT:
    case OP_PY_UINT:
    case OP_PY_FLOAT:
    case OP_PY_STR:
    case OP_PY_BYTES:
    case OP_PY_ELLIPSIS:
    case OP_PY_NOTIMPL:
    case OP_PY_UNBOUND:
    case OP_PY_DONE:
        return true;
    default:
        return false;
    }
}

static const Insn *find_def(const Block *b, Val v)
{
    for (uint32_t i = 0; i < b->insns.len; i++) {
        if (b->insns.data[i].result == v) {
            return &b->insns.data[i];
        }
    }
    return NULL;
}

static const Insn *constant_of(const Block *b, Val v)
{
    const Insn *in = find_def(b, v);
    return in && lower_is_const_insn(in) ? in : NULL;
}

static bool same_constant(const Insn *a, const Insn *b)
{
    return a && b && a->op == b->op && a->imm.i == b->imm.i;
}

static void note_assignment(VarFact *fact, const Insn *constant)
{
    bool is_first = fact->n_assigned++ == 0;
    if (is_first) {
        fact->constant = constant;
    } else if (!same_constant(fact->constant, constant)) {
        fact->constant = NULL;
    }
}

static VarFact *fact_of_attr(Lower *lw, const ClassAttr *a)
{
    VarFact *fact = map_get_ptr(&lw->attr_facts, a);
    if (!fact) {
        fact = NEW(lw->arena, VarFact);
        map_put_ptr(lw->arena, &lw->attr_facts, a, fact);
    }
    return fact;
}

const VarFact *lower_attr_fact(Lower *lw, const ClassAttr *a)
{
    return fact_of_attr(lw, a);
}

static void note_attr_write(Lower *lw, const Block *b, const Insn *in,
                            const Plan *plan)
{
    const Insn *value =
        in->op == OP_PY_SETATTR ? constant_of(b, in->args[1]) : NULL;
    for (uint32_t i = 0; plan && i < plan->arms.len; i++) {
        const Arm *arm = &plan->arms.data[i];
        if (arm->kind == ARM_CLASSATTR) {
            note_assignment(fact_of_attr(lw, arm->attr), value);
        } else if (arm->kind == ARM_GLOBAL) {
            note_assignment(&lw->globals[arm->global->index], value);
        }
    }
}

static void note_defaults(Lower *lw, const Block *b, const Insn *in)
{
    const Func *f = in->imm.func;
    if (map_get(&lw->defaults, ptr_key(f))) {
        return;
    }
    const Insn **consts = NEW_ARRAY(lw->arena, const Insn *, in->n_args + 1);
    for (uint32_t i = f->n_captures; i < in->n_args; i++) {
        consts[i - f->n_captures] = constant_of(b, in->args[i]);
    }
    map_put_ptr(lw->arena, &lw->defaults, f, consts);
}

static void scan_insn(Lower *lw, const Block *b, const Insn *in,
                      const Plan *plan)
{
    switch (in->op) {
    case OP_PY_SETGLOBAL:
        note_assignment(&lw->globals[in->imm.global->index],
                        constant_of(b, in->args[0]));
        break;
    case OP_PY_DELGLOBAL:
        note_assignment(&lw->globals[in->imm.global->index], NULL);
        break;
    case OP_PY_SETATTR:
    case OP_PY_DELATTR:
        note_attr_write(lw, b, in, plan);
        break;
    case OP_PY_FUNC:
        note_defaults(lw, b, in);
        break;
    default:
        break;
    }
}

void lower_find_facts(Lower *lw)
{
    for (uint32_t i = 0; i < lw->inf->insts.len; i++) {
        const Inst *inst = lw->inf->insts.data[i];
        if (!inst->is_live || inst->merged) {
            continue;
        }
        for (uint32_t k = 0; k < inst->vers.len; k++) {
            const BlockVer *ver = inst->vers.data[k];
            const Block *b = ir_block(inst->func, ver->block);
            for (uint32_t n = 0; n < ver->n_reached; n++) {
                scan_insn(lw, b, &b->insns.data[n], ver->plans[n]);
            }
        }
    }
}
