/* Scalar replacement: an object made by NEW that never leaves the function becomes
   one value per field. After inlining this removes iterators, argument tuples,
   multiple results and short-lived instances.

       it = new @range_iter              i0 = const_i64 0
       setfield it.i, i0           =>    jump b2(i0)
       jump b2
   b2: i = getfield it.i             b2(i): ...
       setfield it.i, i + 1              jump b2(i + 1)

   An object escapes if it is used by anything but getfield, setfield as the object,
   cast_ref, is_null and type tests. The fields are
   turned into SSA form by the on-the-fly construction of Braun et al. ("Simple and
   Efficient Construction of SSA Form", 2013): a block argument for a field wherever
   a block with several predecessors reads it; ir_simplify_args removes needless
   ones. Nothing raises between a NEW and its fields' reads that did not before. */
#include "opt/opt.h"

typedef struct Obj {
    Val val;
    Layout *layout;
    Blk blk;       /* of the NEW */
    uint32_t at;   /* index of the NEW in it */
    bool escapes;
} Obj;

typedef struct Scalar {
    Pass *p;
    Graph *g;
    Func *f;
    Cfg *cfg;
    uint32_t *obj_of; /* by value: index + 1 into objs (aliases too) */
    VEC(Obj) objs;
    Val *same;        /* by value: what it is replaced by, 0: itself */
    uint32_t n_same;
    Obj *o;           /* the one being replaced */
    Map at_end;       /* block << 32 | field -> value at its end */
    Map at_start;     /* block << 32 | field -> value at its start */
    bool changed;
} Scalar;

static Val resolve(const Scalar *s, Val v)
{
    while (v < s->n_same && s->same[v]) {
        v = s->same[v];
    }
    return v;
}

static void escape(Scalar *s, Val v)
{
    if (v < s->n_same && s->obj_of[v]) {
        s->objs.data[s->obj_of[v] - 1].escapes = true;
    }
}

static bool keeps_inside(const Insn *in, uint32_t arg)
{
    switch (in->op) {
    case OP_GETFIELD:
    case OP_CAST_REF:
    case OP_IS_NULL:
    case OP_IS_TYPE:
    case OP_SWITCH_TYPE:
        return true;
    case OP_SETFIELD:
        return arg == 0;
    default:
        return false;
    }
}

/* Finds the objects, in reverse postorder so that aliases follow. */
static void find_objects(Scalar *s)
{
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        Blk b = s->cfg->order[k];
        const Block *block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_NEW && !in->imm.layout->finaliser &&
                !in->imm.layout->is_exception) {
                vec_push(s->p->scratch, &s->objs,
                         ((Obj){in->result, in->imm.layout, b, i, false}));
                s->obj_of[in->result] = s->objs.len;
            } else if (in->op == OP_CAST_REF) {
                s->obj_of[in->result] = s->obj_of[in->args[0]];
            }
        }
    }
}

static void find_escapes(Scalar *s)
{
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        const Block *block = ir_block(s->f, s->cfg->order[k]);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            for (uint32_t a = 0; a < in->n_args; a++) {
                bool same_layout =
                    (in->op != OP_GETFIELD && in->op != OP_SETFIELD) ||
                    !s->obj_of[in->args[a]] ||
                    in->imm.layout ==
                        s->objs.data[s->obj_of[in->args[a]] - 1].layout;
                if (!keeps_inside(in, a) || !same_layout) {
                    escape(s, in->args[a]);
                }
            }
        }
        for (uint32_t e = 0; e < block->succs.len; e++) {
            for (uint32_t a = 0; a < block->succs.data[e].n_args; a++) {
                escape(s, block->succs.data[e].args[a]);
            }
        }
        for (uint32_t a = 0; a < block->handler.n_args; a++) {
            escape(s, block->handler.args[a]);
        }
    }
}

/* A handler that needs the object needs its fields as they are where the exception
   was raised. Blocks are cut so that stores come before what raises: then that is
   how the fields are at the end of the block. */
