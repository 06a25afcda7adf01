/* Generators that a loop abandons: `for x in lines(): ... break`, where the call
   makes the generator and nobody else has it. It is closed when the loop is left, as
   in CPython, in every flavour of memory.

       for x in lines():      it = lines()
           B             =>   try:     for x in it: B
                              finally: __abandon__(it)

   Only a generator that may be left suspended in try, with, yield from or such a loop
   has something to do then: they are found by name, in all modules read so far. A
   name that also is that of another kind of function does not count. */
#include "flow/internal.h"

typedef struct GenName {
    bool is_closing; /* has something to do when it is closed */
    bool is_other;   /* some function of the name is no plain generator */
    bool is_asked;   /* while it is looked up */
    VEC(const Name *) loops; /* names called by loops that it yields in */
} GenName;

typedef struct Search {
    Flow *flow;
    GenName *func;     /* around, or NULL */
    uint32_t in_try;
    bool is_generator; /* the function around yields */
} Search;

static GenName *gen_name(Flow *f, const Name *name)
{
    GenName *g = map_get_ptr(&f->gen_names, name);
    if (!g) {
        g = NEW(f->scratch, GenName);
        map_put_ptr(f->scratch, &f->gen_names, name, g);
    }
    return g;
}

static bool is_closing(Flow *f, const Name *name)
{
    GenName *g = map_get_ptr(&f->gen_names, name);
    if (!g || g->is_other || g->is_asked) {
        return false;
    }
    g->is_asked = true;
    for (uint32_t i = 0; i < g->loops.len && !g->is_closing; i++) {
        g->is_closing = is_closing(f, g->loops.data[i]);
    }
    g->is_asked = false;
    return g->is_closing;
}

/* --- finding them --------------------------------------------------------- */

static void search(Search *s, const Node *n);

static void search_child(void *ctx, const Node *child)
{
    search(ctx, child);
}

static void search_all(Search *s, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        search(s, list.data[i]);
    }
}

static void search_function(Search *s, const Node *n)
{
    Search in = {.flow = s->flow,
                 .func = gen_name(s->flow, n->FunctionDef.name)};
    search_all(&in, n->FunctionDef.body);
    in.func->is_other |=
        !in.is_generator || n->FunctionDef.decorator_list.len > 0;
}

static void search_yield(Search *s, const Node *n)
{
    s->is_generator = true;
    if (s->func) {
        s->func->is_closing |= s->in_try || n->kind == NODE_YieldFrom;
    }
}

static const Name *called_name(const Node *call)
{
    const Node *f = call->Call.func;
    return f->kind == NODE_Name        ? f->Name.id
           : f->kind == NODE_Attribute ? f->Attribute.attr
                                       : NULL;
}

/* Calls each of the iterable's calls that may make a generator for it alone. */
static void each_maker(const Node *n, void (*visit)(void *ctx, const Node *call),
                       void *ctx)
{
    static const char *const through[] = {
        "enumerate", "zip",       "map",       "filter", "iter",
        "islice",    "takewhile", "dropwhile", "chain",  "starmap"};
    while (n->kind == NODE_GeneratorExp) {
        n = n->GeneratorExp.generators.data[0]->comprehension.iter;
    }
    const Name *name = n->kind == NODE_Call ? called_name(n) : NULL;
    if (!name) {
        return;
    }
    visit(ctx, n);
    for (size_t i = 0; i < ARRAY_LEN(through); i++) {
        if (strcmp(name->text, through[i]) == 0) {
            for (uint32_t k = 0; k < n->Call.args.len; k++) {
                each_maker(n->Call.args.data[k], visit, ctx);
            }
            return;
        }
    }
}

static void note_loop(void *ctx, const Node *call)
{
    Search *s = ctx;
    vec_push(s->flow->scratch, &s->func->loops, called_name(call));
}

static void search_for(Search *s, const Node *n)
{
    search(s, n->For.iter);
    bool outer = s->is_generator;
    s->is_generator = false;
    search_all(s, n->For.body);
    if (s->is_generator && s->func) {
        each_maker(n->For.iter, note_loop, s);
    }
    s->is_generator |= outer;
    search_all(s, n->For.orelse);
}

static void search(Search *s, const Node *n)
{
    for (;;) {
        switch ((int)n->kind) {
        case NODE_FunctionDef:
            search_function(s, n);
            return;
        case NODE_Lambda:
        case NODE_Name:
        case NODE_Constant:
            return;
        case NODE_Yield:
        case NODE_YieldFrom:
            search_yield(s, n);
            ast_each_child(n, search_child, s);
            return;
        case NODE_For:
            search_for(s, n);
            return;
        case NODE_Try:
        case NODE_With:
            s->in_try++;
            ast_each_child(n, search_child, s);
            s->in_try--;
            return;
        case NODE_BinOp:
            search(s, n->BinOp.right);
            n = n->BinOp.left;
            continue;
        case NODE_Attribute:
            n = n->Attribute.value;
            continue;
        case NODE_If:
            search(s, n->If.test);
            search_all(s, n->If.body);
            if (ast_is_elif_chain(n)) {
                n = n->If.orelse.data[0];
                continue;
            }
            search_all(s, n->If.orelse);
            return;
        default:
            ast_each_child(n, search_child, s);
            return;
        }
    }
}

void flow_find_generators(Flow *f, const Node *tree)
{
    Search s = {.flow = f};
    search(&s, tree);
}

/* --- closing them --------------------------------------------------------- */

typedef struct Ask {
    Build *b;
    Owned *owned;
} Ask;

static void note_maker(void *ctx, const Node *call)
{
    const Ask *a = ctx;
    Owned *o = a->owned;
    const Node *f = call->Call.func;
    const Sym *y = f->kind == NODE_Name ? flow_lookup(a->b, f->Name.id) : NULL;
    if (o->n < ARRAY_LEN(o->calls) && !(y && y->is_param) &&
        is_closing(a->b->flow, called_name(call))) {
        o->calls[o->n++] = call;
    }
}

void flow_find_owned(Build *b, const Node *iterable, Owned *o)
{
    *o = (Owned){.outer = b->owned};
    if (b->flow->gen_names.entries.len && !b->mod->def->is_library) {
        Ask a = {b, o};
        each_maker(iterable, note_maker, &a);
    }
}

void flow_note_owned(const Build *b, const Node *call, Val v)
{
    for (Owned *o = b->owned; o; o = o->outer) {
        for (uint32_t i = 0; i < o->n; i++) {
            if (o->calls[i] == call) {
                o->vals[i] = v;
            }
        }
    }
}

void flow_close_owned(Build *b, const Owned *o)
{
    /* the last first, as a zip object drops its iterators */
    for (uint32_t i = o->n; i-- > 0 && flow_is_alive(b);) {
        Val it = flow_here(b, o->vals[i]);
        flow_call_builtin(b, "__abandon__", &it, 1, NULL);
    }
}
