/* Building a graph: everything lives in the graph's arena, arrays are copied,
   index 0 of blocks, values and sites stays unused. */
#include "ir/ir.h"

Graph *ir_new_graph(Arena *a, Names *names, Diags *diags)
{
    Graph *g = NEW(a, Graph);
    g->arena = a;
    g->names = names;
    g->diags = diags;
    Site none = {0};
    vec_push(a, &g->sites, none);
    return g;
}

Func *ir_new_func(Graph *g, const Name *name)
{
    Func *f = NEW(g->arena, Func);
    f->name = name;
    f->qualname = name;
    f->may_raise = true;
    f->index = g->funcs.len;
    Block no_block = {0};
    vec_push(g->arena, &f->blocks, no_block);
    ValInfo no_val = {0};
    vec_push(g->arena, &f->vals, no_val);
    vec_push(g->arena, &g->funcs, f);
    return f;
}

Layout *ir_new_layout(Graph *g, LayoutKind kind, const Name *symbol)
{
    Layout *l = NEW(g->arena, Layout);
    l->kind = kind;
    l->symbol = symbol;
    l->cls_name = symbol;
    l->qualname = symbol;
    vec_push(g->arena, &g->layouts, l);
    l->id = g->layouts.len;
    return l;
}

void ir_number_layouts(Graph *g)
{
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        g->layouts.data[i]->id = i + 1;
    }
}

uint32_t ir_add_field(Graph *g, Layout *l, const Name *name, Type type,
                      Layout *layout)
{
    Field field = {.name = name, .type = type, .layout = layout};
    vec_push(g->arena, &l->fields, field);
    return l->fields.len - 1;
}

Slot *ir_new_slot(Graph *g, const Name *symbol, Type type)
{
    Slot *s = NEW(g->arena, Slot);
    s->symbol = symbol;
    s->type = type;
    s->index = g->slots.len;
    vec_push(g->arena, &g->slots, s);
    return s;
}

uint32_t ir_add_site(Graph *g, Loc loc, const Name *frame, bool is_hidden)
{
    Site site = {.loc = loc, .frame = frame, .is_hidden = is_hidden};
    vec_push(g->arena, &g->sites, site);
    return g->sites.len - 1;
}

Blk ir_add_block(Graph *g, Func *f)
{
    Block block = {0};
    vec_push(g->arena, &f->blocks, block);
    return f->blocks.len - 1;
}

Val ir_add_val(Graph *g, Func *f, Blk b, Type type)
{
    ValInfo info = {.type = type, .block = b};
    vec_push(g->arena, &f->vals, info);
    return f->vals.len - 1;
}

Val ir_add_arg(Graph *g, Func *f, Blk b, Type type, const Name *name)
{
    Val v = ir_add_val(g, f, b, type);
    ir_val(f, v)->name = name;
    vec_push(g->arena, &ir_block(f, b)->args, v);
    return v;
}

static Val *copy_vals(Graph *g, const Val *args, uint32_t n_args)
{
    if (n_args == 0) {
        return NULL;
    }
    Val *copy = NEW_ARRAY(g->arena, Val, n_args);
    memcpy(copy, args, n_args * sizeof *args);
    return copy;
}

Insn *ir_add_insn(Graph *g, Func *f, Blk b, Op op, Type result, const Val *args,
                  uint32_t n_args, uint32_t site)
{
    Insn in = {.op = op,
               .args = copy_vals(g, args, n_args),
               .n_args = n_args,
               .site = site};
    if (result != TY_VOID) {
        in.result = ir_add_val(g, f, b, result);
    }
    Block *block = ir_block(f, b);
    vec_push(g->arena, &block->insns, in);
    return &vec_last(&block->insns);
}

Edge *ir_add_edge(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                  uint32_t n_args)
{
    Edge edge = {target, copy_vals(g, args, n_args), n_args};
    Block *block = ir_block(f, b);
    vec_push(g->arena, &block->succs, edge);
    return &vec_last(&block->succs);
}

void ir_set_handler(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                    uint32_t n_args)
{
    Edge edge = {target, copy_vals(g, args, n_args), n_args};
    ir_block(f, b)->handler = edge;
}

void ir_add_jump(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                 uint32_t n_args)
{
    ir_add_insn(g, f, b, OP_JUMP, TY_VOID, NULL, 0, 0);
    ir_add_edge(g, f, b, target, args, n_args);
}

void ir_add_branch(Graph *g, Func *f, Blk b, Val cond, Blk yes, Blk no)
{
    ir_add_insn(g, f, b, OP_BR, TY_VOID, &cond, 1, 0);
    ir_add_edge(g, f, b, yes, NULL, 0);
    ir_add_edge(g, f, b, no, NULL, 0);
}

void ir_insert_insn(Graph *g, Block *b, uint32_t at, Insn in)
{
    vec_push(g->arena, &b->insns, in);
    Insn *insns = b->insns.data;
    memmove(insns + at + 1, insns + at, sizeof in * (b->insns.len - 1 - at));
    insns[at] = in;
}
