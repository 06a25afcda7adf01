/* Classes decorated with `dataclass` of the module dataclasses: their methods are
   written as text, parsed and put at the end of the class's body before its names
   are looked at.

     @dataclass                      class Item:
     class Item:                         qty: int = 0
         qty: int = 0                    _factory_of_tags_ = list
         tags: list =                    def __init__(self, qty=qty,
             field(default_factory=list)         tags=__dataclass_missing__, ...): ...
                                         def __repr__(self): ...
                                         def __eq__(self, other): ... */
#include "flow/internal.h"

typedef struct DataField {
    const Name *name, *owner; /* owner: the class that has it, if inherited */
    bool has_default, has_factory, in_init, in_repr, in_compare;
    bool is_frozen; /* kept under another name, a property without assignment */
} DataField;

typedef VEC(DataField) DataFields;

typedef struct Expand {
    Flow *flow;
    const Node *tree;
    Map fields;  /* by class name: DataFields * */
    Map classes; /* seen in this module */
} Expand;

static void refuse(Expand *x, const Node *n, const char *what)
{
    diag(x->flow->diags, DIAG_UNSUPPORTED, n->loc, "%s is not supported yet",
         what);
}

static bool is_ours(const Expand *x, const Node *n, const char *name)
{
    return strcmp(flow_library_name(x->flow, x->tree, n, "dataclasses"), name) == 0;
}

static bool is_constant(const Node *n, ConstKind kind)
{
    return n->kind == NODE_Constant && n->Constant.value.kind == kind;
}

/* --- options of the decorator ---------------------------------------------- */

typedef struct Options {
    bool init, repr, eq, order, frozen;
} Options;

static void read_option(Expand *x, const Node *k, Options *o)
{
    struct {
        const char *text;
        bool *at;
    } known[] = {{"init", &o->init}, {"repr", &o->repr}, {"eq", &o->eq},
                 {"order", &o->order}, {"frozen", &o->frozen}};
    const Node *v = k->keyword.value;
    bool is_true = is_constant(v, CONST_TRUE);
    if (k->keyword.arg && (is_true || is_constant(v, CONST_FALSE))) {
        for (size_t i = 0; i < ARRAY_LEN(known); i++) {
            if (strcmp(known[i].text, k->keyword.arg->text) == 0) {
                *known[i].at = is_true;
                return;
            }
        }
        if (!is_true || strcmp(k->keyword.arg->text, "slots") == 0) {
            return;
        }
    }
    refuse(x, k, "this option of dataclass()");
}

static bool read_decorators(Expand *x, const Node *cls, Options *o)
{
    *o = (Options){true, true, true, false, false};
    NodeList list = cls->ClassDef.decorator_list;
    for (uint32_t i = 0; i < list.len; i++) {
        const Node *d = list.data[i];
        const Node *f = d->kind == NODE_Call ? d->Call.func : d;
        if (!is_ours(x, f, "dataclass")) {
            continue;
        }
        for (uint32_t k = 0; d != f && k < d->Call.keywords.len; k++) {
            read_option(x, d->Call.keywords.data[k], o);
        }
        return true;
    }
    return false;
}

/* --- fields ----------------------------------------------------------------- */

static bool *field_flag(DataField *f, const char *text)
{
    return strcmp(text, "init") == 0      ? &f->in_init
           : strcmp(text, "repr") == 0    ? &f->in_repr
           : strcmp(text, "compare") == 0 ? &f->in_compare
                                          : NULL;
}

static void rename_target(Expand *x, Node *stmt, const Name *name)
{
    Node *target = NEW(x->flow->arena, Node);
    target->kind = NODE_Name;
    target->loc = stmt->AnnAssign.target->loc;
    target->Name.id = name;
    stmt->AnnAssign.target = target;
}

/* `name: T = field(...)`: the statement keeps the default, or becomes an
   assignment of the factory. */