static void cut_block(Scalar *s, Blk b, uint32_t at)
{
    Blk rest = ir_add_block(s->g, s->f);
    Block *from = ir_block(s->f, b), *to = ir_block(s->f, rest);
    for (uint32_t i = at; i < from->insns.len; i++) {
        Insn in = from->insns.data[i];
        vec_push(s->g->arena, &to->insns, in);
        if (in.result) {
            ir_val(s->f, in.result)->block = rest;
        }
    }
    from->insns.len = at;
    to->succs.data = from->succs.data;
    to->succs.len = from->succs.len;
    to->succs.cap = from->succs.cap;
    from->succs.data = NULL;
    from->succs.len = from->succs.cap = 0;
    to->handler = from->handler;
    to->handler.args = NEW_ARRAY(s->g->arena, Val, to->handler.n_args + 1);
    for (uint32_t i = 0; i < to->handler.n_args; i++) {
        to->handler.args[i] = from->handler.args[i];
    }
    to->is_cold = from->is_cold;
    ir_add_jump(s->g, s->f, b, rest, NULL, 0);
}

static void cut_blocks(Scalar *s)
{
    BitSet made = bitset_new(s->p->scratch, s->f->vals.len);
    for (Blk b = 1; b < s->f->blocks.len; b++) {
        const Block *block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_NEW ||
                (in->op == OP_CAST_REF && bitset_has(&made, in->args[0]))) {
                bitset_add(&made, in->result);
            }
        }
    }
    for (Blk b = 1; b < s->f->blocks.len; b++) {
        const Block *block = ir_block(s->f, b);
        bool raises = false;
        for (uint32_t i = 0; block->handler.target && i < block->insns.len;
             i++) {
            const Insn *in = &block->insns.data[i];
            if (raises && in->op == OP_SETFIELD &&
                bitset_has(&made, in->args[0])) {
                cut_block(s, b, i); /* the rest comes later in the list */
                break;
            }
            raises |= ir_may_raise(in);
        }
    }
}

/* --- replacing one object ------------------------------------------------------------ */

static uint64_t spot(Blk b, uint32_t field)
{
    return (uint64_t)b << 32 | field;
}

static Val add_const(Scalar *s, Blk b, uint32_t at, const Field *fd)
{
    Op op = OP_CONST_NULL;
    Imm imm = {0};
    switch (fd->type) {
    case TY_I1:
        op = OP_CONST_I1;
        break;
    case TY_I64:
        op = OP_CONST_I64;
        break;
    case TY_U64:
        op = OP_CONST_U64;
        break;
    case TY_F64:
        op = OP_CONST_F64;
        imm.f = 0;
        break;
    case TY_ANY:
        op = OP_CONST_UNIT;
        imm.i = TAG_UNBOUND;
        break;
    default:
        break;
    }
    Val v = ir_add_val(s->g, s->f, b, fd->type);
    Insn in = {.op = op, .result = v, .imm = imm};
    Block *block = ir_block(s->f, b);
    vec_push(s->g->arena, &block->insns, in);
    for (uint32_t i = block->insns.len - 1; i > at; i--) {
        block->insns.data[i] = block->insns.data[i - 1];
    }
    block->insns.data[at] = in;
    return v;
}

static Val read_end(Scalar *s, Blk b, uint32_t field);

static void pass_value(Scalar *s, Blk pred, Blk to, Val v)
{
    Block *block = ir_block(s->f, pred);
    for (uint32_t i = 0; i <= block->succs.len; i++) {
        Edge *e = i < block->succs.len ? &block->succs.data[i]
                                       : &block->handler;
        if (e->target != to || e->n_args == ir_block(s->f, to)->args.len) {
            continue;
        }
        Val *args = NEW_ARRAY(s->g->arena, Val, e->n_args + 1);
        if (e->n_args) {
            memcpy(args, e->args, sizeof *args * e->n_args);
        }
        args[e->n_args++] = v;
        e->args = args;
    }
}

