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
#include "opt/ssa.h"

enum { MAX_FIELDS = 64 };

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
    SsaVar fields[MAX_FIELDS]; /* its fields */
    Val zeros[MAX_FIELDS];     /* what NEW gives them */
    bool changed;
} Scalar;

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
                Blk rest = ssa_split_block(s->g, s->f, b, i);
                ir_add_jump(s->g, s->f, b, rest, NULL, 0);
                break; /* the rest comes later in the list */
            }
            raises |= ir_may_raise(in);
        }
    }
}

/* --- replacing one object ------------------------------------------------------------ */

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
    ir_insert_insn(s->g, ir_block(s->f, b), at, in);
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
        const Field *fd = &o->layout->fields.data[i];
        ValInfo info = {.type = fd->type, .name = fd->name, .layout = fd->layout};
        s->fields[i] = (SsaVar){.g = s->g, .f = s->f, .cfg = s->cfg,
                                .a = s->p->scratch, .info = info};
        s->zeros[i] = add_const(s, o->blk, at, fd);
        ssa_def(&s->fields[i], o->blk, s->zeros[i]);
    }
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        Blk b = s->cfg->order[k];
        block = ir_block(s->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->op == OP_SETFIELD && in->args[0] < s->n_same &&
                s->obj_of[in->args[0]] == idx + 1) {
                ssa_def(&s->fields[in->imm_idx], b, in->args[1]);
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
    Val now[MAX_FIELDS] = {0};
    uint32_t n = 0;
    Block *block = ir_block(s->f, b);
    for (uint32_t i = 0; i < block->insns.len; i++) {
        Insn in = block->insns.data[i];
        if (in.op == OP_NEW && in.result == s->o->val) {
            for (uint32_t k = 0; k < s->o->layout->fields.len; k++) {
                now[k] = s->zeros[k];
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
                v = ssa_read_start(&s->fields[in.imm_idx], b);
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

static void replace(Scalar *s, uint32_t idx)
{
    s->o = &s->objs.data[idx];
    note_ends(s, idx);
    for (uint32_t k = 0; k < s->cfg->n_order; k++) {
        rewrite_block(s, s->cfg->order[k], idx);
    }
    ssa_replace(s->f, s->same, s->n_same);
    s->changed = true;
}

/* Fields whose types differ from what is stored can not be: the checker says so;
   but too many fields are left alone, and so are objects in very large functions. */
static bool fits(const Scalar *s, const Obj *o)
{
    return !o->escapes && o->layout->fields.len <= MAX_FIELDS &&
           s->f->vals.len < 100000;
}

/* Objects that nothing else than what was replaced held are found the next time. */
static bool replace_objects(Pass *p, Func *f)
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

bool pass_scalar(Pass *p, Func *f)
{
    bool changed = false;
    while (replace_objects(p, f)) {
        changed = true;
    }
    return changed;
}