static void read_field_call(Expand *x, Node *stmt, DataField *f)
{
    const Node *call = stmt->AnnAssign.value;
    Names *names = x->flow->names;
    stmt->AnnAssign.value = NULL;
    for (uint32_t i = 0; i < call->Call.keywords.len; i++) {
        const Node *k = call->Call.keywords.data[i];
        const char *text = k->keyword.arg ? k->keyword.arg->text : "";
        bool *flag = field_flag(f, text);
        if (flag && (is_constant(k->keyword.value, CONST_TRUE) ||
                     is_constant(k->keyword.value, CONST_FALSE))) {
            *flag = is_constant(k->keyword.value, CONST_TRUE);
        } else if (strcmp(text, "default") == 0) {
            f->has_default = true;
            stmt->AnnAssign.value = k->keyword.value;
        } else if (strcmp(text, "default_factory") == 0) {
            f->has_factory = true;
            Node **target = NEW_ARRAY(x->flow->arena, Node *, 1);
            *target = NEW(x->flow->arena, Node);
            **target = *stmt->AnnAssign.target;
            (*target)->Name.id =
                name_printf(names, "_factory_of_%s_", f->name->text);
            stmt->kind = NODE_Assign; /* the annotation is the field's */
            stmt->Assign.targets = (NodeList){.data = target, .len = 1};
            stmt->Assign.value = k->keyword.value;
        } else {
            refuse(x, k, "this argument of field()");
        }
    }
}

static bool is_annotation(const Node *n, const char *text)
{
    if (n->kind == NODE_Subscript) {
        n = n->Subscript.value;
    }
    const Name *name = n->kind == NODE_Name        ? n->Name.id
                       : n->kind == NODE_Attribute ? n->Attribute.attr
                                                   : NULL;
    return name && strcmp(name->text, text) == 0;
}

static void add_field(Expand *x, DataFields *out, const DataField *f)
{
    for (uint32_t i = 0; i < out->len; i++) {
        if (out->data[i].name == f->name) {
            out->data[i] = *f;
            return;
        }
    }
    vec_push(x->flow->scratch, out, *f);
}

static void read_fields(Expand *x, const Node *cls, DataFields *out)
{
    NodeList body = cls->ClassDef.body;
    for (uint32_t i = 0; i < body.len; i++) {
        Node *s = body.data[i];
        if (s->kind != NODE_AnnAssign || !s->AnnAssign.simple ||
            is_annotation(s->AnnAssign.annotation, "ClassVar")) {
            continue;
        }
        if (is_annotation(s->AnnAssign.annotation, "InitVar") ||
            is_annotation(s->AnnAssign.annotation, "KW_ONLY")) {
            refuse(x, s, "this kind of field");
        }
        DataField f = {.name = s->AnnAssign.target->Name.id,
                   .in_init = true, .in_repr = true, .in_compare = true};
        const Node *v = s->AnnAssign.value;
        if (v && v->kind == NODE_Call && is_ours(x, v->Call.func, "field")) {
            read_field_call(x, s, &f);
        } else {
            f.has_default = v != NULL;
        }
        add_field(x, out, &f);
    }
}

static void inherit_fields(Expand *x, const Node *cls, DataFields *out)
{
    NodeList bases = cls->ClassDef.bases;
    for (uint32_t i = bases.len; i-- > 0;) {
        const Node *b = bases.data[i];
        if (b->kind == NODE_Subscript ||
            (b->kind == NODE_Name && (strcmp(b->Name.id->text, "object") == 0 ||
                                      strcmp(b->Name.id->text, "ABC") == 0))) {
            continue;
        }
        if (b->kind != NODE_Name ||
            !map_get(&x->classes, ptr_key(b->Name.id))) {
            refuse(x, b, "a dataclass with a base of another module");
            continue;
        }
        const DataFields *theirs = map_get_ptr(&x->fields, b->Name.id);
        for (uint32_t k = 0; theirs && k < theirs->len; k++) {
            DataField f = theirs->data[k];
            f.owner = f.owner ? f.owner : b->Name.id;
            add_field(x, out, &f);
        }
    }
}

