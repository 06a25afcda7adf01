/* Removes instructions without effect whose result is not used, and folds branches
   on constants. Mark and sweep over uses; linear. */
#include "opt/opt.h"

typedef struct Dead {
    Func *f;
    BitSet used;
    VEC(Val) work;
    Arena *a;
    const Insn **def; /* by value */
} Dead;

static bool is_needed(const Insn *in)
{
    uint32_t e = ir_insn_effects(in);
    if (in->op == OP_NEW) {
        return in->imm.layout->finaliser != NULL;
    }
    return (e & (EFF_WRITE | EFF_TERM | EFF_UNWIND)) || ir_may_raise(in) ||
           in->op == OP_CALL;
}

static void use(Dead *d, Val v)
{
    if (v && !bitset_has(&d->used, v)) {
        bitset_add(&d->used, v);
        vec_push(d->a, &d->work, v);
    }
}

static void use_edge(Dead *d, const Edge *e)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        use(d, e->args[i]);
    }
}

static void mark(Dead *d)
{
    for (Blk b = 1; b < d->f->blocks.len; b++) {
        Block *block = ir_block(d->f, b);
        for (uint32_t i = 0; i < block->insns.len; i++) {
            const Insn *in = &block->insns.data[i];
            if (in->result) {
                d->def[in->result] = in;
            }
            for (uint32_t k = 0; is_needed(in) && k < in->n_args; k++) {
                use(d, in->args[k]);
            }
        }
        for (uint32_t i = 0; i < block->succs.len; i++) {
            use_edge(d, &block->succs.data[i]);
        }
        use_edge(d, &block->handler);
    }
    while (d->work.len) {
        Val v = vec_pop(&d->work);
        const Insn *in = d->def[v];
        for (uint32_t k = 0; in && k < in->n_args; k++) {
            use(d, in->args[k]);
        }
    }
}

/* A branch on a constant becomes a jump. */
static bool fold_branch(Dead *d, Block *block)
{
    Insn *t = ir_term(block);
    if (t->op != OP_BR) {
        return false;
    }
    const Insn *c = d->def[t->args[0]];
    if (!c || c->op != OP_CONST_I1) {
        return false;
    }
    if (!c->imm.i) {
        block->succs.data[0] = block->succs.data[1];
    }
    block->succs.len = 1;
    t->op = OP_JUMP;
    t->n_args = 0;
    return true;
}

bool pass_dead(Pass *p, Func *f)
{
    Dead d = {.f = f, .a = p->scratch};
    d.used = bitset_new(p->scratch, f->vals.len + 1);
    d.def = NEW_ARRAY(p->scratch, const Insn *, f->vals.len + 1);
    mark(&d);
    bool changed = false;
    for (Blk b = 1; b < f->blocks.len; b++) {
        changed |= fold_branch(&d, ir_block(f, b));
    }
    for (Blk b = 1; b < f->blocks.len; b++) {
        Block *block = ir_block(f, b);
        uint32_t n = 0;
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Insn in = block->insns.data[i];
            if (!is_needed(&in) && in.result &&
                !bitset_has(&d.used, in.result)) {
                ir_val(f, in.result)->block = 0;
                changed = true;
                continue;
            }
            block->insns.data[n++] = in;
        }
        block->insns.len = n;
    }
    if (changed) {
        ir_simplify_args(p->g, f);
    }
    return changed;
}
