/* Natural loops: a back edge leads to a block that dominates its source; the loop
   is what reaches the source without passing the header. Loops with one header are
   one loop. */
#include "opt/loops.h"

enum { MAX_DEPTH_WORK = 40 }; /* total size of loops, in sizes of the function */

static bool is_back_edge(const Cfg *cfg, Blk from, Blk to)
{
    return cfg->dom_in[from] && ir_dominates(cfg, to, from);
}

static bool is_header(const Cfg *cfg, Blk b)
{
    for (uint32_t i = 0; i < cfg->preds[b].len; i++) {
        if (is_back_edge(cfg, cfg->preds[b].data[i], b)) {
            return true;
        }
    }
    return false;
}

static void copy_args(Graph *g, Func *f, Blk from, Blk to)
{
    for (uint32_t i = 0; i < ir_block(f, from)->args.len; i++) {
        ValInfo info = *ir_val(f, ir_block(f, from)->args.data[i]);
        Val v = ir_add_arg(g, f, to, info.type, info.name);
        info.block = to;
        *ir_val(f, v) = info;
    }
}

static void add_preheader(Graph *g, Func *f, const Cfg *cfg, Blk header)
{
    Blk pre = ir_add_block(g, f);
    copy_args(g, f, header, pre);
    ir_add_jump(g, f, pre, header, ir_block(f, pre)->args.data,
                ir_block(f, pre)->args.len);
    ir_block(f, pre)->is_cold = ir_block(f, header)->is_cold;
    for (uint32_t i = 0; i < cfg->preds[header].len; i++) {
        Blk pred = cfg->preds[header].data[i];
        Block *block = ir_block(f, pred);
        for (uint32_t k = 0; !is_back_edge(cfg, pred, header) &&
                             k < block->succs.len;
             k++) {
            if (block->succs.data[k].target == header) {
                block->succs.data[k].target = pre;
            }
        }
    }
}

bool loops_add_preheaders(Pass *p, Func *f)
{
    Cfg *cfg = ir_cfg(p->scratch, f);
    bool changed = false;
    for (uint32_t k = 0; k < cfg->n_order; k++) {
        Blk b = cfg->order[k];
        uint32_t n_outside = 0;
        Blk outside = 0;
        if (!is_header(cfg, b)) {
            continue;
        }
        for (uint32_t i = 0; i < cfg->preds[b].len; i++) {
            if (!is_back_edge(cfg, cfg->preds[b].data[i], b)) {
                outside = cfg->preds[b].data[i];
                n_outside++;
            }
        }
        bool is_handler = ir_block(f, b)->insns.data[0].op == OP_CATCH;
        if (!is_handler && n_outside > 0 &&
            (n_outside > 1 || ir_term(ir_block(f, outside))->op != OP_JUMP)) {
            add_preheader(p->g, f, cfg, b);
            changed = true;
        }
    }
    return changed;
}

static void collect(Arena *a, const Cfg *cfg, Loop *l, uint32_t *mark,
                    uint32_t stamp)
{
    VEC(Blk) work = {0};
    mark[l->header] = stamp;
    vec_push(a, &l->blocks, l->header);
    for (uint32_t i = 0; i < cfg->preds[l->header].len; i++) {
        Blk pred = cfg->preds[l->header].data[i];
        if (is_back_edge(cfg, pred, l->header)) {
            vec_push(a, &work, pred);
        } else {
            l->pre = pred;
        }
    }
    while (work.len) {
        Blk b = vec_pop(&work);
        if (mark[b] == stamp) {
            continue;
        }
        mark[b] = stamp;
        vec_push(a, &l->blocks, b);
        for (uint32_t i = 0; i < cfg->preds[b].len; i++) {
            vec_push(a, &work, cfg->preds[b].data[i]);
        }
    }
}

Loops loops_of(Arena *a, const Func *f, const Cfg *cfg)
{
    Loops loops = {0};
    uint32_t *mark = NEW_ARRAY(a, uint32_t, cfg->n_blocks + 1);
    bool *has_loop = NEW_ARRAY(a, bool, cfg->n_blocks + 1);
    uint64_t work = 0, limit = (uint64_t)cfg->n_blocks * MAX_DEPTH_WORK;
    for (uint32_t k = cfg->n_order; k-- > 0 && work < limit;) {
        Blk b = cfg->order[k];
        if (!is_header(cfg, b)) {
            continue;
        }
        Loop l = {.header = b, .is_inner = true};
        collect(a, cfg, &l, mark, loops.len + 1);
        for (uint32_t i = 0; i < l.blocks.len; i++) {
            l.is_inner &= !has_loop[l.blocks.data[i]];
        }
        const Block *pre = ir_block(f, l.pre);
        if (l.pre && (pre->insns.data[pre->insns.len - 1].op != OP_JUMP ||
                      pre->succs.data[0].target != b)) {
            l.pre = 0;
        }
        has_loop[b] = true;
        work += l.blocks.len;
        vec_push(a, &loops, l);
    }
    return loops;
}
