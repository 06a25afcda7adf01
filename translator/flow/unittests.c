/* Test cases of the module unittest. A class cannot be asked for its methods when the
   program runs, so each class with test methods gets one that lists them, written as
   text at the end of its body before its names are looked at. The decorators that
   skip a test, or expect it to fail, are taken away: the list says it. A call of
   unittest.main() is told the module's classes, setUpModule and tearDownModule.

     class TestIt(TestCase):              class TestIt(TestCase):
         @skipIf(c, "why")                    def test_one(self): ...
         def test_one(self): ...              def __list_tests__(self, tests):
                                                  tests.add("test_one", None,
                                                      ("why" if c else None), False,
                                                      self.test_one)
                                                  super().__list_tests__(tests)
     unittest.main()                      unittest.main(_cases=(("TestIt", TestIt),)) */
#include "flow/internal.h"

typedef struct Cases {
    Flow *flow;
    const Node *tree;
    VEC(const Node *) all; /* classes of the module that are, or may be, cases */
} Cases;

static const char *of_unittest(const Cases *c, const Node *n)
{
    return flow_library_name(c->flow, c->tree, n, "unittest");
}

static bool is_test(const Node *n)
{
    return n->kind == NODE_FunctionDef &&
           strncmp(n->FunctionDef.name->text, "test", 4) == 0;
}

static bool has_tests(const Node *cls)
{
    for (uint32_t i = 0; i < cls->ClassDef.body.len; i++) {
        if (is_test(cls->ClassDef.body.data[i])) {
            return true;
        }
    }
    return false;
}

/* --- decorators ------------------------------------------------------------ */

static const char *source_of(const Cases *c, const Node *n)
{
    const SrcFile *f = diags_file(c->flow->diags, n->loc.file);
    size_t from = f->line_starts[n->loc.line - 1] + n->loc.col;
    size_t to = f->line_starts[n->loc.end_line - 1] + n->loc.end_col;
    return arena_printf(c->flow->arena, "%.*s", (int)(to - from),
                        f->text + from);
}

/* Adds what the decorator says of being skipped to `sb`; true if it is one that
   the list stands for. */
static bool read_decorator(const Cases *c, const Node *d, StrBuf *sb,
                           bool *is_expected)
{
    if (d->kind != NODE_Call) {
        bool is_it = strcmp(of_unittest(c, d), "expectedFailure") == 0;
        *is_expected |= is_it;
        return is_it;
    }
    const char *name = of_unittest(c, d->Call.func);
    NodeList args = d->Call.args;
    bool is_if = strcmp(name, "skipIf") == 0;
    bool is_unless = strcmp(name, "skipUnless") == 0;
    if (strcmp(name, "skip") == 0 && args.len == 1 && !d->Call.keywords.len) {
        sb_printf(sb, "%s(%s)", sb->len ? " or " : "",
                  source_of(c, args.data[0]));
        return true;
    }
    if (!(is_if || is_unless) || args.len != 2 || d->Call.keywords.len) {
        return false;
    }
    sb_printf(sb, "%s((%s) if %s(%s) else None)", sb->len ? " or " : "",
              source_of(c, args.data[1]), is_if ? "" : "not ",
              source_of(c, args.data[0]));
    return true;
}

/* The reason to skip as an expression, or "None"; the decorators read are gone. */
static const char *take_decorators(const Cases *c, NodeList *list,
                                   bool *is_expected)
{
    StrBuf sb = sb_new(c->flow->arena);
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->len; i++) {
        if (!read_decorator(c, list->data[i], &sb, is_expected)) {
            list->data[n++] = list->data[i];
        }
    }
    list->len = n;
    return sb.len ? sb.text : "None";
}

/* --- the list of tests ------------------------------------------------------- */

static bool has_doc(const Node *f)
{
    return f->FunctionDef.body.len && flow_is_docstring(f->FunctionDef.body.data[0]);
}

/* The first line of the method's text, as a literal. */
static void add_doc(const Node *f, StrBuf *sb)
{
    if (!has_doc(f)) {
        sb_puts(sb, "None");
        return;
    }
    Const c = f->FunctionDef.body.data[0]->Expr.value->Constant.value;
    size_t from = 0, to = 0;
    while (from < c.len && strchr(" \t\r\n\f", c.text[from])) {
        from++;
    }
    for (to = from; to < c.len && c.text[to] != '\n'; to++) {
    }
    while (to > from && strchr(" \t\r\f", c.text[to - 1])) {
        to--;
    }
    sb_puts(sb, "'");
    for (size_t i = from; i < to; i++) {
        bool is_special = c.text[i] == '\'' || c.text[i] == '\\';
        sb_printf(sb, "%s%c", is_special ? "\\" : "", c.text[i]);
    }
    sb_puts(sb, "'");
}

