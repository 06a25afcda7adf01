/* Named tuples become classes derived from tuple, written as text before the tree is
   scanned. The names of the fields must be literal.

     P = namedtuple("P", "x y")      class P(tuple):
                                         def __new__(cls, x, y): ...
                                         @property
                                         def x(self): return self[0]
     class P(namedtuple("P", "x")):  class _base_of_P_(tuple): ... # titled P
         ...                         class P(_base_of_P_): ...
     class P(NamedTuple):            class P(tuple):
         x: int                          ... and the methods */
#include "flow/internal.h"

typedef struct TupleField {
    const Name *name;
    Node *value; /* its default, or NULL */
} TupleField;

typedef VEC(TupleField) TupleFields;

typedef struct Expand {
    Flow *flow;
    const Node *tree;
} Expand;

static void refuse(Expand *x, const Node *n, const char *what)
{
    diag(x->flow->diags, DIAG_UNSUPPORTED, n->loc, "%s is not supported yet",
         what);
}

/* --- fields ----------------------------------------------------------------- */

static void add_field(Expand *x, const Node *at, const Name *name,
                      TupleFields *out)
{
    bool is_bad = !name->len || name->text[0] == '_';
    for (uint32_t i = 0; i < name->len; i++) {
        char c = name->text[i];
        bool is_letter = c == '_' || (c >= 'a' && c <= 'z') ||
                         (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
        is_bad |= !is_letter && !(i && c >= '0' && c <= '9');
    }
    for (uint32_t i = 0; i < out->len; i++) {
        is_bad |= out->data[i].name == name;
    }
    if (is_bad) {
        refuse(x, at, "this name of a field");
        return;
    }
    vec_push(x->flow->scratch, out, ((TupleField){name, NULL}));
}

/* "x y", "x, y", ["x", "y"]; false if the names are computed. */
static bool read_names(Expand *x, const Node *n, TupleFields *out)
{
    const Name *text = flow_const_text(x->flow, n);
    for (const char *p = text ? text->text : ""; *p;) {
        size_t len = strcspn(p, " ,\t\n");
        if (len) {
            add_field(x, n, name_intern(x->flow->names, p, len), out);
        }
        p += len + (p[len] != '\0');
    }
    bool is_list = n->kind == NODE_List || n->kind == NODE_Tuple;
    for (uint32_t i = 0; is_list && i < n->List.elts.len; i++) {
        const Name *name = flow_const_text(x->flow, n->List.elts.data[i]);
        if (!name) {
            return false;
        }
        add_field(x, n->List.elts.data[i], name, out);
    }
    return text || is_list;
}

static void read_defaults(Expand *x, const Node *n, TupleFields *fields)
{
    bool is_list = n->kind == NODE_List || n->kind == NODE_Tuple;
    NodeList v = is_list ? n->List.elts : (NodeList){0};
    if (n->kind == NODE_Constant && n->Constant.value.kind == CONST_NONE) {
        return;
    }
    if (!is_list || v.len > fields->len) {
        refuse(x, n, "this value of defaults=");
        return;
    }
    for (uint32_t i = 0; i < v.len; i++) {
        fields->data[fields->len - v.len + i].value = v.data[i];
    }
}

/* namedtuple("P", names, defaults=...): the class's name, or NULL. */
static const Name *read_call(Expand *x, const Node *call, TupleFields *fields)
{
    NodeList args = call->Call.args, kws = call->Call.keywords;
    const Name *title =
        args.len == 2 ? flow_const_text(x->flow, args.data[0]) : NULL;
    if (!title || !read_names(x, args.data[1], fields)) {
        refuse(x, call, "namedtuple() with computed names");
        return NULL;
    }
    for (uint32_t i = 0; i < kws.len; i++) {
        const Node *k = kws.data[i];
        const char *text = k->keyword.arg ? k->keyword.arg->text : "";
        if (strcmp(text, "defaults") == 0) {
            read_defaults(x, k->keyword.value, fields);
        } else if (strcmp(text, "module") != 0) {
            refuse(x, k, "this argument of namedtuple()");
        }
    }
    return title;
}

/* --- the class ---------------------------------------------------------------- */

/* Each name between two texts. */
static void write_each(StrBuf *sb, const TupleFields *fields, const char *before,
                       const char *after)
{
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "%s%s%s", before, fields->data[i].name->text, after);
    }
}

static void write_new(StrBuf *sb, const TupleFields *fields)
{
    sb_puts(sb, " def __new__(_cls");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, ", %s%s", fields->data[i].name->text,
                  fields->data[i].value ? "=None" : "");
    }
    sb_puts(sb, "):\n  return tuple.__new__(_cls, (");
    write_each(sb, fields, "", ", ");
    sb_puts(sb, "))\n @classmethod\n def _make(cls, iterable):\n"
                "  result = tuple.__new__(cls, iterable)\n"
                "  if len(result) != ");
    sb_printf(sb, "%u:\n   raise TypeError(f'Expected %u arguments, got "
                  "{len(result)}')\n  return cls(*result)\n",
              (unsigned)fields->len, (unsigned)fields->len);
}

