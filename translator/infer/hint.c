/* What a newcomer may have meant by an operation that its types do not support:
   one line of help under the error. */
#include "infer/internal.h"

static bool is_only(const TSet *s, uint32_t prims)
{
    return s && !s->n_objs && s->prims && !(s->prims & ~prims);
}

/* The function whose result the value is, or NULL. */
static const Func *called_for(const Inst *inst, const BlockVer *bv, Val v)
{
    const Block *b = ir_block(inst->func, bv->block);
    for (uint32_t i = 0; i < bv->n_reached; i++) {
        const Plan *p = bv->plans[i];
        if (b->insns.data[i].result == v && p && p->arms.len == 1 &&
            p->arms.data[0].kind == ARM_CALL && p->arms.data[0].inst) {
            return p->arms.data[0].inst->func;
        }
    }
    return NULL;
}

/* An operand is None because a function of the program returns nothing. */
static bool hint_none(Diag *d, const Inst *inst, const BlockVer *bv,
                      const Insn *in)
{
    for (uint32_t i = 0; i < in->n_args && i < 2; i++) {
        const Func *f = called_for(inst, bv, in->args[i]);
        if (f && !f->is_library &&
            is_only(infer_value_set(inst, bv, in->args[i]), T_NONE)) {
            diag_help(d, "%s() gives None: does it lack a `return`?",
                      f->qualname->text);
            return true;
        }
    }
    return false;
}

void infer_hint(Diag *d, const Inst *inst, const BlockVer *bv, const Insn *in)
{
    const TSet *a =
        in->n_args > 0 ? infer_value_set(inst, bv, in->args[0]) : NULL;
    const TSet *b =
        in->n_args > 1 ? infer_value_set(inst, bv, in->args[1]) : NULL;
    const uint32_t number = T_INT | T_UINT | T_FLOAT | T_BOOL;
    if (hint_none(d, inst, bv, in)) {
        return;
    }
    bool mixes = (is_only(a, T_STR) && is_only(b, number)) ||
                 (is_only(a, number) && is_only(b, T_STR));
    if (mixes && in->op != OP_PY_CALLMETHOD && in->op != OP_PY_GETITEM) {
        diag_help(d, "str(x) gives the text of a number, int(s) and float(s) "
                     "the number in a text");
    } else if (in->op == OP_PY_ITER && is_only(a, T_INT | T_UINT)) {
        diag_help(d, "to count up to a number iterate over range(n)");
    } else if (in->op == OP_PY_GETITEM && a && a->n_objs == 1 &&
               (a->objs[0]->kind == CONTOUR_BOUND ||
                a->objs[0]->kind == CONTOUR_CLOSURE)) {
        diag_help(d, "a function is called with parentheses: f()");
    }
}
