/* Facts about operations, types, runtime functions and intrinsics, decoded
   from the .def tables. Nothing here knows what an operation means. */
#include "ir/ir.h"

/* --- operations ---------------------------------------------------------- */

enum { STAGE_H = 1, STAGE_L = 2, STAGE_B = 3 };

typedef struct OpRow {
    const char *text, *effects;
    int stage, n_args;
    ImmKind imm;
    OpResult result;
} OpRow;

static const OpRow op_rows[OP_COUNT] = {
    [OP_NONE] = {"none", "", 0, 0, IMM_NONE, RESULT_VOID},
#define OP(name, text, stage, args, imm, result, effects)                      \
    [OP_##name] = {text, effects,   STAGE_##stage,                             \
                   args, IMM_##imm, RESULT_##result},
#include "ir/ops.def"
#undef OP
};

const char *ir_op_text(Op op)
{
    return op_rows[op].text;
}

Op ir_op_by_text(const char *text, size_t len)
{
    for (Op op = 1; op < OP_COUNT; op++) {
        const char *t = op_rows[op].text;
        if (strncmp(t, text, len) == 0 && t[len] == 0) {
            return op;
        }
    }
    return OP_NONE;
}

ImmKind ir_op_imm(Op op)
{
    return op_rows[op].imm;
}

int ir_op_arity(Op op)
{
    return op_rows[op].n_args;
}

OpResult ir_op_result(Op op)
{
    return op_rows[op].result;
}

bool ir_op_is_high(Op op)
{
    return (op_rows[op].stage & STAGE_H) != 0;
}

bool ir_op_is_low(Op op)
{
    return (op_rows[op].stage & STAGE_L) != 0;
}

static uint32_t decode_effects(const char *letters)
{
    uint32_t set = 0;
    for (const char *p = letters; *p; p++) {
        switch (*p) {
        case 'R':
            set |= EFF_RAISE;
            break;
        case 'C':
            set |= EFF_COLLECT;
            break;
        case 'U':
            set |= EFF_UNWIND;
            break;
        case 'r':
            set |= EFF_READ;
            break;
        case 'w':
            set |= EFF_WRITE;
            break;
        case 'T':
            set |= EFF_TERM;
            break;
        case 'c':
            set |= EFF_COMMUTES;
            break;
        case 'o':
            set |= EFF_OWNED;
            break;
        case 'I': /* for the headers only */
            break;
        default:
            bug("unknown effect letter '%c'", *p);
        }
    }
    return set;
}

uint32_t ir_op_effects(Op op)
{
    return decode_effects(op_rows[op].effects);
}

uint32_t ir_insn_effects(const Insn *in)
{
    if (in->op == OP_CALL_RT || in->op == OP_PY_RTCALL) {
        return decode_effects(ir_rt_info((RtFn)in->imm.i)->effects);
    }
    return decode_effects(op_rows[in->op].effects);
}

bool ir_may_switch(const Insn *in)
{
    return in->op == OP_CALL_RT && (ir_insn_effects(in) & EFF_UNWIND);
}

bool ir_may_raise(const Insn *in)
{
    if (in->op == OP_CALL) {
        return in->imm.func->may_raise;
    }
    return (ir_insn_effects(in) & EFF_RAISE) != 0;
}

bool ir_is_store(Op op)
{
    return op == OP_SETFIELD || op == OP_ARRAY_SET || op == OP_ARRAY_INIT ||
           op == OP_SETSLOT || op == OP_ARRAY_MOVE || op == OP_ARRAY_CLEAR;
}

bool ir_is_constant(Op op)
{
    return op >= OP_CONST_I1 && op <= OP_CONST_OBJ;
}

/* --- types and tags ------------------------------------------------------ */

typedef struct TypeRow {
    const char *text;
    uint32_t size;
    bool is_ref;
} TypeRow;

static const TypeRow type_rows[TY_COUNT] = {
#define TYPE(name, text, size, is_ref) [TY_##name] = {text, size, is_ref},
#include "ir/types.def"
#undef TYPE
};

const char *ir_type_text(Type t)
{
    return type_rows[t].text;
}

bool ir_type_is_ref(Type t)
{
    return type_rows[t].is_ref;
}

uint32_t ir_type_size(Type t)
{
    return type_rows[t].size;
}

Type ir_type_by_text(const char *text, size_t len)
{
    for (Type t = 0; t < TY_COUNT; t++) {
        const char *s = type_rows[t].text;
        if (strncmp(s, text, len) == 0 && s[len] == 0) {
            return t;
        }
    }
    return TY_COUNT;
}

static const char *const tag_texts[TAG_COUNT] = {
    [TAG_UNBOUND] = "unbound", [TAG_NONE] = "none",   [TAG_DONE] = "done",
    [TAG_NOTIMPL] = "notimpl", [TAG_BOOL] = "bool",   [TAG_INT] = "int",
    [TAG_UINT] = "uint",       [TAG_FLOAT] = "float", [TAG_REF] = "ref",
};

const char *ir_tag_text(Tag t)
{
    return tag_texts[t];
}

static const char *const cmp_texts[] = {
    [CMP_EQ] = "eq", [CMP_NE] = "ne", [CMP_LT] = "lt",
    [CMP_LE] = "le", [CMP_GT] = "gt", [CMP_GE] = "ge",
};

Cmp ir_cmp_opposite(Cmp c)
{
    static const Cmp of[] = {
        [CMP_EQ] = CMP_NE, [CMP_NE] = CMP_EQ, [CMP_LT] = CMP_GE,
        [CMP_GE] = CMP_LT, [CMP_LE] = CMP_GT, [CMP_GT] = CMP_LE,
    };
    return of[c];
}

Cmp ir_cmp_mirrored(Cmp c)
{
    static const Cmp of[] = {
        [CMP_EQ] = CMP_EQ, [CMP_NE] = CMP_NE, [CMP_LT] = CMP_GT,
        [CMP_GT] = CMP_LT, [CMP_LE] = CMP_GE, [CMP_GE] = CMP_LE,
    };
    return of[c];
}

const char *ir_cmp_text(Cmp c)
{
    return cmp_texts[c];
}

static const char *const refine_texts[] = {
    [REFINE_IS_NONE] = "is_none",
    [REFINE_NOT_NONE] = "not_none",
    [REFINE_IS_DONE] = "is_done",
    [REFINE_NOT_DONE] = "not_done",
    [REFINE_IS_NOTIMPL] = "is_notimpl",
    [REFINE_NOT_NOTIMPL] = "not_notimpl",
    [REFINE_INSTANCE] = "instance",
    [REFINE_NOT_INSTANCE] = "not_instance",
    [REFINE_LEN] = "len",
    [REFINE_LEN_FROM] = "len_from",
    [REFINE_TRUE] = "true",
    [REFINE_FALSE] = "false",
};

const char *ir_refine_text(Refine r)
{
    return refine_texts[r];
}

/* --- intrinsics ---------------------------------------------------------- */

typedef struct IntrinsicRow {
    const char *text;
    int n_args;
} IntrinsicRow;

static const IntrinsicRow intrinsic_rows[INTRINSIC_COUNT] = {
    [INTRINSIC_NONE] = {"", 0},
#define INTRINSIC(name, text, args, comment) [INTRINSIC_##name] = {text, args},
#include "../runtime/intrinsics.def"
#undef INTRINSIC
};

const char *ir_intrinsic_text(Intrinsic i)
{
    return intrinsic_rows[i].text;
}

int ir_intrinsic_arity(Intrinsic i)
{
    return intrinsic_rows[i].n_args;
}

Intrinsic ir_intrinsic_by_text(const char *text, size_t len)
{
    for (Intrinsic i = 1; i < INTRINSIC_COUNT; i++) {
        const char *t = intrinsic_rows[i].text;
        if (strncmp(t, text, len) == 0 && t[len] == 0) {
            return i;
        }
    }
    return INTRINSIC_NONE;
}

/* --- runtime functions --------------------------------------------------- */

#define RT_TYPE(letter)                                                        \
    ((letter) == 'i'   ? TY_I64                                                \
     : (letter) == 'u' ? TY_U64                                                \
     : (letter) == 'd' ? TY_F64                                                \
     : (letter) == 'b' ? TY_I1                                                 \
     : (letter) == 'a' ? TY_ANY                                                \
     : (letter) == 'v' ? TY_VOID                                               \
                       : TY_REF)

static const RtInfo rt_rows[RT_COUNT] = {
    [RT_NONE] = {"", "v", "", "", TY_VOID, false, 0},
#define RT(name, result, params, effects)                                      \
    [RT_##name] = {#name,                                                      \
                   result,                                                     \
                   params,                                                     \
                   effects,                                                    \
                   RT_TYPE(result[0]),                                         \
                   (bool)(result[1] == '?'),                                   \
                   sizeof(params) - 1},
#include "../runtime/abi.def"
#undef RT
};

const RtInfo *ir_rt_info(RtFn f)
{
    return &rt_rows[f];
}

RtFn ir_rt_by_name(const char *text, size_t len)
{
    for (RtFn f = 1; f < RT_COUNT; f++) {
        const char *t = rt_rows[f].name;
        if (strncmp(t, text, len) == 0 && t[len] == 0) {
            return f;
        }
    }
    return RT_NONE;
}

Type ir_rt_param_type(RtFn f, uint32_t i)
{
    return RT_TYPE(rt_rows[f].params[i]);
}