/* --- the methods -------------------------------------------------------------- */

bool flow_class_defines(const Node *cls, const char *name)
{
    NodeList body = cls->ClassDef.body;
    for (uint32_t i = 0; i < body.len; i++) {
        if (body.data[i]->kind == NODE_FunctionDef &&
            strcmp(body.data[i]->FunctionDef.name->text, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_post_init(const Expand *x, const Node *cls)
{
    NodeList bases = cls->ClassDef.bases;
    bool has = flow_class_defines(cls, "__post_init__");
    for (uint32_t i = 0; i < bases.len && !has; i++) {
        const Node *b = bases.data[i];
        const Node *base = b->kind == NODE_Name
                               ? map_get_ptr(&x->classes, b->Name.id)
                               : NULL;
        has = base && has_post_init(x, base);
    }
    return has;
}

/* Parameters after self; those with a factory take it as a keyword, too. */
static void write_params(StrBuf *sb, const DataFields *fields)
{
    for (uint32_t i = 0; i < fields->len; i++) {
        const DataField *f = &fields->data[i];
        const char *owner = f->owner ? f->owner->text : "";
        const char *dot = f->owner ? "." : "", *name = f->name->text;
        if (!f->in_init) {
            continue;
        }
        sb_printf(sb, ", %s", name);
        if (f->has_default && f->is_frozen) {
            sb_printf(sb, "=%s%s_default_of_%s_", owner, dot, name);
        } else if (f->has_default) {
            sb_printf(sb, "=%s%s%s", owner, dot, name);
        } else if (f->has_factory) {
            sb_puts(sb, "=__dataclass_missing__");
        }
    }
    const char *star = ", *";
    for (uint32_t i = 0; i < fields->len; i++) {
        const DataField *f = &fields->data[i];
        if (f->has_factory) {
            sb_printf(sb, "%s, _factory_of_%s_=%s%s_factory_of_%s_", star,
                      f->name->text, f->owner ? f->owner->text : "",
                      f->owner ? "." : "", f->name->text);
            star = "";
        }
    }
}

static void write_init(StrBuf *sb, const DataFields *fields, bool has_post)
{
    sb_puts(sb, "def __init__(self");
    write_params(sb, fields);
    sb_puts(sb, "):\n pass\n");
    for (uint32_t i = 0; i < fields->len; i++) {
        const DataField *f = &fields->data[i];
        const char *name = f->name->text, *own = f->is_frozen ? "_own_" : "";
        if (f->has_factory && f->in_init) {
            sb_printf(sb,
                      " if isinstance(%s, __dataclass_missing_type__):\n"
                      "  self.%s%s = _factory_of_%s_()\n"
                      " else:\n  self.%s%s = %s\n",
                      name, own, name, name, own, name, name);
        } else if (f->has_factory) {
            sb_printf(sb, " self.%s%s = _factory_of_%s_()\n", own, name, name);
        } else if (f->in_init) {
            sb_printf(sb, " self.%s%s = %s\n", own, name, name);
        }
    }
    if (has_post) {
        sb_puts(sb, " self.__post_init__()\n");
    }
}

static void write_repr(StrBuf *sb, const DataFields *fields)
{
    sb_puts(sb, "def __repr__(self):\n"
                " return self.__class__.__qualname__ + f\"(");
    const char *comma = "";
    for (uint32_t i = 0; i < fields->len; i++) {
        const DataField *f = &fields->data[i];
        if (f->in_repr) {
            sb_printf(sb, "%s%s={self.%s!r}", comma, f->name->text,
                      f->name->text);
            comma = ", ";
        }
    }
    sb_puts(sb, ")\"\n");
}

static void write_tuple(StrBuf *sb, const DataFields *fields, const char *object)
{
    sb_puts(sb, "(");
    for (uint32_t i = 0; i < fields->len; i++) {
        if (fields->data[i].in_compare) {
            sb_printf(sb, "%s.%s, ", object, fields->data[i].name->text);
        }
    }
    sb_puts(sb, ")");
}

static void write_compare(StrBuf *sb, const DataFields *fields, const char *method,
                          const char *oper)
{
    sb_printf(sb,
              "def %s(self, other):\n"
              " if other.__class__ is self.__class__:\n  return ",
              method);
    write_tuple(sb, fields, "self");
    sb_printf(sb, " %s ", oper);
    write_tuple(sb, fields, "other");
    sb_puts(sb, "\n return NotImplemented\n");
}

/* A frozen field may be set by __init__ alone, and nothing else may be. */
static void write_frozen(StrBuf *sb, const DataFields *fields)
{
    for (uint32_t i = 0; i < fields->len; i++) {
        const DataField *f = &fields->data[i];
        const char *name = f->name->text;
        if (f->owner) {
            continue;
        }
        sb_printf(sb,
                  "@property\n"
                  "def %s(self):\n return self._own_%s\n"
                  "@%s.setter\n"
                  "def %s(self, value):\n"
                  " from dataclasses import FrozenInstanceError\n"
                  " raise FrozenInstanceError(\"cannot assign to field '%s'\")\n"
                  "@%s.deleter\n"
                  "def %s(self):\n"
                  " from dataclasses import FrozenInstanceError\n"
                  " raise FrozenInstanceError(\"cannot delete field '%s'\")\n",
                  name, name, name, name, name, name, name, name);
    }
    sb_puts(sb, "__slots__ = (");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "'_own_%s', ", fields->data[i].name->text);
    }
    sb_puts(sb, ")\n");
}

static void write_hash(StrBuf *sb, const DataFields *fields)
{
    sb_puts(sb, "def __hash__(self):\n return hash(");
    write_tuple(sb, fields, "self");
    sb_puts(sb, ")\n");
}

/* What the functions of the module dataclasses call: asdict, astuple, fields,
   replace. */
static void write_services(StrBuf *sb, const DataFields *fields)
{
    sb_puts(sb, "def __dc_asdict__(self):\n return {");
    for (uint32_t i = 0; i < fields->len; i++) {
        const char *name = fields->data[i].name->text;
        sb_printf(sb, "'%s': __dataclass_copy__(self.%s), ", name, name);
    }
    sb_puts(sb, "}\ndef __dc_astuple__(self):\n return (");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "__dataclass_tuple__(self.%s), ", fields->data[i].name->text);
    }
    sb_puts(sb, ")\n@classmethod\ndef __dc_fields__(cls):\n return (");
    for (uint32_t i = 0; i < fields->len; i++) {
        sb_printf(sb, "__dataclass_field__('%s'), ", fields->data[i].name->text);
    }
    sb_puts(sb, ")\ndef __dc_replace__(self, *, __dc_none__=None");
    for (uint32_t i = 0; i < fields->len; i++) {
        if (fields->data[i].in_init) {
            sb_printf(sb, ", %s=__dataclass_missing__",
                      fields->data[i].name->text);
        }
    }
    sb_puts(sb, "):\n");
    for (uint32_t i = 0; i < fields->len; i++) {
        const char *name = fields->data[i].name->text;
        if (fields->data[i].in_init) {
            sb_printf(sb,
                      " if isinstance(%s, __dataclass_missing_type__):\n"
                      "  _%u = self.%s\n else:\n  _%u = %s\n",
                      name, (unsigned)i, name, (unsigned)i, name);
        }
    }
    sb_puts(sb, " return self.__class__(");
    for (uint32_t i = 0; i < fields->len; i++) {
        if (fields->data[i].in_init) {
            sb_printf(sb, "%s=_%u, ", fields->data[i].name->text, (unsigned)i);
        }
    }
    sb_puts(sb, ")\n");
}

