/* What the passes that write source text share (dataclass.c, enum.c,
   namedtuple.c, ordering.c, cachedprop.c): which name of a library module an expression means, and text
   that becomes nodes of the tree before it is scanned. */
#include "flow/internal.h"

static bool is_import_of(const Node *s, const char *module)
{
    return s->kind == NODE_ImportFrom && s->ImportFrom.module &&
           !s->ImportFrom.level &&
           strcmp(s->ImportFrom.module->text, module) == 0;
}

/* The import statements of a module's body: it may be long, and is asked for each name. */
static const NodeList *imports_of(Flow *f, const Node *tree)
{
    NodeList *found = map_get_ptr(&f->imports, tree);
    if (!found) {
        NodeList body = tree->Module.body;
        found = NEW(f->scratch, NodeList);
        found->data = NEW_ARRAY(f->scratch, Node *, body.len + 1);
        for (uint32_t i = 0; i < body.len; i++) {
            Node *s = body.data[i];
            if (s->kind == NODE_Import || s->kind == NODE_ImportFrom) {
                found->data[found->len++] = s;
            }
        }
        map_put_ptr(f->scratch, &f->imports, tree, found);
    }
    return found;
}

/* The name of `module` that the tree's imports bind to `id`, or NULL. */
static const Name *imported_as(Flow *f, const Node *tree, const Name *id,
                               const char *module, bool is_from)
{
    const NodeList *body = imports_of(f, tree);
    for (uint32_t i = 0; i < body->len; i++) {
        const Node *s = body->data[i];
        bool fits = is_from ? is_import_of(s, module) : s->kind == NODE_Import;
        NodeList names = !fits     ? (NodeList){0}
                         : is_from ? s->ImportFrom.names
                                   : s->Import.names;
        for (uint32_t k = 0; k < names.len; k++) {
            const Node *a = names.data[k];
            const Name *to = a->alias.asname ? a->alias.asname : a->alias.name;
            if (to == id && (is_from ||
                             strcmp(a->alias.name->text, module) == 0)) {
                return a->alias.name;
            }
            if (is_from && strcmp(a->alias.name->text, "*") == 0) {
                return id;
            }
        }
    }
    return NULL;
}

bool flow_imports(const Node *tree, const char *module)
{
    NodeList body = tree->Module.body;
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *s = body.data[i];
        for (uint32_t k = 0; s->kind == NODE_Import && k < s->Import.names.len;
             k++) {
            const Name *name = s->Import.names.data[k]->alias.name;
            if (strcmp(name->text, module) == 0) {
                return true;
            }
        }
        if (is_import_of(s, module)) {
            return true;
        }
    }
    return false;
}

const char *flow_library_name(Flow *f, const Node *tree, const Node *n,
                              const char *module)
{
    const Name *name = NULL;
    if (n->kind == NODE_Name) {
        name = imported_as(f, tree, n->Name.id, module, true);
    } else if (n->kind == NODE_Attribute &&
               n->Attribute.value->kind == NODE_Name &&
               imported_as(f, tree, n->Attribute.value->Name.id, module,
                         false)) {
        name = n->Attribute.attr;
    }
    return name ? name->text : "";
}

NodeList flow_parse_text(Flow *f, const StrBuf *sb)
{
    uint32_t file =
        diags_add_file(f->diags, "<string>", sb->text, sb->len, false);
    const Node *tree = ast_parse(f->arena, f->names, f->diags, file);
    return tree ? tree->Module.body : (NodeList){0};
}

NodeList flow_one_node(Flow *f, Node *n)
{
    NodeList list = {NEW_ARRAY(f->arena, Node *, 1), 1};
    list.data[0] = n;
    return list;
}

NodeList flow_join_nodes(Flow *f, NodeList a, NodeList b)
{
    NodeList all = {NEW_ARRAY(f->arena, Node *, a.len + b.len + 1),
                    a.len + b.len};
    if (a.len) {
        memcpy(all.data, a.data, a.len * sizeof *all.data);
    }
    if (b.len) {
        memcpy(all.data + a.len, b.data, b.len * sizeof *all.data);
    }
    return all;
}

typedef struct Rewrite {
    Flow *flow;
    RewriteStmt *rewrite;
    void *ctx;
} Rewrite;

static void rewrite_in(void *ctx, const Node *n);

static void rewrite_list(Rewrite *w, NodeList *list)
{
    NodeList out = {0};
    for (uint32_t i = 0; i < list->len; i++) {
        NodeList one = {&list->data[i], 1};
        rewrite_in(w, list->data[i]);
        out = flow_join_nodes(w->flow, out, w->rewrite(w->ctx, one));
    }
    *list = out;
}

/* The lists of statements that a node has. */
static void rewrite_in(void *ctx, const Node *n)
{
    Node *m = (Node *)(uintptr_t)n;
    NodeList *lists[3] = {NULL, NULL, NULL};
    switch ((int)n->kind) {
    case NODE_Module:
        lists[0] = &m->Module.body;
        break;
    case NODE_FunctionDef:
        lists[0] = &m->FunctionDef.body;
        break;
    case NODE_ClassDef:
        lists[0] = &m->ClassDef.body;
        break;
    case NODE_If:
        lists[0] = &m->If.body;
        lists[1] = &m->If.orelse;
        break;
    case NODE_For:
        lists[0] = &m->For.body;
        lists[1] = &m->For.orelse;
        break;
    case NODE_While:
        lists[0] = &m->While.body;
        lists[1] = &m->While.orelse;
        break;
    case NODE_With:
        lists[0] = &m->With.body;
        break;
    case NODE_Try:
        lists[0] = &m->Try.body;
        lists[1] = &m->Try.orelse;
        lists[2] = &m->Try.finalbody;
        for (uint32_t i = 0; i < n->Try.handlers.len; i++) {
            rewrite_in(ctx, n->Try.handlers.data[i]);
        }
        break;
    case NODE_ExceptHandler:
        lists[0] = &m->ExceptHandler.body;
        break;
    case NODE_Match:
        ast_each_child(n, rewrite_in, ctx);
        break;
    case NODE_match_case:
        lists[0] = &m->match_case.body;
        break;
    default:
        break;
    }
    for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
        if (lists[i] && lists[i]->len) {
            rewrite_list(ctx, lists[i]);
        }
    }
}

void flow_rewrite_stmts(Flow *f, const Node *tree, RewriteStmt *rewrite,
                        void *ctx)
{
    Rewrite w = {f, rewrite, ctx};
    rewrite_in(&w, tree);
}

const Name *flow_const_text(Flow *f, const Node *n)
{
    if (n->kind != NODE_Constant || n->Constant.value.kind != CONST_STR) {
        return NULL;
    }
    Const c = n->Constant.value;
    return name_intern(f->names, c.text, c.len);
}
