/* What can be said of nodes from the table of their fields: sizes, children. */
#include "ast/fields.h"

typedef struct Visitor {
    void (*visit)(void *ctx, const Node *child);
    void *ctx;
} Visitor;

static void visit_one(const Visitor *v, const Node *child)
{
    if (child) {
        v->visit(v->ctx, child);
    }
}

static void visit_many(const Visitor *v, NodeList list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        visit_one(v, list.data[i]);
    }
}

/* One function a kind keeps the frames of recursive visitors small. */
#define NAME(f)
#define OPTNAME(f)
#define NAMES(f)
#define OPER(f)
#define OPERS(f)
#define CONST(f)
#define INT(f)
#define NOFIELDS
#define ONE(f) visit_one(v, fields.f);
#define OPT(f) visit_one(v, fields.f);
#define MANY(f) visit_many(v, fields.f);
#define NODE(kind, visits)                                                     \
    static void each_##kind(const Visitor *v, const Node *n)                   \
    {                                                                          \
        Fields_##kind fields;                                                  \
        memcpy(&fields, &n->kind, sizeof fields);                              \
        (void)v, (void)fields;                                                 \
        visits                                                                 \
    }
#include "ast/nodes.def"
#undef NODE
#undef NAME
#undef OPTNAME
#undef NAMES
#undef OPER
#undef OPERS
#undef CONST
#undef INT
#undef NOFIELDS
#undef ONE
#undef OPT
#undef MANY

void ast_each_child(const Node *n, void (*visit)(void *ctx, const Node *child),
                    void *ctx)
{
    Visitor v = {visit, ctx};
    switch (n->kind) {
#define NODE(kind, fields)                                                     \
    case NODE_##kind:                                                          \
        each_##kind(&v, n);                                                    \
        break;
#include "ast/nodes.def"
#undef NODE
    case NODE_NONE:
    case NODE_KIND_COUNT:
        break;
    }
}

bool ast_is_elif_chain(const Node *n)
{
    return n->If.orelse.len == 1 && n->If.orelse.data[0]->kind == NODE_If;
}

size_t ast_node_size(NodeKind kind)
{
    static const size_t sizes[] = {
        sizeof(Node),
#define NODE(kind, fields) offsetof(Node, kind) + sizeof((const Node *)0)->kind,
#include "ast/nodes.def"
#undef NODE
    };
    return sizes[kind];
}
