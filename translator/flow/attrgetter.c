/* operator.attrgetter("a.b", "c") with literal names becomes the function that it
   stands for, before the tree is scanned:

     (lambda _o_: (_o_.a.b, _o_.c)) */
#include <ctype.h>

#include "flow/internal.h"

typedef struct Expand {
    Flow *flow;
    const Node *tree;
    Loc loc; /* of the call that is replaced */
} Expand;

static bool is_name_path(const Node *n)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_STR) {
        return false;
    }
    const char *s = n->Constant.value.text;
    bool is_start = true;
    for (size_t i = 0; i < n->Constant.value.len; i++) {
        bool is_letter = s[i] == '_' || isalpha((unsigned char)s[i]);
        bool is_digit = isdigit((unsigned char)s[i]);
        if (s[i] == '.' ? is_start : !is_letter && (is_start || !is_digit)) {
            return false;
        }
        is_start = s[i] == '.';
    }
    return !is_start;
}

static bool is_literal_call(const Expand *x, const Node *n)
{
    if (n->kind != NODE_Call || !n->Call.args.len || n->Call.keywords.len ||
        strcmp(flow_library_name(x->flow, x->tree, n->Call.func, "operator"),
               "attrgetter") != 0) {
        return false;
    }
    for (uint32_t i = 0; i < n->Call.args.len; i++) {
        if (!is_name_path(n->Call.args.data[i])) {
            return false;
        }
    }
    return true;
}

static void set_place(void *ctx, const Node *n)
{
    const Expand *x = ctx;
    ((Node *)(uintptr_t)n)->loc = x->loc;
    ast_each_child(n, set_place, ctx);
}

static void visit(void *ctx, const Node *n)
{
    Expand *x = ctx;
    ast_each_child(n, visit, ctx);
    if (!is_literal_call(x, n)) {
        return;
    }
    StrBuf sb = sb_new(x->flow->arena);
    sb_puts(&sb, "(lambda _o_: (");
    NodeList names = n->Call.args;
    for (uint32_t i = 0; i < names.len; i++) {
        sb_printf(&sb, "%s_o_.%s", i ? ", " : "",
                  names.data[i]->Constant.value.text);
    }
    sb_puts(&sb, "))\n");
    NodeList body = flow_parse_text(x->flow, &sb);
    if (body.len == 1) {
        Node *m = (Node *)(uintptr_t)n;
        x->loc = n->loc;
        *m = *body.data[0]->Expr.value;
        set_place(x, m);
    }
}

void flow_expand_attrgetters(Flow *f, const Node *tree)
{
    Expand x = {.flow = f, .tree = tree};
    visit(&x, tree);
}