/* The field's value where block b begins. */
static Val read_start(Scalar *s, Blk b, uint32_t field)
{
    uint64_t *known = map_get(&s->at_start, spot(b, field));
    if (known) {
        return (Val)*known;
    }
    const Field *fd = &s->o->layout->fields.data[field];
    uint32_t n = s->cfg->preds[b].len;
    Val v;
    if (n == 1) {
        v = read_end(s, s->cfg->preds[b].data[0], field);
        *map_put(s->p->scratch, &s->at_start, spot(b, field), NULL) = v;
        return v;
    }
    v = ir_add_arg(s->g, s->f, b, fd->type, fd->name);
    ir_val(s->f, v)->layout = fd->layout;
    *map_put(s->p->scratch, &s->at_start, spot(b, field), NULL) = v;
    for (uint32_t i = 0; i < n; i++) {
        Blk pred = s->cfg->preds[b].data[i];
        Val in = read_end(s, pred, field);
        pass_value(s, pred, b, in);
    }
    return v;
}

static Val read_end(Scalar *s, Blk b, uint32_t field)
{
    uint64_t *known = map_get(&s->at_end, spot(b, field));
    if (known) {
        return (Val)*known;
    }
    Val v = read_start(s, b, field);
    *map_put(s->p->scratch, &s->at_end, spot(b, field), NULL) = v;
    return v;
}

/* Values at the ends of blocks that write the object; the NEW's block gives every
   field its zero. */
static void note_ends(Scalar *s, uint32_t idx)
{
    Obj *o = s->o;
    Block *block = ir_block(s->f, o->blk);
    uint32_t at = 0;
    while (block->insns.data[at].result != o->val) {
        at++;
    }
    for (uint32_t i = 0; i < o->layout->fields.len; i++) {
        Val z = add_const(s, o->blk, at, &o->layout->fields.data[i]);
        *map_put(s->p->scratch, &s->at_end, spot(o->blk, i), NULL) = z;
        *map_put(s->p->scratch, &s->at_start, spot(o->blk, i), NULL) = z;
    }
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        Blk b = s->cfg->order[k];
        block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_SETFIELD && in->args[0] < s->n_same &&
                s->obj_of[in->args[0]] == idx + 1) {
                *map_put(s->p->scratch, &s->at_end, spot(b, in->imm_idx),
                         NULL) = in->args[1];
            }
        }
    }
}

static bool is_mine(const Scalar *s, const Insn *in, uint32_t idx)
{
    return in->n_args && in->args[0] < s->n_same &&
           s->obj_of[in->args[0]] == idx + 1;
}

static void to_const(Scalar *s, Insn *in, bool value)
{
    in->op = OP_CONST_I1;
    in->imm.i = value;
    in->n_args = 0;
    (void)s;
}

static void fold_type_test(Scalar *s, Block *block, Insn *in)
{
    uint32_t hit = in->imm_idx;
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        if (in->imm.layouts[i] == s->o->layout) {
            hit = i;
            break;
        }
    }
    if (in->op == OP_IS_TYPE) {
        to_const(s, in, hit < in->imm_idx);
        return;
    }
    block->succs.data[0] = block->succs.data[hit];
    block->succs.len = 1;
    in->op = OP_JUMP;
    in->n_args = 0;
}

/* Replacing `old` by `v` would lose what is known of the reference. */
static bool forgets(const Scalar *s, Val old, Val v)
{
    const ValInfo *a = ir_val(s->f, old), *b = ir_val(s->f, v);
    return a->type == TY_REF && ((a->non_null && !b->non_null) ||
                                 (a->layout && a->layout != b->layout));
}