static void write_replace(StrBuf *sb, const TupleFields *fields)
{
    sb_puts(sb, " def _replace(self, /");
    write_each(sb, fields, fields->len ? ", " : "", "=__dataclass_missing__");
    if (fields->len) { /* keywords only */
        char *at = strstr(sb->text, "_replace(self, /");
        memcpy(at, "_replace(self, *", sizeof "_replace(self, *" - 1);
    }
    sb_puts(sb, "):\n");
    for (uint32_t i = 0; i < fields->len; i++) {
        const char *name = fields->data[i].name->text;
        sb_printf(sb,
                  "  if isinstance(%s, __dataclass_missing_type__):\n"
                  "   _%u = self[%u]\n  else:\n   _%u = %s\n",
                  name, (unsigned)i, (unsigned)i, (unsigned)i, name);
    }
    sb_puts(sb, "  return self.__class__(");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "_%u, ", (unsigned)i);
    }
    sb_puts(sb, ")\n");
}

static void write_text(StrBuf *sb, const TupleFields *fields)
{
    const char *comma = "";
    sb_puts(sb, " def __repr__(self):\n"
                "  return self.__class__.__name__ + f'(");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "%s%s={self[%u]!r}", comma, fields->data[i].name->text,
                  (unsigned)i);
        comma = ", ";
    }
    sb_puts(sb, ")'\n def _asdict(self):\n  return {");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "'%s': self[%u], ", fields->data[i].name->text,
                  (unsigned)i);
    }
    sb_puts(sb, "}\n");
}

static void write_class(StrBuf *sb, const TupleFields *fields)
{
    sb_puts(sb, "class P(tuple):\n __slots__ = ()\n _fields = (");
    write_each(sb, fields, "'", "', ");
    sb_puts(sb, ")\n __match_args__ = (");
    write_each(sb, fields, "'", "', ");
    sb_puts(sb, ")\n");
    write_new(sb, fields);
    write_replace(sb, fields);
    write_text(sb, fields);
    for (uint32_t i = 0; i < fields->len; i++) {
        const char *name = fields->data[i].name->text;
        sb_printf(sb,
                  " @property\n def %s(self):\n  return self[%u]\n"
                  " @%s.setter\n def %s(self, value):\n"
                  "  raise AttributeError(\"can't set attribute\")\n",
                  name, (unsigned)i, name, name);
    }
}

/* The defaults are the program's expressions. */
static void put_defaults(Node *method, const TupleFields *fields)
{
    NodeList d = method->FunctionDef.args->arguments.defaults;
    uint32_t at = 0;
    for (uint32_t i = 0; i < fields->len; i++) {
        if (fields->data[i].value && at < d.len) {
            d.data[at++] = fields->data[i].value;
        }
    }
}

/* `_field_defaults = {}`, of defaults that are literal. */
static void write_default_names(StrBuf *sb, const TupleFields *fields)
{
    sb_puts(sb, " _field_defaults = {");
    for (uint32_t i = 0; i < fields->len; i++) {
        const Node *v = fields->data[i].value;
        if (v && v->kind == NODE_Constant) {
            sb_printf(sb, "'%s': 0, ", fields->data[i].name->text);
        }
    }
    sb_puts(sb, "}\n");
}

static void put_default_values(Node *stmt, const TupleFields *fields)
{
    NodeList v = stmt->Assign.value->Dict.values;
    uint32_t at = 0;
    for (uint32_t i = 0; i < fields->len; i++) {
        Node *d = fields->data[i].value;
        if (d && d->kind == NODE_Constant && at < v.len) {
            v.data[at++] = d;
        }
    }
}

/* The class of these fields, bound to `name`, or NULL after an error. */
static Node *make_class(Expand *x, const TupleFields *fields, const Name *name,
                        const Name *title, Loc loc)
{
    Flow *f = x->flow;
    StrBuf sb = sb_new(f->arena);
    write_class(&sb, fields);
    write_default_names(&sb, fields);
    NodeList parsed = flow_parse_text(f, &sb);
    if (!parsed.len) {
        return NULL;
    }
    Node *cls = parsed.data[0];
    NodeList body = cls->ClassDef.body;
    cls->ClassDef.name = name;
    cls->loc = loc;
    put_default_values(body.data[body.len - 1], fields);
    for (uint32_t i = 0; i < body.len; i++) {
        if (body.data[i]->kind == NODE_FunctionDef) {
            put_defaults(body.data[i], fields);
            break; /* __new__ */
        }
    }
    if (title != name) {
        map_put_ptr(f->scratch, &f->titles, cls, (void *)(uintptr_t)title);
    }
    return cls;
}

