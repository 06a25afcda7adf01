/* Appending typed instructions where the lowering of a function stands
   (Fn.cur), making blocks that share its handler, and joining them. */
#include "lower/internal.h"

Insn *lower_emit_insn(Fn *fn, Op op, Type type, const Val *args, uint32_t n)
{
    if (!fn->cur) {
        fn->cur = lower_new_block(fn); /* nothing leads there: dropped later */
    }
    return ir_add_insn(fn->lw->g, fn->f, fn->cur, op, type, args, n, fn->site);
}

Val lower_emit(Fn *fn, Op op, Type type, const Val *args, uint32_t n)
{
    return lower_emit_insn(fn, op, type, args, n)->result;
}

Val lower_emit1(Fn *fn, Op op, Type type, Val a)
{
    return lower_emit(fn, op, type, &a, 1);
}

Val lower_emit2(Fn *fn, Op op, Type type, Val a, Val b)
{
    Val args[] = {a, b};
    return lower_emit(fn, op, type, args, 2);
}

Val lower_emit1_imm(Fn *fn, Op op, Type type, Val a, int64_t imm)
{
    Insn *in = lower_emit_insn(fn, op, type, &a, 1);
    in->imm.i = imm;
    return in->result;
}

Val lower_emit2_imm(Fn *fn, Op op, Type type, Val a, Val b, int64_t imm)
{
    Val args[] = {a, b};
    Insn *in = lower_emit_insn(fn, op, type, args, 2);
    in->imm.i = imm;
    return in->result;
}

static Val emit_const(Fn *fn, Op op, Type type, Imm imm)
{
    Insn *in = lower_emit_insn(fn, op, type, NULL, 0);
    in->imm = imm;
    return in->result;
}

Val lower_const_i1(Fn *fn, bool x)
{
    return emit_const(fn, OP_CONST_I1, TY_I1, (Imm){.i = x});
}

Val lower_const_i64(Fn *fn, int64_t x)
{
    return emit_const(fn, OP_CONST_I64, TY_I64, (Imm){.i = x});
}

Val lower_const_u64(Fn *fn, uint64_t x)
{
    return emit_const(fn, OP_CONST_U64, TY_U64, (Imm){.i = (int64_t)x});
}

Val lower_const_f64(Fn *fn, double x)
{
    return emit_const(fn, OP_CONST_F64, TY_F64, (Imm){.f = x});
}

Val lower_const_null(Fn *fn)
{
    return emit_const(fn, OP_CONST_NULL, TY_REF, (Imm){.i = 0});
}

Val lower_const_unit(Fn *fn, Tag tag)
{
    return emit_const(fn, OP_CONST_UNIT, TY_ANY, (Imm){.i = tag});
}

Val lower_const_str(Fn *fn, const Name *text)
{
    Val v = emit_const(fn, OP_CONST_STR, TY_REF, (Imm){.name = text});
    lower_set_ref_info(fn, v,
                       (Rep){TY_REF, lower_layout_of_str(fn->lw), true, 0});
    return v;
}

Val lower_const_obj(Fn *fn, Layout *l)
{
    Val v = emit_const(fn, OP_CONST_OBJ, TY_REF, (Imm){.layout = l});
    lower_set_ref_info(fn, v, (Rep){TY_REF, l, true, 0});
    return v;
}

Val lower_call_rt(Fn *fn, RtFn rt, const Val *args, uint32_t n)
{
    const RtInfo *info = ir_rt_info(rt);
    Insn *in = lower_emit_insn(fn, OP_CALL_RT, info->result_type, args, n);
    in->imm.i = rt;
    Val v = in->result;
    if (info->result_type == TY_REF) {
        Layout *l = info->result[0] == 's'   ? lower_layout_of_str(fn->lw)
                    : info->result[0] == 'y' ? lower_layout_of_bytes(fn->lw)
                                             : NULL;
        lower_set_ref_info(fn, v, (Rep){TY_REF, l, !info->result_nullable, 0});
    }
    return v;
}

Type lower_type_of(const Fn *fn, Val v)
{
    return ir_val(fn->f, v)->type;
}

/* --- blocks -----------------------------------------------------------------
 */

Blk lower_new_block(Fn *fn)
{
    Graph *g = fn->lw->g;
    Blk b = ir_add_block(g, fn->f);
    if (fn->is_armed) {
        const Edge *h = &fn->handler;
        ir_set_handler(g, fn->f, b, h->target, h->args, h->n_args);
    }
    return b;
}

void lower_jump(Fn *fn, Blk target, const Val *args, uint32_t n)
{
    lower_emit_insn(fn, OP_JUMP, TY_VOID, NULL, 0);
    ir_add_edge(fn->lw->g, fn->f, fn->cur, target, args, n);
    fn->cur = 0;
}

void lower_branch(Fn *fn, Val cond, Blk if_true, Blk if_false)
{
    lower_emit_insn(fn, OP_BR, TY_VOID, &cond, 1);
    ir_add_edge(fn->lw->g, fn->f, fn->cur, if_true, NULL, 0);
    ir_add_edge(fn->lw->g, fn->f, fn->cur, if_false, NULL, 0);
    fn->cur = 0;
}

void lower_unreachable(Fn *fn)
{
    if (fn->cur) {
        lower_emit_insn(fn, OP_UNREACHABLE, TY_VOID, NULL, 0);
        fn->cur = 0;
    }
}

void lower_raise_name(Fn *fn, int64_t kind, const Name *message)
{
    Val args[] = {lower_const_i64(fn, kind), lower_const_str(fn, message)};
    lower_call_rt(fn, RT_exc_raise, args, 2);
    lower_unreachable(fn);
}

void lower_raise_exc(Fn *fn, int64_t kind, const char *fmt, ...)
{
    StrBuf sb = sb_new(fn->lw->arena);
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    sb_puts(&sb, text);
    lower_raise_name(fn, kind, name_intern(fn->lw->names, sb.text, sb.len));
}

/* --- joins -------------------------------------------------------------------
 */

static Join new_join(Fn *fn, const TSet *set, Rep rep)
{
    Join j = {.blk = lower_new_block(fn), .set = set};
    if (rep.type != TY_VOID) {
        j.arg = ir_add_arg(fn->lw->g, fn->f, j.blk, rep.type, NULL);
        lower_set_ref_info(fn, j.arg, rep);
    }
    return j;
}

Join lower_join_new(Fn *fn, const TSet *set)
{
    return new_join(fn, set, lower_rep_of(fn->lw, set));
}

Join lower_join_new_type(Fn *fn, Type type)
{
    return new_join(fn, NULL, (Rep){.type = type});
}

void lower_join_add_val(Fn *fn, Join *j, Val v)
{
    if (fn->cur) {
        j->is_used = true;
        lower_jump(fn, j->blk, &v, j->arg ? 1 : 0);
    }
}

void lower_join_add(Fn *fn, Join *j, TVal v)
{
    if (fn->cur) {
        lower_join_add_val(fn, j, lower_convert(fn, v, j->set));
    }
}

TVal lower_join_end(Fn *fn, Join *j)
{
    fn->cur = j->blk;
    if (!j->is_used) {
        lower_unreachable(fn);
    }
    return (TVal){j->arg, j->set};
}