static void rewrite_block(Scalar *s, Blk b, uint32_t idx)
{
    Val now[64] = {0};
    uint32_t n = 0;
    Block *block = ir_block(s->f, b);
    for (uint32_t i = 0; i < block->insns.len; i++) {
        Insn in = block->insns.data[i];
        if (in.op == OP_NEW && in.result == s->o->val) {
            for (uint32_t k = 0; k < s->o->layout->fields.len; k++) {
                now[k] = (Val)*map_get(&s->at_start, spot(b, k));
            }
            continue;
        }
        if (!is_mine(s, &in, idx)) {
            block->insns.data[n++] = in;
            continue;
        }
        if (in.op == OP_SETFIELD) {
            now[in.imm_idx] = in.args[1];
            continue;
        }
        if (in.op == OP_GETFIELD) {
            Val v = now[in.imm_idx];
            if (!v) {
                v = read_start(s, b, in.imm_idx);
                block = ir_block(s->f, b);
                now[in.imm_idx] = v;
            }
            if (forgets(s, in.result, v)) {
                in.op = OP_CAST_REF;
                in.args[0] = v;
                in.imm.layout = ir_val(s->f, in.result)->layout;
                block->insns.data[n++] = in;
            } else {
                s->same[in.result] = v;
            }
            continue;
        }
        if (in.op == OP_CAST_REF) {
            continue;
        }
        if (in.op == OP_IS_NULL) {
            to_const(s, &in, false);
        } else {
            fold_type_test(s, block, &in);
        }
        block->insns.data[n++] = in;
    }
    block->insns.len = n;
}

static void apply_same(Scalar *s)
{
    for (Blk b = 1; b < s->f->blocks.len; b++) {
        Block *block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn *in = &block->insns.data[i];
            for (uint32_t a = 0; a < in->n_args; a++) {
                in->args[a] = resolve(s, in->args[a]);
            }
        }
        for (uint32_t e = 0; e < block->succs.len; e++) {
            Edge *edge = &block->succs.data[e];
            for (uint32_t a = 0; a < edge->n_args; a++) {
                edge->args[a] = resolve(s, edge->args[a]);
            }
        }
        for (uint32_t a = 0; a < block->handler.n_args; a++) {
            block->handler.args[a] = resolve(s, block->handler.args[a]);
        }
    }
}

static void replace(Scalar *s, uint32_t idx)
{
    s->o = &s->objs.data[idx];
    memset(&s->at_end, 0, sizeof s->at_end);
    memset(&s->at_start, 0, sizeof s->at_start);
    note_ends(s, idx);
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        rewrite_block(s, s->cfg->order[k], idx);
    }
    apply_same(s);
    s->changed = true;
}

/* Fields whose types differ from what is stored can not be: the checker says so;
   but too many fields are left alone, and so are objects in very large functions. */
static bool fits(const Scalar *s, const Obj *o)
{
    return !o->escapes && o->layout->fields.len <= 64 &&
           s->f->vals.len < 100000;
}

bool pass_scalar(Pass *p, Func *f)
{
    Scalar s = {.p = p, .g = p->g, .f = f};
    bool any = false;
    for (Blk b = 1; b < f->blocks.len && !any; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->insns.len && !any; i++) {
            any = block->insns.data[i].op == OP_NEW;
        }
    }
    if (!any) {
        return false;
    }
    cut_blocks(&s);
    s.cfg = ir_cfg(p->scratch, f);
    s.n_same = f->vals.len;
    s.obj_of = NEW_ARRAY(p->scratch, uint32_t, s.n_same + 1);
    s.same = NEW_ARRAY(p->scratch, Val, s.n_same + 1);
    find_objects(&s);
    find_escapes(&s);
    for (uint32_t i = 0; i < s.objs.len; i++) {
        if (fits(&s, &s.objs.data[i])) {
            replace(&s, i);
        }
    }
    if (s.changed) {
        ir_simplify_args(p->g, f);
        pass_simplify(p, f); /* fields may have been constants */
        pass_dead(p, f);
    }
    return s.changed;
}