static void list_tests(Cases *c, Node *cls)
{
    StrBuf sb = sb_new(c->flow->arena);
    NodeList body = cls->ClassDef.body;
    bool ignored = false;
    const char *why = take_decorators(c, &cls->ClassDef.decorator_list, &ignored);
    if (strcmp(why, "None") != 0) {
        sb_printf(&sb, "__why_skipped__ = (%s)\n", why);
    }
    if (has_tests(cls)) {
        sb_puts(&sb, "def __list_tests__(self, tests):\n");
    }
    for (uint32_t i = 0; i < body.len; i++) {
        Node *f = body.data[i];
        if (!is_test(f)) {
            continue;
        }
        bool is_expected = false;
        why = take_decorators(c, &f->FunctionDef.decorator_list, &is_expected);
        const char *name = f->FunctionDef.name->text;
        sb_printf(&sb, " tests.add('%s', ", name);
        add_doc(f, &sb);
        sb_printf(&sb, ", (%s), %s, self.%s)\n", why,
                  is_expected ? "True" : "False", name);
    }
    if (has_tests(cls)) {
        sb_puts(&sb, " super().__list_tests__(tests)\n");
    }
    if (sb.len) {
        flow_append_body(c->flow, cls, &sb, false);
    }
}

/* --- the classes ---------------------------------------------------------------- */

/* Does the class derive from TestCase, as far as the module shows, or has it tests
   and bases? */
static bool is_case(const Cases *c, const Node *cls)
{
    NodeList bases = cls->ClassDef.bases;
    if (bases.len && has_tests(cls)) {
        return true;
    }
    for (uint32_t i = 0; i < bases.len; i++) {
        if (strcmp(of_unittest(c, bases.data[i]), "TestCase") == 0) {
            return true;
        }
        for (uint32_t k = 0; k < c->all.len; k++) {
            if (bases.data[i]->kind == NODE_Name &&
                bases.data[i]->Name.id == c->all.data[k]->ClassDef.name) {
                return true;
            }
        }
    }
    return false;
}

static void visit_class(void *ctx, const Node *n)
{
    Cases *c = ctx;
    if (n->kind == NODE_ClassDef) {
        if (is_case(c, n) || has_tests(n)) {
            list_tests(c, (Node *)(uintptr_t)n);
        }
    }
    ast_each_child(n, visit_class, ctx);
}

/* Sorted by name. A second class of a name replaces the first. */
static void find_cases(Cases *c)
{
    NodeList body = c->tree->Module.body;
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *n = body.data[i];
        if (n->kind != NODE_ClassDef || !is_case(c, n)) {
            continue;
        }
        uint32_t at = 0;
        while (at < c->all.len &&
               strcmp(c->all.data[at]->ClassDef.name->text,
                      n->ClassDef.name->text) < 0) {
            at++;
        }
        if (at < c->all.len &&
            c->all.data[at]->ClassDef.name == n->ClassDef.name) {
            continue;
        }
        vec_push(c->flow->scratch, &c->all, n);
        for (uint32_t k = c->all.len - 1; k > at; k--) {
            c->all.data[k] = c->all.data[k - 1];
        }
        c->all.data[at] = n;
    }
}

/* --- unittest.main() ----------------------------------------------------------- */

static bool has_function(const Node *tree, const char *name)
{
    for (uint32_t i = 0; i < tree->Module.body.len; i++) {
        const Node *n = tree->Module.body.data[i];
        if (n->kind == NODE_FunctionDef &&
            strcmp(n->FunctionDef.name->text, name) == 0) {
            return true;
        }
    }
    return false;
}

static void visit_call(void *ctx, const Node *n)
{
    Cases *c = ctx;
    ast_each_child(n, visit_call, ctx);
    if (n->kind != NODE_Call ||
        strcmp(of_unittest(c, n->Call.func), "main") != 0) {
        return;
    }
    StrBuf sb = sb_new(c->flow->arena);
    sb_puts(&sb, "f(_cases=(");
    for (uint32_t i = 0; i < c->all.len; i++) {
        const char *name = c->all.data[i]->ClassDef.name->text;
        sb_printf(&sb, "('%s', %s), ", name, name);
    }
    sb_puts(&sb, ")");
    if (has_function(c->tree, "setUpModule")) {
        sb_puts(&sb, ", _up=setUpModule");
    }
    if (has_function(c->tree, "tearDownModule")) {
        sb_puts(&sb, ", _down=tearDownModule");
    }
    sb_puts(&sb, ")\n");
    NodeList text = flow_parse_text(c->flow, &sb);
    Node *call = (Node *)(uintptr_t)n;
    if (text.len) {
        call->Call.keywords =
            flow_join_nodes(c->flow, call->Call.keywords,
                            text.data[0]->Expr.value->Call.keywords);
    }
}

void flow_expand_unittests(Flow *f, const Node *tree)
{
    Cases c = {.flow = f, .tree = tree};
    find_cases(&c);
    visit_class(&c, tree);
    visit_call(&c, tree);
}
