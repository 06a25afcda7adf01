/* What operations on PY values demand besides their row in ops.def: numbers of
   arguments that depend on the immediate. */
#include "ir/internal.h"

static bool check_count(const Checker *c, uint32_t want)
{
    return c->in->n_args == want ||
           ir_check_fail(c, "arity", "has %u arguments, wants %u",
                         c->in->n_args, want);
}

static bool check_shape_count(const Checker *c, uint32_t n_before, bool named)
{
    const CallShape *s = c->in->imm.shape;
    if (!s || named != (s->method != NULL)) {
        return ir_check_fail(c, "imm", "the shape has %s method name",
                             named ? "no" : "a");
    }
    for (uint32_t i = 0; i < s->n_kw; i++) {
        bool is_star = s->is_star && s->is_star[s->n_pos + i];
        if (is_star != (s->kw[i] == NULL)) {
            return ir_check_fail(c, "imm", "keyword %u has no name", i);
        }
    }
    return check_count(c, n_before + s->n_pos + s->n_kw);
}

static bool check_refine(const Checker *c)
{
    Refine r = (Refine)c->in->imm.i;
    bool has_class = r == REFINE_INSTANCE || r == REFINE_NOT_INSTANCE ||
                     r == REFINE_LEN || r == REFINE_LEN_FROM;
    return check_count(c, has_class ? 2 : 1);
}

static bool check_result(const Checker *c)
{
    bool want = ir_op_result(c->in->op) != RESULT_VOID;
    return want == (c->in->result != 0) ||
           ir_check_fail(c, "result",
                         want ? "gives no result" : "has a result");
}

bool ir_check_high_insn(const Checker *c)
{
    const Insn *in = c->in;
    if (!check_result(c)) {
        return false;
    }
    switch (in->op) {
    case OP_PY_CALL:
        return check_shape_count(c, 1, false);
    case OP_PY_CALLMETHOD:
        return check_shape_count(c, 1, true);
    case OP_PY_CALLSUPER:
        return check_shape_count(c, 2, true);
    case OP_PY_REFINE:
        return check_refine(c);
    case OP_PY_FUNC:
        return check_count(c,
                           in->imm.func->n_captures + in->imm.func->n_defaults);
    case OP_PY_INTRINSIC:
        return check_count(c,
                           (uint32_t)ir_intrinsic_arity((Intrinsic)in->imm.i));
    case OP_PY_RTCALL:
        return check_count(c, ir_rt_info((RtFn)in->imm.i)->n_params);
    case OP_PY_DICT:
        return check_count(c, in->n_args & ~1u);
    case OP_PY_BOOL:
        return in->imm.i == 0 || in->imm.i == 1 ||
               ir_check_fail(c, "imm", "neither 0 nor 1");
    case OP_PY_UINT:
        return in->imm.i < 0 || ir_check_fail(c, "imm", "fits a signed int");
    case OP_PY_YIELD:
        return c->f->is_generator ||
               ir_check_fail(c, "yield", "not in a generator");
    case OP_RET:
        return check_count(c, 1);
    default:
        return true;
    }
}
