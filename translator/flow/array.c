/* array.array("d", ...) with a literal typecode tells the library by a sample what the
   items will be, so that inference knows them (lib/array.py):

     array.array("d", ..., _kind=0.0) */
#include "flow/internal.h"

typedef struct Expand {
    Flow *flow;
    const Node *tree;
} Expand;

/* The sample of a typecode's items; None: unsigned integers of 64 bits. */
static const char *sample_of(const Node *n)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_STR ||
        n->Constant.value.len != 1) {
        return NULL;
    }
    char c = n->Constant.value.text[0];
    return strchr("bBhHiIlq", c) ? "0"
           : strchr("LQ", c)     ? "None"
           : strchr("fd", c)     ? "0.0"
           : c == 'u'            ? "\"\""
                                 : NULL;
}

static void visit(void *ctx, const Node *n)
{
    Expand *x = ctx;
    ast_each_child(n, visit, ctx);
    if (n->kind != NODE_Call || !n->Call.args.len || n->Call.keywords.len) {
        return;
    }
    const char *name = flow_library_name(x->flow, x->tree, n->Call.func, "array");
    const char *sample = sample_of(n->Call.args.data[0]);
    if (!sample || (strcmp(name, "array") && strcmp(name, "ArrayType"))) {
        return;
    }
    StrBuf sb = sb_new(x->flow->arena);
    sb_printf(&sb, "f(_kind=%s)\n", sample);
    NodeList body = flow_parse_text(x->flow, &sb);
    if (body.len == 1) {
        Node *m = (Node *)(uintptr_t)n;
        m->Call.keywords = body.data[0]->Expr.value->Call.keywords;
    }
}

void flow_expand_arrays(Flow *f, const Node *tree)
{
    Expand x = {.flow = f, .tree = tree};
    visit(&x, tree);
}
