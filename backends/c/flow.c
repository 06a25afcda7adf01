/* Edges and terminators. An edge assigns the target's arguments all at once; a
   chain of assignments in the right order does it, with a temporary where they
   form a ring. */
#include "backends/c/internal.h"

typedef struct Move {
    Val dst, src;
    const char *text; /* of the source: a temporary once it was saved */
} Move;

typedef VEC(Move) Moves;

static void collect_moves(FuncGen *fg, const Edge *e, Moves *moves)
{
    const Block *target = ir_block(fg->f, e->target);
    for (uint32_t i = 0; i < e->n_args; i++) {
        Val dst = target->args.data[i];
        if (fg->needed[dst] && dst != e->args[i]) {
            Move m = {dst, e->args[i], c_val(fg, e->args[i])};
            vec_push(fg->scratch, moves, m);
        }
    }
}

/* How many moves still read a variable. */
static uint32_t *reader_counts(FuncGen *fg, const Moves *moves)
{
    uint32_t *n = NEW_ARRAY(fg->scratch, uint32_t, fg->f->vals.len);
    for (uint32_t i = 0; i < moves->len; i++) {
        n[moves->data[i].src]++;
    }
    return n;
}

static void put_move(FuncGen *fg, Moves *moves, uint32_t i, const char *indent)
{
    sb_printf(fg->out, "%s%s = %s;\n", indent, c_var(fg, moves->data[i].dst),
              moves->data[i].text);
    moves->data[i] = vec_last(moves);
    moves->len--;
}

/* Every target is still read by another move: one of them is saved first. */
static void save_one(FuncGen *fg, Moves *moves, uint32_t *readers,
                     const char *indent)
{
    Val v = moves->data[0].dst;
    const char *temp =
        arena_printf(fg->c->a, "%s_old%u_", c_var(fg, v), fg->n_swaps++);
    sb_printf(fg->out, "%s%s%s = %s;\n", indent, c_type(ir_val(fg->f, v)->type),
              temp, c_var(fg, v));
    for (uint32_t i = 0; i < moves->len; i++) {
        if (moves->data[i].src == v) {
            moves->data[i].text = temp;
        }
    }
    readers[v] = 0;
}

static void put_moves_ordered(FuncGen *fg, Moves *moves, const char *indent)
{
    uint32_t *readers = reader_counts(fg, moves);
    while (moves->len > 0) {
        bool any = false;
        for (uint32_t i = moves->len; i-- > 0;) {
            Val src = moves->data[i].src;
            if (readers[moves->data[i].dst] == 0) {
                put_move(fg, moves, i, indent);
                readers[src] -= readers[src] > 0;
                any = true;
            }
        }
        if (!any) {
            save_one(fg, moves, readers, indent);
        }
    }
}

/* In a block of its own when it declares temporaries. */
static void put_moves(FuncGen *fg, const Edge *e, const char *indent)
{
    Moves moves = {0};
    if (e->n_args > 0) {
        collect_moves(fg, e, &moves);
    }
    if (moves.len == 1) {
        put_move(fg, &moves, 0, indent);
    } else if (moves.len > 1) {
        put_moves_ordered(fg, &moves, indent);
    }
}

static void jump(FuncGen *fg, Blk target, const char *indent)
{
    fg->has_label[target] = true;
    sb_printf(fg->out, "%sgoto b%u;\n", indent, target);
}

void c_goto(FuncGen *fg, const Edge *e, const char *indent)
{
    put_moves(fg, e, indent);
    jump(fg, e->target, indent);
}

/* The last thing in a block: no jump to what follows. */
static void fall(FuncGen *fg, const Edge *e)
{
    put_moves(fg, e, "    ");
    if (e->target != fg->next) {
        jump(fg, e->target, "    ");
    }
}

/* --- branches ------------------------------------------------------------ */

static bool is_cold(const FuncGen *fg, const Edge *e)
{
    return ir_block(fg->f, e->target)->is_cold;
}

/* if (cond) { goto taken } else go on to `other`. */
static void branch(FuncGen *fg, const char *cond, const Edge *taken,
                   const Edge *other)
{
    const char *hint = is_cold(fg, taken)   ? "GEL_UNLIKELY("
                       : is_cold(fg, other) ? "GEL_LIKELY("
                                            : "";
    sb_printf(fg->out, "    if (%s%s%s) {\n", hint, cond, hint[0] ? ")" : "");
    c_goto(fg, taken, "        ");
    sb_puts(fg->out, "    }\n");
    fall(fg, other);
}

