/* f-strings: text pieces and replacement fields, as PEP 701 (Python 3.12) has
   them, down to the places of the parts. */
#include "ast/parser.h"

static void parse_field(Parser *p);

/* The text of {expr=}: from after the { to the ! : or }, blanks included. */
static void push_debug_text(Parser *p, Loc open, uint32_t from)
{
    Loc stop = parse_start(p);
    uint32_t to = parse_tok(p)->start;
    StrBuf sb = sb_new(p->arena);
    sb_add(&sb, p->lex.text + from, to - from);
    Node *n = parse_new(p, NODE_Constant, open);
    n->loc.col++;
    n->loc.end_line = stop.line;
    n->loc.end_col = stop.col;
    n->Constant.value.kind = CONST_STR;
    n->Constant.value.text = sb.text;
    n->Constant.value.len = sb.len;
    parse_push(p, n);
}

static int parse_conversion(Parser *p)
{
    Loc bang = parse_start(p);
    parse_advance(p);
    const Token *t = parse_tok(p);
    Loc loc = parse_start(p);
    if (t->kind == TOK_COLON || t->kind == TOK_RBRACE) {
        parse_fail_at(p, loc, "f-string: missing conversion character");
    }
    if (t->kind == TOK_ERROR) {
        parse_fail(p);
    }
    if (t->start != (t - 1)->end) {
        parse_fail_at(p, parse_span(bang, loc),
                      "f-string: conversion type must come right after the "
                      "exclamanation mark");
    }
    if (t->kind != TOK_NAME) {
        parse_fail_at(p, loc, "f-string: invalid conversion character");
    }
    char c = p->lex.text[t->start];
    if (t->end - t->start != 1 || !strchr("sra", c)) {
        parse_fail_at(p, loc,
                      "f-string: invalid conversion character '%.*s': "
                      "expected 's', 'r', or 'a'",
                      (int)(t->end - t->start), p->lex.text + t->start);
    }
    parse_advance(p);
    return c;
}

static void push_middle(Parser *p)
{
    const Token *t = parse_tok(p);
    Node *n = parse_text(p, t, t->start, t->end, t->is_raw);
    n->loc.end_col += t->is_doubled;
    parse_advance(p);
    if (n->Constant.value.len) {
        parse_push(p, n);
    }
}

/* After ':', up to '}'. */
static Node *parse_format_spec(Parser *p, Loc colon)
{
    uint32_t mark = p->stack.len;
    for (;;) {
        if (parse_kind(p) == TOK_FSTRING_MIDDLE) {
            push_middle(p);
        } else if (parse_kind(p) == TOK_LBRACE) {
            parse_field(p);
        } else {
            break;
        }
    }
    if (parse_kind(p) == TOK_ERROR) {
        parse_fail(p);
    }
    if (parse_kind(p) != TOK_RBRACE) {
        parse_fail_at(p, parse_start(p),
                      "f-string: expecting '}', or format specs");
    }
    Node *n = parse_new(p, NODE_JoinedStr, colon);
    n->JoinedStr.values = parse_join_parts(p, mark);
    return parse_finish(p, n);
}

static void check_expr_follows(Parser *p)
{
    TokKind kind = parse_kind(p);
    if (kind == TOK_ERROR) {
        parse_fail(p);
    }
    if (kind == TOK_EQUAL || kind == TOK_EXCLAMATION || kind == TOK_COLON ||
        kind == TOK_RBRACE) {
        parse_fail_at(p, parse_start(p),
                      "f-string: valid expression required "
                      "before '%s'",
                      token_text(kind));
    }
    if (!parse_at_expr(p) && kind != TOK_STAR && kind != TOK_YIELD) {
        parse_fail_at(p, parse_start(p),
                      "f-string: expecting a valid expression after '{'");
    }
}

static void expect_field_end(Parser *p, const char *what)
{
    TokKind kind = parse_kind(p);
    if (kind == TOK_ERROR) {
        parse_fail(p);
    }
    if (kind != TOK_EXCLAMATION && kind != TOK_COLON && kind != TOK_RBRACE) {
        parse_fail_at(p, parse_start(p), "f-string: expecting %s", what);
    }
}

/* Pushes the text of {expr=} if it is one, and the FormattedValue. */
static void parse_field(Parser *p)
{
    Loc open = parse_start(p);
    uint32_t from = parse_tok(p)->end;
    parse_enter(p);
    parse_advance(p);
    check_expr_follows(p);
    Node *n = parse_new(p, NODE_FormattedValue, open);
    n->FormattedValue.value = parse_value(p);
    n->FormattedValue.conversion = -1;
    if (parse_at_expr(p)) {
        parse_fail_after(p, n->FormattedValue.value);
    }
    bool is_debug = parse_accept(p, TOK_EQUAL);
    expect_field_end(p, is_debug ? "'!', or ':', or '}'"
                                 : "'=', or '!', or ':', or '}'");
    if (is_debug) {
        push_debug_text(p, open, from);
    }
    if (parse_kind(p) == TOK_EXCLAMATION) {
        n->FormattedValue.conversion = parse_conversion(p);
    } else if (is_debug && parse_kind(p) == TOK_RBRACE) {
        n->FormattedValue.conversion = 'r';
    }
    Loc colon = parse_start(p);
    if (parse_accept(p, TOK_COLON)) {
        n->FormattedValue.format_spec = parse_format_spec(p, colon);
    }
    if (parse_kind(p) != TOK_RBRACE) {
        parse_fail_at(p, parse_start(p), "f-string: expecting '}'");
    }
    parse_advance(p);
    parse_push(p, parse_finish(p, n));
    parse_leave(p);
}

void parse_fstring(Parser *p)
{
    parse_advance(p);
    for (;;) {
        switch (parse_kind(p)) {
        case TOK_FSTRING_MIDDLE:
            push_middle(p);
            break;
        case TOK_LBRACE:
            parse_field(p);
            break;
        case TOK_FSTRING_END:
            parse_advance(p);
            return;
        default:
            parse_fail(p);
        }
    }
}
