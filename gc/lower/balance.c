/* Verifies what pass counts has made, knowing only the conventions (counts.c):
   runs over the blocks with the number of counts owned of each value. On every
   edge into a block these must be the same, at the end of the function none may
   be left, and none may be given that is not there. Visits each block once. */
#include "gc/lower/internal.h"

typedef struct Balance {
    const Owners *o;
    uint8_t **in; /* by block: counts by dense number; NULL: not reached */
    uint8_t *now;
    VEC(Blk) work;
    Blk b;
} Balance;

static void fail(const Balance *c, Val v, const char *rule)
{
    const Func *f = c->o->f;
    bug("counts: %s: block b%u, value %%%u: %s",
        f->symbol ? f->symbol->text : f->name->text, c->b, v, rule);
}

static Val rep_of(const Balance *c, Val v)
{
    return v < c->o->n_vals ? c->o->rep[v] : 0;
}

static void take(Balance *c, Val v)
{
    Val rep = rep_of(c, v);
    if (rep && c->now[c->o->num[rep]]++ == UINT8_MAX) {
        fail(c, v, "too many counts");
    }
}

static void give(Balance *c, Val v)
{
    Val rep = rep_of(c, v);
    if (rep && c->now[c->o->num[rep]]-- == 0) {
        fail(c, v, "a count is given that is not owned");
    }
}

static void expect_none(const Balance *c)
{
    for (uint32_t i = 1; i <= c->o->n_nums; i++) {
        if (c->now[i]) {
            fail(c, c->o->vals[i], "a count is left at the end");
        }
    }
}

static void reach(Balance *c, Blk target)
{
    size_t size = c->o->n_nums + 1;
    if (!c->in[target]) {
        c->in[target] = NEW_ARRAY(c->o->a, uint8_t, size);
        memcpy(c->in[target], c->now, size);
        vec_push(c->o->a, &c->work, target);
        return;
    }
    for (uint32_t i = 1; i < size; i++) {
        if (c->in[target][i] != c->now[i]) {
            fail(c, c->o->vals[i], "counts differ where edges meet");
        }
    }
}

/* Leaves `now` as it was. */
static void follow(Balance *c, const Edge *e)
{
    const Block *target = ir_block(c->o->f, e->target);
    uint8_t *before = c->now;
    size_t size = c->o->n_nums + 1;
    c->now = NEW_ARRAY(c->o->a, uint8_t, size);
    memcpy(c->now, before, size);
    for (uint32_t k = 0; k < e->n_args; k++) {
        if (is_counted(c->o, target->args.data[k])) {
            give(c, e->args[k]);
        }
    }
    for (uint32_t k = 0; k < e->n_args; k++) {
        if (is_counted(c->o, target->args.data[k])) {
            take(c, target->args.data[k]);
        }
    }
    reach(c, e->target);
    c->now = before;
}

static void step(Balance *c, const Block *b, const Insn *in)
{
    bool takes_over = in->op == OP_RET || in->op == OP_RAISE ||
                      in->op == OP_RERAISE || in->op == OP_DEC ||
                      mods_place_owns(in);
    if (takes_over && in->n_args) {
        give(c, in->args[in->n_args - 1]);
    }
    if (in->op == OP_INC) {
        take(c, in->args[0]);
    }
    if (ir_may_raise(in) && b->handler.target) {
        follow(c, &b->handler);
    } else if (ir_may_raise(in) || in->op == OP_RET || in->op == OP_RESUME) {
        expect_none(c);
    }
    Val r = in->result;
    if (rep_of(c, r) == r && r && is_counted(c->o, r) && !c->o->is_load[r]) {
        take(c, r);
    }
}

void balance_check(const Owners *o)
{
    Balance c = {.o = o};
    size_t size = o->n_nums + 1;
    c.in = NEW_ARRAY(o->a, uint8_t *, o->f->blocks.len);
    c.now = NEW_ARRAY(o->a, uint8_t, size);
    reach(&c, 1);
    while (c.work.len) {
        c.b = vec_pop(&c.work);
        const Block *b = ir_block(o->f, c.b);
        memcpy(c.now, c.in[c.b], size);
        for (uint32_t i = 0; i < b->insns.len; i++) {
            step(&c, b, &b->insns.data[i]);
        }
        for (uint32_t k = 0; k < b->succs.len; k++) {
            follow(&c, &b->succs.data[k]);
        }
    }
}