static void emit_br(FuncGen *fg, const Insn *in)
{
    const Block *b = ir_block(fg->f, fg->b);
    const Edge *then = &b->succs.data[0], *other = &b->succs.data[1];
    Val cond = in->args[0];
    if (then->target == fg->next && other->target != fg->next) {
        branch(fg, arena_printf(fg->c->a, "!%s", c_condition(fg, cond, true)),
               other, then);
    } else {
        branch(fg, c_condition(fg, cond, false), then, other);
    }
}

void c_switch_hash(FuncGen *fg, const char *object)
{
    sb_printf(fg->out, "    switch (%s->type->hash) {\n", object);
}

void c_case_hash(FuncGen *fg, const Layout *l)
{
    const CLayout *cl = c_layout(fg->c, l);
    if (!cl->is_runtime) {
        sb_printf(fg->out, "    case 0x%08xu: /* %s */\n", cl->hash, cl->type);
    }
}

static void compare_type(FuncGen *fg, const char *object, const Layout *l,
                         const Edge *e)
{
    sb_printf(fg->out, "    if (%s->type == &%s) {\n", object,
              c_use_type(fg->c, fg->u, l));
    c_goto(fg, e, "        ");
    sb_puts(fg->out, "    }\n");
}

static void emit_switch_type(FuncGen *fg, const Insn *in)
{
    const Block *b = ir_block(fg->f, fg->b);
    const char *object = c_val(fg, in->args[0]);
    bool by_hash = in->imm_idx > MAX_TYPE_COMPARES;
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        const Layout *l = in->imm.layouts[i];
        if (!by_hash || c_layout(fg->c, l)->is_runtime) {
            compare_type(fg, object, l, &b->succs.data[i]);
        }
    }
    if (by_hash) {
        c_switch_hash(fg, object);
        for (uint32_t i = 0; i < in->imm_idx; i++) {
            const Layout *l = in->imm.layouts[i];
            if (!c_layout(fg->c, l)->is_runtime) {
                c_case_hash(fg, l);
                sb_puts(fg->out, "        ;\n");
                c_goto(fg, &b->succs.data[i], "        ");
            }
        }
        sb_puts(fg->out, "    default: break;\n    }\n");
    }
    fall(fg, &b->succs.data[in->imm_idx]);
}

static void emit_switch_tag(FuncGen *fg, const Insn *in)
{
    const Block *b = ir_block(fg->f, fg->b);
    sb_printf(fg->out, "    switch (%s.tag) {\n", c_val(fg, in->args[0]));
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        sb_printf(fg->out, "    case %s:;\n", c_tag_name(in->imm.tags[i]));
        c_goto(fg, &b->succs.data[i], "        ");
    }
    sb_puts(fg->out, "    default: break;\n    }\n");
    fall(fg, &b->succs.data[in->imm_idx]);
}

static void emit_ret(FuncGen *fg, const Insn *in)
{
    if (in->n_args > 0) {
        sb_printf(fg->out, "    return %s;\n", c_val(fg, in->args[0]));
    } else {
        sb_puts(fg->out, "    return;\n");
    }
}

void c_emit_term(FuncGen *fg, const Insn *in)
{
    switch (in->op) {
    case OP_JUMP:
        fall(fg, &ir_block(fg->f, fg->b)->succs.data[0]);
        break;
    case OP_BR:
        emit_br(fg, in);
        break;
    case OP_SWITCH_TYPE:
        emit_switch_type(fg, in);
        break;
    case OP_SWITCH_TAG:
        emit_switch_tag(fg, in);
        break;
    case OP_RET:
        emit_ret(fg, in);
        break;
    case OP_RAISE:
        sb_printf(fg->out, "    gel_raise_obj(%s);\n    goto %s;\n",
                  c_val(fg, in->args[0]), c_error_label(fg, in));
        break;
    case OP_RERAISE:
        sb_printf(fg->out, "    gel_raise_obj(%s);\n    goto %s;\n",
                  c_val(fg, in->args[0]), c_quiet_label(fg));
        break;
    case OP_RESUME:
        sb_printf(fg->out, "    goto %s;\n", c_leave_label(fg));
        break;
    case OP_UNREACHABLE:
        sb_puts(fg->out, "    GEL_UNREACHABLE();\n");
        break;
    default:
        bug("%s in a graph for the C back end", ir_op_text(in->op));
    }
}
