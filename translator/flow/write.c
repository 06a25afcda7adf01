/* Copies the finished blocks into the Func: blocks in order of opening without
   those not reached or merged away, values numbered in order of definition. */
#include "flow/internal.h"

static void number_blocks(Build *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < b->opened.len; i++) {
        BBlock *k = &b->blocks.data[b->opened.data[i]];
        if (k->is_reached && !k->is_merged && !k->is_passed_over) {
            k->number = ++n;
        }
    }
    Func *f = b->func;
    f->blocks.data = NEW_ARRAY(b->flow->arena, Block, n + 1);
    f->blocks.len = f->blocks.cap = n + 1;
}

/* New number of a value, kept in its idx once it has been written. */
static void number_val(Build *b, Val v, Blk number)
{
    BVal *bv = &b->vals.data[v];
    ValInfo info = {.type = TY_PY, .block = number, .name = bv->name};
    vec_push(b->flow->arena, &b->func->vals, info);
    b->work.data[v] = b->func->vals.len - 1;
}

bool flow_is_kept(const Build *b, const Insn *in)
{
    if (in->op == OP_NONE) {
        return false;
    }
    if (in->result == 0 || b->vals.data[in->result].is_used) {
        return true;
    }
    return in->op == OP_PY_CATCH ||
           (ir_insn_effects(in) &
            (EFF_RAISE | EFF_UNWIND | EFF_READ | EFF_WRITE | EFF_TERM)) != 0;
}

static uint32_t count_kept(const Build *b, const BBlock *k)
{
    uint32_t n = 0;
    for (;; k = &b->blocks.data[k->next]) {
        for (uint32_t i = k->first; i < k->end; i++) {
            n += flow_is_kept(b, &b->insns.data[i]);
        }
        if (k->next == 0) {
            return n;
        }
    }
}

/* Without the jump at the end of a part that others follow. */
static void copy_insns(Build *b, const BBlock *k, Block *out)
{
    uint32_t n = count_kept(b, k);
    out->insns.data = NEW_ARRAY(b->flow->arena, Insn, n);
    out->insns.cap = n;
    Blk number = k->number;
    for (;; k = &b->blocks.data[k->next]) {
        uint32_t end = k->next ? k->end - 1 : k->end;
        for (uint32_t i = k->first; i < end; i++) {
            const Insn *in = &b->insns.data[i];
            if (!flow_is_kept(b, in)) {
                continue;
            }
            if (in->result) {
                number_val(b, in->result, number);
            }
            out->insns.data[out->insns.len++] = *in;
        }
        if (k->next == 0) {
            return;
        }
    }
}

static void define_vals(Build *b)
{
    for (uint32_t i = 0; i < b->opened.len; i++) {
        const BBlock *k = &b->blocks.data[b->opened.data[i]];
        if (k->number == 0) {
            continue;
        }
        Block *out = &b->func->blocks.data[k->number];
        for (uint32_t j = 0; j < k->n_args; j++) {
            bool is_param = k->number == 1;
            if (is_param || b->vals.data[k->args[j]].is_used) {
                number_val(b, k->args[j], k->number);
                Val v = b->func->vals.len - 1;
                vec_push(b->flow->arena, &out->args, v);
            }
        }
        out->n_split = k->n_split;
        copy_insns(b, k, out);
    }
}

static Val final_val(Build *b, Val v)
{
    return b->work.data[flow_resolve_val(b, v)];
}

/* What a block that does nothing passes on of what it gets. */
static void pass_on(Build *b, const BBlock *over, Val *args)
{
    const BBlock *t = &b->blocks.data[over->succs[EDGE_THEN]];
    const Val *next = over->edge_args[EDGE_THEN];
    Val *got = arena_alloc(b->flow->scratch, over->n_args * sizeof(Val) + 1);
    memcpy(got, args, over->n_args * sizeof(Val));
    for (uint32_t i = 0; i < t->n_args; i++) {
        if (b->vals.data[t->args[i]].is_used) {
            args[i] = got[b->vals.data[flow_resolve_val(b, next[i])].idx];
        }
    }
}

static Edge copy_edge(Build *b, const BBlock *from, int e)
{
    const BBlock *t = &b->blocks.data[from->succs[e]];
    Edge out = {.args = from->edge_args[e]};
    if (t->is_passed_over) {
        uint32_t n = t->n_args;
        for (const BBlock *k = t; k->is_passed_over;) {
            k = &b->blocks.data[k->succs[EDGE_THEN]];
            n = k->n_args > n ? k->n_args : n;
        }
        out.args = arena_alloc(b->flow->arena, n * sizeof(Val) + 1);
        if (t->n_args) {
            memcpy(out.args, from->edge_args[e], t->n_args * sizeof(Val));
        }
    }
    while (t->is_passed_over) {
        pass_on(b, t, out.args);
        t = &b->blocks.data[t->succs[EDGE_THEN]];
    }
    out.target = t->number;
    for (uint32_t i = 0; i < t->n_args; i++) {
        if (b->vals.data[t->args[i]].is_used) {
            out.args[out.n_args++] = final_val(b, out.args[i]);
        }
    }
    return out;
}

static void connect(Build *b, const BBlock *k)
{
    Block *out = &b->func->blocks.data[k->number];
    for (uint32_t i = 0; i < out->insns.len; i++) {
        Insn *in = &out->insns.data[i];
        for (uint32_t j = 0; j < in->n_args; j++) {
            in->args[j] = final_val(b, in->args[j]);
        }
        in->result = in->result ? b->work.data[in->result] : 0;
    }
    const BBlock *last = k;
    for (;;) {
        if (last->first_raise && last->succs[EDGE_HANDLER] &&
            out->handler.target == 0) {
            out->handler = copy_edge(b, last, EDGE_HANDLER);
        }
        if (last->next == 0) {
            break;
        }
        last = &b->blocks.data[last->next];
    }
    for (int e = EDGE_THEN; e <= EDGE_ELSE; e++) {
        if (last->succs[e]) {
            vec_push(b->flow->arena, &out->succs, copy_edge(b, last, e));
        }
    }
}

void flow_write(Build *b)
{
    number_blocks(b);
    b->work.len = 0;
    vec_reserve(b->flow->scratch, &b->work, b->vals.len);
    memset(b->work.data, 0, b->vals.len * sizeof(uint32_t));
    b->func->vals.len = 0;
    vec_push(b->flow->arena, &b->func->vals, (ValInfo){0});
    define_vals(b);
    for (uint32_t i = 0; i < b->opened.len; i++) {
        const BBlock *k = &b->blocks.data[b->opened.data[i]];
        if (k->number) {
            connect(b, k);
        }
    }
}