/* --- where they stand ------------------------------------------------------------ */

static bool is_call_of(Expand *x, const Node *n)
{
    return n->kind == NODE_Call &&
           strcmp(flow_library_name(x->flow, x->tree, n->Call.func, "collections"),
                  "namedtuple") == 0;
}

static NodeList expand_assign(Expand *x, NodeList stmt)
{
    Node *n = stmt.data[0];
    const Node *target = n->Assign.targets.data[0];
    if (n->Assign.targets.len != 1 || target->kind != NODE_Name) {
        return stmt;
    }
    TupleFields fields = {0};
    const Name *title = read_call(x, n->Assign.value, &fields);
    Node *cls = title ? make_class(x, &fields, target->Name.id, title, n->loc)
                      : NULL;
    return cls ? flow_one_node(x->flow, cls) : stmt;
}

static NodeList expand_base(Expand *x, NodeList stmt, uint32_t base)
{
    Flow *f = x->flow;
    Node *n = stmt.data[0];
    TupleFields fields = {0};
    Node *call = n->ClassDef.bases.data[base];
    const Name *title = read_call(x, call, &fields);
    const Name *name =
        name_printf(f->names, "_base_of_%s_", n->ClassDef.name->text);
    Node *cls = title ? make_class(x, &fields, name, title, n->loc) : NULL;
    if (!cls) {
        return stmt;
    }
    Node *id = NEW(f->arena, Node);
    id->kind = NODE_Name;
    id->loc = call->loc;
    id->Name.id = name;
    n->ClassDef.bases.data[base] = id;
    return flow_join_nodes(f, flow_one_node(f, cls), stmt);
}

static bool has_method(NodeList body, const Node *like)
{
    for (uint32_t i = 0; i < body.len; i++) {
        if (like->kind == NODE_FunctionDef &&
            body.data[i]->kind == NODE_FunctionDef &&
            body.data[i]->FunctionDef.name == like->FunctionDef.name) {
            return true;
        }
    }
    return false;
}

/* class P(NamedTuple): the fields are the annotated names. */
static void expand_typed(Expand *x, Node *n)
{
    Flow *f = x->flow;
    TupleFields fields = {0};
    NodeList body = n->ClassDef.body;
    NodeList rest = {NEW_ARRAY(f->arena, Node *, body.len + 1), 0};
    for (uint32_t i = 0; i < body.len; i++) {
        Node *s = body.data[i];
        if (s->kind != NODE_AnnAssign || !s->AnnAssign.simple) {
            rest.data[rest.len++] = s;
            continue;
        }
        uint32_t before = fields.len;
        add_field(x, s, s->AnnAssign.target->Name.id, &fields);
        if (fields.len > before) {
            fields.data[before].value = s->AnnAssign.value;
        }
    }
    Node *cls = make_class(x, &fields, n->ClassDef.name, n->ClassDef.name,
                           n->loc);
    if (!cls) {
        return;
    }
    NodeList made = cls->ClassDef.body;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < made.len; i++) {
        if (!has_method(rest, made.data[i])) {
            made.data[kept++] = made.data[i];
        }
    }
    made.len = kept;
    n->ClassDef.bases = cls->ClassDef.bases;
    n->ClassDef.body = flow_join_nodes(f, rest, made);
}

static NodeList rewrite(void *ctx, NodeList stmt)
{
    Expand *x = ctx;
    Node *n = stmt.data[0];
    if (n->kind == NODE_Assign && is_call_of(x, n->Assign.value)) {
        return expand_assign(x, stmt);
    }
    NodeList bases = n->kind == NODE_ClassDef ? n->ClassDef.bases
                                              : (NodeList){0};
    for (uint32_t i = 0; i < bases.len; i++) {
        if (is_call_of(x, bases.data[i])) {
            return expand_base(x, stmt, i);
        }
        if (bases.len == 1 &&
            strcmp(flow_library_name(x->flow, x->tree, bases.data[i], "typing"),
                   "NamedTuple") == 0) {
            expand_typed(x, n);
        }
    }
    return stmt;
}

/* What is still a call could not be expanded. */
static void visit_rest(void *ctx, const Node *n)
{
    Expand *x = ctx;
    if (is_call_of(x, n) && diags_error_count(x->flow->diags) == 0) {
        refuse(x, n, "namedtuple() other than assigned to a name or as a base "
                     "class");
    }
    ast_each_child(n, visit_rest, ctx);
}

void flow_expand_namedtuples(Flow *f, const Node *tree)
{
    Expand x = {.flow = f, .tree = tree};
    flow_rewrite_stmts(f, tree, rewrite, &x);
    visit_rest(&x, tree);
}
