/* Classes decorated with `total_ordering` of the module functools: the comparisons
   they lack are written as text and put at the end of the class's body before its
   names are looked at.

     @total_ordering                 class Version:
     class Version:                      def __lt__(self, other): ...
         def __lt__(self, other): ...    def __gt__(self, other): ...
                                         def __le__(self, other): ...
                                         def __ge__(self, other): ... */
#include "flow/internal.h"

typedef struct Ordering {
    Flow *flow;
    const Node *tree;
} Ordering;

/* The one it has comes first; each other is `prefix result suffix`. */
typedef struct Written {
    const char *name, *prefix, *suffix;
} Written;

static const struct {
    const char *root;
    Written others[3];
} rules[] = {
    {"__lt__",
     {{"__gt__", "not ", " and self != other"},
      {"__le__", "", " or self == other"},
      {"__ge__", "not ", ""}}},
    {"__le__",
     {{"__ge__", "not ", " or self == other"},
      {"__lt__", "", " and self != other"},
      {"__gt__", "not ", ""}}},
    {"__gt__",
     {{"__lt__", "not ", " and self != other"},
      {"__ge__", "", " or self == other"},
      {"__le__", "not ", ""}}},
    {"__ge__",
     {{"__le__", "not ", " or self == other"},
      {"__gt__", "", " and self != other"},
      {"__lt__", "not ", ""}}},
};

static bool is_decorated(const Ordering *o, const Node *cls)
{
    NodeList list = cls->ClassDef.decorator_list;
    for (uint32_t i = 0; i < list.len; i++) {
        if (strcmp(flow_library_name(o->flow, o->tree, list.data[i], "functools"),
                   "total_ordering") == 0) {
            return true;
        }
    }
    return false;
}

static void write_comparisons(Ordering *o, Node *cls)
{
    StrBuf sb = sb_new(o->flow->arena);
    for (size_t i = 0; i < ARRAY_LEN(rules) && !sb.len; i++) {
        if (!flow_class_defines(cls, rules[i].root)) {
            continue;
        }
        for (size_t k = 0; k < ARRAY_LEN(rules[i].others); k++) {
            const Written *w = &rules[i].others[k];
            if (!flow_class_defines(cls, w->name)) {
                sb_printf(&sb,
                          "def %s(self, other):\n"
                          " result = self.%s(other)\n"
                          " if result is NotImplemented:\n  return result\n"
                          " return %sresult%s\n",
                          w->name, rules[i].root, w->prefix, w->suffix);
            }
        }
    }
    if (sb.len) {
        flow_append_body(o->flow, cls, &sb, false);
    } else {
        diag(o->flow->diags, DIAG_UNSUPPORTED, cls->loc,
             "total_ordering of a class that defines no comparison itself "
             "is not supported yet");
    }
}

static void visit(void *ctx, const Node *n)
{
    if (n->kind == NODE_ClassDef && is_decorated(ctx, n)) {
        write_comparisons(ctx, (Node *)(uintptr_t)n);
    }
    ast_each_child(n, visit, ctx);
}

void flow_expand_orderings(Flow *f, const Node *tree)
{
    Ordering o = {.flow = f, .tree = tree};
    visit(&o, tree);
}
