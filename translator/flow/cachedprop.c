/* Methods decorated with `cached_property` of the module functools become properties
   that keep their value in the instance, before the names of the class are looked at:

     @cached_property                def _gel_cached_total(self):
     def total(self):                    return sum(self.items)
         return sum(self.items)      @property
                                     def total(self):
                                         if not hasattr(self, '_gel_value_total'):
                                             self._gel_value_total = ...
                                         return self._gel_value_total

   and a setter and a deleter. The method's name in tracebacks stays: see flow_shown_name. */
#include "flow/internal.h"

static const char prefix[] = "_gel_cached_";

typedef struct CachedProps {
    Flow *flow;
    const Node *tree;
} CachedProps;

const Name *flow_shown_name(Flow *f, const Name *name)
{
    size_t n = sizeof prefix - 1;
    return strncmp(name->text, prefix, n) == 0 ? name_of(f->names, name->text + n)
                                               : name;
}

/* Takes the decorator away; false if there is none. */
static bool take_decorator(const CachedProps *c, Node *func)
{
    NodeList *list = &func->FunctionDef.decorator_list;
    for (uint32_t i = 0; i < list->len; i++) {
        if (strcmp(flow_library_name(c->flow, c->tree, list->data[i], "functools"),
                   "cached_property") == 0) {
            memmove(&list->data[i], &list->data[i + 1],
                    (list->len - i - 1) * sizeof list->data[0]);
            list->len--;
            return true;
        }
    }
    return false;
}

static void write_property(StrBuf *sb, const char *name)
{
    sb_printf(sb,
              "@property\n"
              "def %s(self):\n"
              " if not hasattr(self, '_gel_value_%s'):\n"
              "  self._gel_value_%s = self.%s%s()\n"
              " return self._gel_value_%s\n",
              name, name, name, prefix, name, name);
    sb_printf(sb,
              "@%s.setter\n"
              "def %s(self, value):\n"
              " self._gel_value_%s = value\n",
              name, name, name);
    sb_printf(sb,
              "@%s.deleter\n"
              "def %s(self):\n"
              " if not hasattr(self, '_gel_value_%s'):\n"
              "  raise AttributeError(\"'\" + type(self).__name__"
              " + \"' object has no attribute '%s'\")\n"
              " del self._gel_value_%s\n",
              name, name, name, name, name);
}

static void expand_class(CachedProps *c, Node *cls)
{
    NodeList body = cls->ClassDef.body;
    StrBuf sb = sb_new(c->flow->arena);
    for (uint32_t i = 0; i < body.len; i++) {
        Node *s = (Node *)(uintptr_t)body.data[i];
        if (s->kind == NODE_FunctionDef && take_decorator(c, s)) {
            const char *name = s->FunctionDef.name->text;
            write_property(&sb, name);
            s->FunctionDef.name =
                name_of(c->flow->names,
                        arena_printf(c->flow->arena, "%s%s", prefix, name));
        }
    }
    if (sb.len) {
        flow_append_body(c->flow, cls, &sb, false);
    }
}

static void visit(void *ctx, const Node *n)
{
    if (n->kind == NODE_ClassDef) {
        expand_class(ctx, (Node *)(uintptr_t)n);
    }
    ast_each_child(n, visit, ctx);
}

void flow_expand_cached_properties(Flow *f, const Node *tree)
{
    CachedProps c = {.flow = f, .tree = tree};
    visit(&c, tree);
}
