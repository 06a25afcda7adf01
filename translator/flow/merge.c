/* Joins a block with the one that only it jumps to, then passes over blocks
   that do nothing but jump. Not joined across a change of
   handler, nor where the handler gets another value of a variable in the
   second block than in the first.

   Before:  b1: v = f() -> b2(v)     b2(x): g(x)
   After:   b1: v = f(); g(v) */
#include "flow/internal.h"

typedef struct Chain {
    BBlock *head;
    BBlock *last;
    Blk handler;     /* of the last block that raises */
    const Val *held; /* what it passes */
    bool raises;
} Chain;

static bool same_held(Build *b, const Chain *c, const BBlock *k)
{
    const Val *x = c->held, *y = k->edge_args[EDGE_HANDLER];
    const BBlock *h = &b->blocks.data[c->handler];
    for (uint32_t i = 0; i < h->n_args; i++) {
        bool is_used = b->vals.data[h->args[i]].is_used;
        if (is_used && flow_resolve_val(b, x[i]) != flow_resolve_val(b, y[i])) {
            return false;
        }
    }
    return true;
}

/* Arguments of the second block stand for what the first passes. */
static void set_aliases(Build *b, const BBlock *to, const Val *passed)
{
    for (uint32_t i = 0; i < to->n_args; i++) {
        b->vals.data[to->args[i]].alias = flow_resolve_val(b, passed[i]);
    }
}

static bool can_join(Build *b, const Chain *c, const BBlock *k)
{
    if (!c->raises || k->first_raise == 0) {
        return true;
    }
    Blk handler = k->succs[EDGE_HANDLER];
    return handler == c->handler && (handler == 0 || same_held(b, c, k));
}

static void add_raiser(Chain *c, const BBlock *k)
{
    if (k->first_raise && !c->raises) {
        c->raises = true;
        c->handler = k->succs[EDGE_HANDLER];
        c->held = k->edge_args[EDGE_HANDLER];
    }
}

static bool ends_in_jump(const Build *b, const BBlock *k)
{
    return b->insns.data[k->end - 1].op == OP_JUMP;
}

static void join_chain(Build *b, BBlock *head)
{
    Chain c = {.head = head, .last = head};
    add_raiser(&c, head);
    while (ends_in_jump(b, c.last)) {
        Blk next = c.last->succs[EDGE_THEN];
        BBlock *k = &b->blocks.data[next];
        /* aliases first: they tell whether the handler's values agree */
        if (k->n_preds != 1 || k->n_split || k == head) {
            return;
        }
        set_aliases(b, k, c.last->edge_args[EDGE_THEN]);
        if (!can_join(b, &c, k)) {
            for (uint32_t i = 0; i < k->n_args; i++) {
                b->vals.data[k->args[i]].alias = 0;
            }
            return;
        }
        k->is_merged = true;
        c.last->next = next;
        add_raiser(&c, k);
        c.last = k;
    }
}

/* Is it the second block of some pair that join_chain will try from the
   front? Then it must not start a chain of its own before. */
static bool is_tail(const Build *b, const BBlock *k)
{
    if (k->n_preds != 1 || k->n_split) {
        return false;
    }
    uint32_t pred = b->preds.data[k->first_pred];
    const BBlock *p = &b->blocks.data[pred / 4];
    return pred % 4 == EDGE_THEN && ends_in_jump(b, p);
}

void flow_merge(Build *b)
{
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < b->opened.len; i++) {
            BBlock *k = &b->blocks.data[b->opened.data[i]];
            bool is_candidate = k->is_reached && !k->is_merged && !k->next;
            if (is_candidate && (round == 1 || !is_tail(b, k))) {
                join_chain(b, k);
            }
        }
    }
}

/* --- blocks that only jump ------------------------------------------------ */

static bool does_nothing(const Build *b, const BBlock *k)
{
    if (!ends_in_jump(b, k) || k->next || k->n_split) {
        return false;
    }
    for (uint32_t i = k->first; i + 1 < k->end; i++) {
        if (flow_is_kept(b, &b->insns.data[i])) {
            return false;
        }
    }
    return true;
}

/* Where control ends up when it jumps to `to`. */
static Blk last_target(const Build *b, Blk to)
{
    while (b->blocks.data[to].is_passed_over) {
        to = b->blocks.data[to].succs[EDGE_THEN];
    }
    return to;
}

void flow_pass_over(Build *b)
{
    for (uint32_t i = 1; i < b->opened.len; i++) {
        Blk blk = b->opened.data[i];
        BBlock *k = &b->blocks.data[blk];
        k->is_passed_over = k->is_reached && !k->is_merged &&
                            does_nothing(b, k) &&
                            last_target(b, k->succs[EDGE_THEN]) != blk;
    }
}