static void write_methods(StrBuf *sb, const Node *cls, const DataFields *fields,
                          const Options *o, bool has_post)
{
    if (o->init && !flow_class_defines(cls, "__init__")) {
        write_init(sb, fields, has_post);
    }
    write_services(sb, fields);
    if (o->repr && !flow_class_defines(cls, "__repr__")) {
        write_repr(sb, fields);
    }
    if (o->eq && !flow_class_defines(cls, "__eq__")) {
        write_compare(sb, fields, "__eq__", "==");
    }
    if (o->eq && o->frozen && !flow_class_defines(cls, "__hash__")) {
        write_hash(sb, fields);
    }
    if (o->frozen) {
        write_frozen(sb, fields);
    }
    if (o->order) {
        write_compare(sb, fields, "__lt__", "<");
        write_compare(sb, fields, "__le__", "<=");
        write_compare(sb, fields, "__gt__", ">");
        write_compare(sb, fields, "__ge__", ">=");
    }
}

void flow_append_body(Flow *f, Node *cls, const StrBuf *sb, bool is_shown)
{
    uint32_t file =
        diags_add_file(f->diags, "<string>", sb->text, sb->len, !is_shown);
    const Node *tree = ast_parse(f->arena, f->names, f->diags, file);
    NodeList old = cls->ClassDef.body;
    NodeList more = tree ? tree->Module.body : (NodeList){0};
    Node **all = NEW_ARRAY(f->arena, Node *, old.len + more.len);
    memcpy(all, old.data, old.len * sizeof *all);
    if (more.len) {
        memcpy(all + old.len, more.data, more.len * sizeof *all);
    }
    cls->ClassDef.body.data = all;
    cls->ClassDef.body.len = old.len + more.len;
}

