/* Enumerations. The values of the members stay in the class's body, under other
   names; the members are made after it, by methods of the library's Enum.

     class C(Enum):            class C(Enum):
         A = 1                     _value_of_A_ = 1
         B = auto()                _value_of_B_ = _value_of_A_ + 1
         def f(self): ...          def f(self): ...
                               C.__members__ = {}
                               C.__enum_members__ = []
                               C.A = C.__enum_make__("A", C._value_of_A_)
                               C.B = C.__enum_make__("B", C._value_of_B_) */
#include "flow/internal.h"

typedef struct Expand {
    Flow *flow;
    const Node *tree;
    Map bases;             /* enumerations of the program, by name: ClassDef */
    Map members;           /* of the class at hand: Name -> new name */
    VEC(const Name *) all; /* the same, in order */
} Expand;

static void refuse(Expand *x, const Node *n, const char *what)
{
    diag(x->flow->diags, DIAG_UNSUPPORTED, n->loc, "%s is not supported yet",
         what);
}

static bool is_from_enum(const Expand *x, const Node *n, const char *name)
{
    return strcmp(flow_library_name(x->flow, x->tree, n, "enum"), name) == 0;
}

static bool is_enum_base(const Expand *x, const Node *n)
{
    return is_from_enum(x, n, "Enum") || is_from_enum(x, n, "IntEnum") ||
           is_from_enum(x, n, "StrEnum") || is_from_enum(x, n, "Flag") ||
           is_from_enum(x, n, "IntFlag") ||
           (n->kind == NODE_Name && map_get_ptr(&x->bases, n->Name.id));
}

static bool is_enum(const Expand *x, const Node *cls)
{
    NodeList bases = cls->ClassDef.bases;
    for (uint32_t i = 0; i < bases.len; i++) {
        if (is_enum_base(x, bases.data[i])) {
            return true;
        }
    }
    return false;
}

/* Of the library's Flag, or of one of the program's without members. */
static bool is_flag(const Expand *x, const Node *cls)
{
    NodeList bases = cls->ClassDef.bases;
    for (uint32_t i = 0; i < bases.len; i++) {
        const Node *b = bases.data[i];
        const Node *own =
            b->kind == NODE_Name ? map_get_ptr(&x->bases, b->Name.id) : NULL;
        if (is_from_enum(x, b, "Flag") || is_from_enum(x, b, "IntFlag") ||
            (own && own != cls && is_flag(x, own))) {
            return true;
        }
    }
    return false;
}

/* --- members -------------------------------------------------------------------- */

/* The name that a statement of the body gives to a member, or NULL. */
static Node *member_target(const Node *s)
{
    Node *t = s->kind == NODE_Assign && s->Assign.targets.len == 1
                  ? s->Assign.targets.data[0]
              : s->kind == NODE_AnnAssign && s->AnnAssign.value
                  ? s->AnnAssign.target
                  : NULL;
    return t && t->kind == NODE_Name && t->Name.id->text[0] != '_' ? t : NULL;
}

static Node **member_value(Node *s)
{
    return s->kind == NODE_Assign ? &s->Assign.value : &s->AnnAssign.value;
}

/* Names of members that came before, in the value of a later one. */
static void rename_uses(void *ctx, const Node *n)
{
    Expand *x = ctx;
    const Name *to =
        n->kind == NODE_Name ? map_get_ptr(&x->members, n->Name.id) : NULL;
    if (to) {
        ((Node *)(uintptr_t)n)->Name.id = to;
    }
    if (n->kind != NODE_Lambda) {
        ast_each_child(n, rename_uses, ctx);
    }
}

/* What the values of a class's members are: auto() goes by it. */
typedef enum ValueKind { VALUE_NUMBER, VALUE_TEXT, VALUE_FLAG } ValueKind;

static ValueKind value_kind(const Expand *x, const Node *cls)
{
    return is_flag(x, cls) ? VALUE_FLAG
           : is_from_enum(x, cls->ClassDef.bases.data[0], "StrEnum")
               ? VALUE_TEXT
               : VALUE_NUMBER;
}

/* auto(): one more than the last value, from 1 on; a flag's is the next bit. */
static Node *write_auto(Expand *x, Node *call, const Node *last, ValueKind kind,
                        const Name *name)
{
    bool is_text = kind == VALUE_TEXT;
    StrBuf sb = sb_new(x->flow->arena);
    const Name *before =
        x->all.len ? map_get_ptr(&x->members, x->all.data[x->all.len - 1])
                   : NULL;
    if (is_text) {
        sb_printf(&sb, "'%s'.lower()", name->text);
    } else if (!before) {
        sb_puts(&sb, "1");
    } else if (kind == VALUE_FLAG) {
        sb_puts(&sb, "1 << max([0");
        for (uint32_t i = 0; i < x->all.len; i++) {
            const Name *value = map_get_ptr(&x->members, x->all.data[i]);
            sb_printf(&sb, ", %s", value->text);
        }
        sb_puts(&sb, "]).bit_length()");
    } else {
        sb_printf(&sb, "%s + 1", before->text);
    }
    if (last && flow_const_text(x->flow, last) && !is_text) {
        refuse(x, call, "auto() after a text");
    }
    NodeList stmts = flow_parse_text(x->flow, &sb);
    return stmts.len ? stmts.data[0]->Expr.value : call;
}

static bool is_auto(Expand *x, const Node *v)
{
    return v->kind == NODE_Call && is_from_enum(x, v->Call.func, "auto");
}

