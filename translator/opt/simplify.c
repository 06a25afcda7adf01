/* Peephole rules on values known from their definition: payloads of unions that
   were just made, tests of known tags and nulls, 1 * x and x + 0. Then dead
   instructions go.

       u = any_from int x; t = any_tag u; v = any_i64 u   =>   t = const_i64 3; v: x */
#include "opt/facts.h"
#include "opt/ssa.h"

static Val payload(const Facts *k, const Insn *in)
{
    Fact a = fact_of(k, in->args[0]);
    bool takes = in->op == OP_ANY_I1 || in->op == OP_ANY_I64 ||
                 in->op == OP_ANY_F64 || in->op == OP_ANY_REF;
    return takes && a.kind == FACT_TAG ? a.val : 0;
}

/* The argument that the operation gives back: a generic function computes 1 * x
   for a special case. */
static Val neutral(const Insn *in, const Fact *args)
{
    bool is_mul = in->op == OP_MUL_OVF || in->op == OP_MUL_I64;
    bool is_add = in->op == OP_ADD_OVF || in->op == OP_ADD_I64;
    bool is_sub = in->op == OP_SUB_OVF || in->op == OP_SUB_I64;
    if (!is_mul && !is_add && !is_sub) {
        return 0;
    }
    for (int i = is_sub ? 1 : 0; i < 2; i++) {
        if (args[i].kind == FACT_INT && args[i].i == is_mul) {
            return in->args[1 - i];
        }
    }
    return 0;
}

bool pass_simplify(Pass *p, Func *f)
{
    Facts k = facts_of(p->scratch, f);
    Val *same = NEW_ARRAY(p->scratch, Val, f->vals.len + 1);
    bool changed = false;
    for (Blk b = 1; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn *in = &block->insns.data[i];
            if (!in->n_args || !in->result || in->n_args > 2) {
                continue;
            }
            Val v = payload(&k, in);
            if (in->op == OP_ANY_REF && v &&
                ir_val(f, v)->type != TY_REF) {
                continue; /* on a way that is never taken */
            }
            if (v && in->op == OP_ANY_REF) {
                in->op = OP_CAST_REF; /* keeps what is known of the result */
                in->args[0] = v;
                in->imm.layout = ir_val(f, in->result)->layout;
                changed = true;
                continue;
            }
            if (v && ir_val(f, v)->type == ir_val(f, in->result)->type) {
                same[in->result] = v;
                changed = true;
                continue;
            }
            Fact args[2] = {fact_of(&k, in->args[0])};
            if (in->n_args == 2) {
                args[1] = fact_of(&k, in->args[1]);
            }
            v = in->n_args == 2 ? neutral(in, args) : 0;
            if (v && ir_val(f, v)->type == ir_val(f, in->result)->type) {
                same[in->result] = v;
                in->op = OP_ADD_I64; /* any that does not raise: dead now */
                changed = true;
                continue;
            }
            Fact r = fact_eval(in, args);
            Type t = ir_val(f, in->result)->type;
            if (r.kind == FACT_INT && (t == TY_I1 || t == TY_I64)) {
                in->op = t == TY_I1 ? OP_CONST_I1 : OP_CONST_I64;
                in->imm.i = r.i;
                in->n_args = 0;
                changed = true;
            }
        }
    }
    if (changed) {
        ssa_replace(f, same, f->vals.len);
        pass_dead(p, f);
    }
    return changed;
}
