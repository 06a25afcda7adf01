/* What is known of a value from the instruction that defines it: constants, tags,
   nullness; and the same through a few pure operations. */
#include "opt/facts.h"

Facts facts_of(Arena *scratch, const Func *f)
{
    Facts k = {f, NEW_ARRAY(scratch, const Insn *, f->vals.len + 1)};
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = &f->blocks.data[b];
        for (uint32_t i = 0; i < block->insns.len; i++) {
            if (block->insns.data[i].result) {
                k.def[block->insns.data[i].result] = &block->insns.data[i];
            }
        }
    }
    return k;
}

Fact fact_of(const Facts *k, Val v)
{
    const Insn *in = k->def[v];
    if (!in) {
        const ValInfo *info = &k->f->vals.data[v];
        bool sure = info->type == TY_REF && info->non_null;
        return (Fact){.kind = sure ? FACT_NON_NULL : FACT_NONE};
    }
    switch (in->op) {
    case OP_CONST_I1:
    case OP_CONST_I64:
        return (Fact){.kind = FACT_INT, .i = in->imm.i};
    case OP_CONST_UNIT:
        return (Fact){.kind = FACT_TAG, .i = in->imm.i};
    case OP_ANY_FROM:
        return (Fact){.kind = FACT_TAG, .i = in->imm.i, .val = in->args[0]};
    case OP_CONST_NULL:
        return (Fact){.kind = FACT_NULL};
    case OP_NEW:
    case OP_ARRAY_NEW:
    case OP_CONST_STR:
    case OP_CONST_BYTES:
    case OP_CONST_OBJ:
        return (Fact){.kind = FACT_NON_NULL};
    case OP_CAST_REF: /* null stays null: what a field held */
        return k->f->vals.data[v].non_null ? (Fact){.kind = FACT_NON_NULL}
                                           : fact_of(k, in->args[0]);
    default: {
        const ValInfo *info = &k->f->vals.data[v];
        bool sure = info->type == TY_REF && info->non_null;
        return (Fact){.kind = sure ? FACT_NON_NULL : FACT_NONE};
    }
    }
}

static bool compare(Cmp c, int64_t a, int64_t b)
{
    switch (c) {
    case CMP_EQ:
        return a == b;
    case CMP_NE:
        return a != b;
    case CMP_LT:
        return a < b;
    case CMP_LE:
        return a <= b;
    case CMP_GT:
        return a > b;
    case CMP_GE:
        return a >= b;
    }
    return false;
}

Fact fact_eval(const Insn *in, const Fact *args)
{
    switch (in->op) {
    case OP_CONST_I1:
    case OP_CONST_I64:
        return (Fact){.kind = FACT_INT, .i = in->imm.i};
    case OP_CONST_UNIT:
        return (Fact){.kind = FACT_TAG, .i = in->imm.i};
    case OP_CONST_NULL:
        return (Fact){.kind = FACT_NULL};
    case OP_ANY_TAG:
        if (args[0].kind == FACT_TAG) {
            return (Fact){.kind = FACT_INT, .i = args[0].i};
        }
        break;
    case OP_IS_NULL:
        if (args[0].kind == FACT_NULL || args[0].kind == FACT_NON_NULL) {
            return (Fact){.kind = FACT_INT, .i = args[0].kind == FACT_NULL};
        }
        break;
    case OP_NOT_I1:
        if (args[0].kind == FACT_INT) {
            return (Fact){.kind = FACT_INT, .i = !args[0].i};
        }
        break;
    case OP_CMP_I64:
        if (args[0].kind == FACT_INT && args[1].kind == FACT_INT) {
            return (Fact){.kind = FACT_INT,
                          .i = compare((Cmp)in->imm.i, args[0].i, args[1].i)};
        }
        break;
    default:
        break;
    }
    return (Fact){.kind = FACT_NONE};
}