/* Methods, members, and what changes nothing about them. */
static bool is_plain(const Node *s)
{
    if (s->kind == NODE_FunctionDef) {
        const char *name = s->FunctionDef.name->text;
        return strcmp(name, "__new__") != 0 &&
               strcmp(name, "_generate_next_value_") != 0;
    }
    if (s->kind == NODE_Assign) {
        return s->Assign.targets.len == 1 &&
               s->Assign.targets.data[0]->kind == NODE_Name;
    }
    return s->kind == NODE_Pass || s->kind == NODE_Expr ||
           s->kind == NODE_ClassDef || s->kind == NODE_AnnAssign;
}

static void take_members(Expand *x, Node *cls, ValueKind kind)
{
    Flow *f = x->flow;
    NodeList body = cls->ClassDef.body;
    const Node *last = NULL;
    x->members = (Map){0};
    x->all.len = 0;
    for (uint32_t i = 0; i < body.len; i++) {
        Node *s = body.data[i], *t = member_target(s);
        if (!is_plain(s)) {
            refuse(x, s, "this statement in the body of an Enum");
        }
        if (!t || (*member_value(s))->kind == NODE_Lambda) {
            continue;
        }
        const Name *name = t->Name.id;
        rename_uses(x, *member_value(s));
        if (is_auto(x, *member_value(s))) {
            *member_value(s) =
                write_auto(x, *member_value(s), last, kind, name);
        }
        last = *member_value(s);
        if (map_get_ptr(&x->members, name)) {
            refuse(x, s, "a member of an Enum that is assigned twice");
            continue;
        }
        const Name *to =
            name_printf(f->names, "_value_of_%s_", name->text);
        t->Name.id = to;
        map_put_ptr(f->scratch, &x->members, name, (void *)(uintptr_t)to);
        vec_push(f->scratch, &x->all, name);
    }
}

/* --- the class ---------------------------------------------------------------------- */

/* @unique, which wants the members. */
static bool take_unique(Expand *x, Node *cls)
{
    NodeList *d = &cls->ClassDef.decorator_list;
    bool found = false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < d->len; i++) {
        bool is_unique = is_from_enum(x, d->data[i], "unique");
        found |= is_unique;
        if (!is_unique) {
            d->data[kept++] = d->data[i];
        }
    }
    d->len = kept;
    return found;
}

/* Inference knows by `_is_enum_` that the class has been here. An Enum that is a
   str or int as well shows itself as an Enum. */
static void add_to_body(Expand *x, Node *cls)
{
    NodeList bases = cls->ClassDef.bases;
    static const char *const methods[][2] = {
        {"__repr__", "def __repr__(self):\n return self.__enum_repr__()\n"},
        {"__str__", "def __str__(self):\n return self.__enum_str__()\n"},
        {"__format__", "def __format__(self, spec):\n"
                       " return format(str(self), spec)\n"}};
    bool is_mixed = bases.len > 1 && !is_enum_base(x, bases.data[0]);
    NodeList body = cls->ClassDef.body;
    StrBuf sb = sb_new(x->flow->arena);
    sb_puts(&sb, "_is_enum_ = True\n");
    for (size_t i = 0; is_mixed && i < ARRAY_LEN(methods); i++) {
        bool is_there = false;
        for (uint32_t k = 0; k < body.len; k++) {
            is_there |= body.data[k]->kind == NODE_FunctionDef &&
                        strcmp(body.data[k]->FunctionDef.name->text,
                               methods[i][0]) == 0;
        }
        sb_puts(&sb, is_there ? "" : methods[i][1]);
    }
    cls->ClassDef.body =
        flow_join_nodes(x->flow, body, flow_parse_text(x->flow, &sb));
}

static NodeList member_stmts(Expand *x, const Node *cls, bool is_unique)
{
    const char *c = cls->ClassDef.name->text;
    StrBuf sb = sb_new(x->flow->arena);
    sb_printf(&sb, "%s.__members__ = {}\n%s.__enum_members__ = []\n", c, c);
    if (is_flag(x, cls)) {
        sb_printf(&sb, "%s.__enum_flags__ = {}\n", c);
    }
    for (uint32_t i = 0; i < x->all.len; i++) {
        const char *m = x->all.data[i]->text;
        sb_printf(&sb, "%s.%s = %s.__enum_make__('%s', %s._value_of_%s_)\n", c,
                  m, c, m, c, m);
    }
    if (is_unique) {
        sb_printf(&sb, "%s.__enum_unique__()\n", c);
    }
    return flow_parse_text(x->flow, &sb);
}

static NodeList rewrite(void *ctx, NodeList stmt)
{
    Expand *x = ctx;
    Flow *f = x->flow;
    Node *n = stmt.data[0];
    if (n->kind != NODE_ClassDef || !is_enum(x, n)) {
        return stmt;
    }
    take_members(x, n, value_kind(x, n));
    map_put_ptr(f->scratch, &x->bases, n->ClassDef.name, n);
    bool is_unique = take_unique(x, n);
    add_to_body(x, n);
    return x->all.len ? flow_join_nodes(f, stmt, member_stmts(x, n, is_unique))
                      : stmt;
}

/* Enum("C", "A B") */
static void refuse_calls(void *ctx, const Node *n)
{
    Expand *x = ctx;
    if (n->kind == NODE_Call && is_enum_base(x, n->Call.func) &&
        n->Call.args.len > 1) {
        refuse(x, n, "an Enum made by a call");
    }
    ast_each_child(n, refuse_calls, ctx);
}

void flow_expand_enums(Flow *f, const Node *tree)
{
    Expand x = {.flow = f, .tree = tree};
    flow_rewrite_stmts(f, tree, rewrite, &x);
    refuse_calls(&x, tree);
}
