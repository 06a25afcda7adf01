/* import and from ... import. */
#include "ast/parser.h"

/* NAME ('.' NAME)*, joined by dots. */
static const Name *parse_dotted(Parser *p)
{
    const Name *name = parse_name(p);
    if (parse_kind(p) != TOK_DOT) {
        return name;
    }
    StrBuf sb = sb_new(p->arena);
    sb_add(&sb, name->text, name->len);
    while (parse_accept(p, TOK_DOT)) {
        name = parse_name(p);
        sb_putc(&sb, '.');
        sb_add(&sb, name->text, name->len);
    }
    return name_intern(p->names, sb.text, sb.len);
}

/* After `as`: a name, and only that. */
static const Name *parse_asname(Parser *p)
{
    TokKind next = parse_peek(p, 1);
    if (parse_kind(p) == TOK_NAME &&
        (next == TOK_COMMA || next == TOK_RPAR || next == TOK_SEMI ||
         next == TOK_NEWLINE)) {
        return parse_name(p);
    }
    const Node *target = parse_try(p, parse_expr);
    if (target && target->kind != NODE_Name) {
        parse_fail_at(p, target->loc, "cannot use %s as import target",
                      parse_expr_name(target));
    }
    parse_fail(p);
}

static Node *parse_alias(Parser *p, const Name *(*name)(Parser *))
{
    Node *n = parse_new(p, NODE_alias, parse_start(p));
    n->alias.name = name(p);
    if (parse_accept(p, TOK_AS)) {
        n->alias.asname = parse_asname(p);
    }
    return parse_finish(p, n);
}

static Node *parse_plain_import(Parser *p)
{
    Loc start = parse_start(p);
    Node *n = parse_new(p, NODE_Import, start);
    uint32_t mark = p->stack.len;
    parse_advance(p);
    if (parse_kind(p) == TOK_NEWLINE) {
        parse_fail_at(p, parse_start(p),
                      "Expected one or more names after 'import'");
    }
    do {
        parse_push(p, parse_alias(p, parse_dotted));
    } while (parse_accept(p, TOK_COMMA));
    if (parse_kind(p) == TOK_FROM) {
        parse_fail_at(p, parse_span(start, parse_start(p)),
                      "Did you mean to use 'from ... import ...' instead?");
    }
    n->Import.names = parse_take(p, mark);
    return parse_finish(p, n);
}

static void parse_from_names(Parser *p)
{
    bool in_parens = parse_accept(p, TOK_LPAR);
    do {
        if (in_parens && parse_kind(p) == TOK_RPAR &&
            p->lex.toks.data[p->pos - 1].kind == TOK_COMMA) {
            break;
        }
        if (!in_parens && parse_kind(p) == TOK_NEWLINE) {
            bool after_comma = p->lex.toks.data[p->pos - 1].kind == TOK_COMMA;
            parse_fail_at(
                p, parse_start(p), "%s",
                after_comma ? "trailing comma not allowed without surrounding "
                              "parentheses"
                            : "Expected one or more names after 'import'");
        }
        parse_push(p, parse_alias(p, parse_name));
    } while (parse_accept(p, TOK_COMMA));
    if (in_parens) {
        parse_expect(p, TOK_RPAR);
    }
}

static Node *parse_from(Parser *p)
{
    Node *n = parse_new(p, NODE_ImportFrom, parse_start(p));
    uint32_t mark = p->stack.len;
    parse_advance(p);
    while (parse_kind(p) == TOK_DOT || parse_kind(p) == TOK_ELLIPSIS) {
        n->ImportFrom.level += parse_kind(p) == TOK_DOT ? 1 : 3;
        parse_advance(p);
    }
    if (n->ImportFrom.level == 0 || parse_kind(p) != TOK_IMPORT) {
        n->ImportFrom.module = parse_dotted(p);
    }
    parse_expect(p, TOK_IMPORT);
    if (parse_kind(p) == TOK_STAR) {
        Node *star = parse_new(p, NODE_alias, parse_start(p));
        parse_advance(p);
        star->alias.name = name_of(p->names, "*");
        parse_push(p, parse_finish(p, star));
    } else {
        parse_from_names(p);
    }
    n->ImportFrom.names = parse_take(p, mark);
    return parse_finish(p, n);
}

Node *parse_import(Parser *p)
{
    return parse_kind(p) == TOK_IMPORT ? parse_plain_import(p) : parse_from(p);
}
