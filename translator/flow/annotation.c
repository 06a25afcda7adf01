/* Annotations of variables and parameters, for inference to compare with what
   it finds. They have no effect at run time, and are not evaluated: a
   py_annotate has their classes as text, `int|None|Node`, which names only what
   the module binds. What cannot be said so (Callable, type variables, ...) says
   nothing. */
#include "flow/internal.h"

static bool add_class(Build *b, StrBuf *out, const char *text, size_t len)
{
    Sym *s = flow_lookup(b, name_intern(b->flow->names, text, len));
    if (s && s->kind != SYM_GLOBAL) {
        return false;
    }
    sb_printf(out, "%s%.*s", out->len ? "|" : "", (int)len, text);
    return true;
}

/* A quoted annotation: names joined by |, nothing else. */
static bool add_quoted(Build *b, StrBuf *out, const char *text, size_t len)
{
    const char *end = text + len;
    while (text < end) {
        const char *bar = memchr(text, '|', (size_t)(end - text));
        const char *stop = bar ? bar : end, *from = text;
        text = stop + 1;
        while (from < stop && *from == ' ') {
            from++;
        }
        while (stop > from && stop[-1] == ' ') {
            stop--;
        }
        for (const char *p = from; p < stop; p++) {
            if (strchr(" .,[](){}'\"*", *p)) {
                return false;
            }
        }
        if (from == stop || !add_class(b, out, from, (size_t)(stop - from))) {
            return false;
        }
    }
    return true;
}

static bool add_type(Build *b, StrBuf *out, const Node *n, int depth);

/* list[int] is a list; Optional and Union are taken apart. */
static bool add_subscript(Build *b, StrBuf *out, const Node *n, int depth)
{
    const Node *base = n->Subscript.value, *arg = n->Subscript.slice;
    if (base->kind != NODE_Name) {
        return false;
    }
    const char *name = base->Name.id->text;
    if (strcmp(name, "Optional") == 0) {
        return add_type(b, out, arg, depth) && add_class(b, out, "None", 4);
    }
    if (strcmp(name, "Union") != 0) {
        return add_type(b, out, base, depth);
    }
    if (arg->kind != NODE_Tuple) {
        return add_type(b, out, arg, depth);
    }
    for (uint32_t i = 0; i < arg->Tuple.elts.len; i++) {
        if (!add_type(b, out, arg->Tuple.elts.data[i], depth)) {
            return false;
        }
    }
    return true;
}

static bool add_type(Build *b, StrBuf *out, const Node *n, int depth)
{
    if (depth == 0) {
        return false;
    }
    switch ((int)n->kind) {
    case NODE_Name:
        return add_class(b, out, n->Name.id->text, n->Name.id->len);
    case NODE_Subscript:
        return add_subscript(b, out, n, depth - 1);
    case NODE_BinOp:
        return n->BinOp.op == OPER_BitOr &&
               add_type(b, out, n->BinOp.left, depth - 1) &&
               add_type(b, out, n->BinOp.right, depth - 1);
    case NODE_Constant: {
        const Const *c = &n->Constant.value;
        return c->kind == CONST_NONE  ? add_class(b, out, "None", 4)
               : c->kind == CONST_STR ? add_quoted(b, out, c->text, c->len)
                                      : false;
    }
    default:
        return false;
    }
}

void flow_annotate(Build *b, const Node *ann, const Name *name, Val v)
{
    enum { MAX_DEPTH = 50 };
    if (!ann || b->mod->def->is_library) {
        return;
    }
    StrBuf out = sb_new(b->flow->arena);
    if (add_type(b, &out, ann, MAX_DEPTH) && out.len) {
        Val text = flow_str(b, name_intern(b->flow->names, out.text, out.len));
        const Val args[] = {v, text};
        flow_emit(b, OP_PY_ANNOTATE, (Imm){.name = name}, args, 2, &ann->loc);
    }
}