/* The class's attribute of the field's name is a property: the default has
   another name. */
static void rename_defaults(Expand *x, const Node *cls, const DataFields *fields)
{
    NodeList body = cls->ClassDef.body;
    for (uint32_t i = 0; i < body.len; i++) {
        Node *s = body.data[i];
        for (uint32_t k = 0; s->kind == NODE_AnnAssign && k < fields->len; k++) {
            const DataField *f = &fields->data[k];
            if (f->has_default && !f->owner &&
                s->AnnAssign.target->kind == NODE_Name &&
                s->AnnAssign.target->Name.id == f->name) {
                rename_target(x, s,
                              name_printf(x->flow->names, "_default_of_%s_",
                                          f->name->text));
            }
        }
    }
}

static void freeze(Expand *x, const Node *cls, const Options *o,
                   DataFields *fields)
{
    for (uint32_t i = 0; i < fields->len; i++) {
        DataField *f = &fields->data[i];
        if (f->owner && f->is_frozen != o->frozen) {
            refuse(x, cls, "a frozen dataclass beside one that is not");
        }
        f->is_frozen = o->frozen;
    }
    if (o->frozen) {
        rename_defaults(x, cls, fields);
    }
    if (o->frozen && (!o->init || flow_class_defines(cls, "__init__"))) {
        refuse(x, cls, "a frozen dataclass with its own __init__");
    }
}

static void expand(Expand *x, Node *cls)
{
    Options o;
    bool is_dataclass = read_decorators(x, cls, &o);
    Flow *f = x->flow;
    if (is_dataclass) {
        DataFields *fields = NEW(f->scratch, DataFields);
        inherit_fields(x, cls, fields);
        read_fields(x, cls, fields);
        freeze(x, cls, &o, fields);
        map_put_ptr(f->scratch, &x->fields, cls->ClassDef.name, fields);
        StrBuf sb = sb_new(f->arena);
        write_methods(&sb, cls, fields, &o, has_post_init(x, cls));
        if (sb.len) {
            flow_append_body(f, cls, &sb, true);
        }
    }
    map_put_ptr(f->scratch, &x->classes, cls->ClassDef.name, cls);
}

static void visit(void *ctx, const Node *n)
{
    if (n->kind == NODE_ClassDef) {
        expand(ctx, (Node *)(uintptr_t)n);
    }
    ast_each_child(n, visit, ctx);
}

void flow_expand_dataclasses(Flow *f, const Node *tree)
{
    Expand x = {.flow = f, .tree = tree};
    visit(&x, tree);
}
