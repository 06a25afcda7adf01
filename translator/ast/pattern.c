/* match statements and their patterns. */
#include "ast/parser.h"

static Node *parse_pattern(Parser *p);
static Node *parse_maybe_star(Parser *p);

/* --- values --------------------------------------------------------------- */

static Node *parse_signed(Parser *p)
{
    Loc start = parse_start(p);
    if (!parse_accept(p, TOK_MINUS)) {
        return parse_kind(p) == TOK_NUMBER ? parse_number(p)
                                           : (parse_fail(p), NULL);
    }
    if (parse_kind(p) != TOK_NUMBER) {
        parse_fail(p);
    }
    Node *n = parse_new(p, NODE_UnaryOp, start);
    n->UnaryOp.op = OPER_USub;
    n->UnaryOp.operand = parse_number(p);
    return parse_finish(p, n);
}

static bool is_complex(const Node *n)
{
    return n->kind == NODE_Constant && n->Constant.value.kind == CONST_COMPLEX;
}

/* [-]number [+|- imaginary] */
static Node *parse_pattern_number(Parser *p)
{
    Loc start = parse_start(p);
    Node *real = parse_signed(p);
    TokKind kind = parse_kind(p);
    if (kind != TOK_PLUS && kind != TOK_MINUS) {
        return real;
    }
    const Node *inner =
        real->kind == NODE_UnaryOp ? real->UnaryOp.operand : real;
    if (is_complex(inner)) {
        parse_fail_at(p, real->loc, "real number required in complex literal");
    }
    parse_advance(p);
    Node *n = parse_new(p, NODE_BinOp, start);
    n->BinOp.left = real;
    n->BinOp.op = kind == TOK_PLUS ? OPER_Add : OPER_Sub;
    if (parse_kind(p) != TOK_NUMBER) {
        parse_fail(p);
    }
    n->BinOp.right = parse_number(p);
    if (!is_complex(n->BinOp.right)) {
        parse_fail_at(p, n->BinOp.right->loc,
                      "imaginary number required in complex literal");
    }
    return parse_finish(p, n);
}

static Node *value_pattern(Parser *p, Loc start, Node *value)
{
    Node *n = parse_new(p, NODE_MatchValue, start);
    n->MatchValue.value = value;
    return parse_finish(p, n);
}

static Node *parse_singleton(Parser *p, ConstKind kind)
{
    Node *n = parse_new(p, NODE_MatchSingleton, parse_start(p));
    parse_advance(p);
    n->MatchSingleton.value.kind = kind;
    return parse_finish(p, n);
}

static Node *parse_pattern_string(Parser *p)
{
    Loc start = parse_start(p);
    Node *s = parse_strings(p);
    if (s->kind == NODE_JoinedStr) {
        parse_fail_at(p, s->loc,
                      "patterns may only match literals and "
                      "attribute lookups");
    }
    return value_pattern(p, start, s);
}

/* --- names ---------------------------------------------------------------- */

static Node *parse_dotted_name(Parser *p)
{
    Loc start = parse_start(p);
    Node *value = parse_new(p, NODE_Name, start);
    value->Name.id = parse_name(p);
    parse_finish(p, value);
    while (parse_accept(p, TOK_DOT)) {
        Node *n = parse_new(p, NODE_Attribute, start);
        n->Attribute.value = value;
        n->Attribute.attr = parse_name(p);
        value = parse_finish(p, n);
    }
    return value;
}

static void parse_class_args(Parser *p, Node *n)
{
    uint32_t mark = p->stack.len;
    VEC(const Name *) names = {0};
    VEC(Node *) values = {0};
    parse_advance(p);
    while (parse_kind(p) != TOK_RPAR) {
        if (parse_kind(p) == TOK_NAME && parse_peek(p, 1) == TOK_EQUAL) {
            vec_push(p->arena, &names, parse_name(p));
            parse_advance(p);
            vec_push(p->arena, &values, parse_pattern(p));
        } else {
            Node *pos = parse_pattern(p);
            if (names.len) {
                parse_fail_at(p, pos->loc,
                              "positional patterns follow "
                              "keyword patterns");
            }
            parse_push(p, pos);
        }
        if (!parse_accept(p, TOK_COMMA)) {
            break;
        }
    }
    parse_expect(p, TOK_RPAR);
    n->MatchClass.patterns = parse_take(p, mark);
    n->MatchClass.kwd_attrs = (NameList){names.data, names.len};
    n->MatchClass.kwd_patterns = (NodeList){values.data, values.len};
}

static Node *parse_name_pattern(Parser *p)
{
    Loc start = parse_start(p);
    bool is_wildcard = parse_at_word(p, "_");
    Node *name = parse_dotted_name(p);
    if (parse_kind(p) == TOK_LPAR) {
        Node *n = parse_new(p, NODE_MatchClass, start);
        n->MatchClass.cls = name;
        parse_class_args(p, n);
        return parse_finish(p, n);
    }
    if (name->kind == NODE_Attribute) {
        return value_pattern(p, start, name);
    }
    if (parse_kind(p) == TOK_EQUAL) {
        parse_fail(p);
    }
    Node *n = parse_new(p, NODE_MatchAs, start);
    n->MatchAs.name = is_wildcard ? NULL : name->Name.id;
    return parse_finish(p, n);
}

/* --- sequences and mappings ----------------------------------------------- */

static Node *parse_star_pattern(Parser *p)
{
    Node *n = parse_new(p, NODE_MatchStar, parse_start(p));
    parse_advance(p);
    bool is_wildcard = parse_at_word(p, "_");
    const Name *name = parse_name(p);
    n->MatchStar.name = is_wildcard ? NULL : name;
    return parse_finish(p, n);
}

static Node *parse_maybe_star(Parser *p)
{
    return parse_kind(p) == TOK_STAR ? parse_star_pattern(p) : parse_pattern(p);
}

/* Inside brackets: a sequence, or in ( ) a group. */
static Node *parse_sequence(Parser *p, TokKind close)
{
    Loc start = parse_start(p);
    uint32_t mark = p->stack.len;
    bool has_comma = false;
    parse_advance(p);
    while (parse_kind(p) != close) {
        parse_push(p, parse_maybe_star(p));
        if (!parse_accept(p, TOK_COMMA)) {
            break;
        }
        has_comma = true;
    }
    parse_expect(p, close);
    NodeList patterns = parse_take(p, mark);
    if (close == TOK_RPAR && patterns.len == 1 && !has_comma) {
        if (patterns.data[0]->kind == NODE_MatchStar) {
            parse_fail_at(p, start, "invalid syntax");
        }
        return patterns.data[0];
    }
    Node *n = parse_new(p, NODE_MatchSequence, start);
    n->MatchSequence.patterns = patterns;
    return parse_finish(p, n);
}

static Node *parse_mapping_key(Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_NUMBER:
    case TOK_MINUS:
        return parse_pattern_number(p);
    case TOK_STRING:
    case TOK_FSTRING_START:
        return parse_pattern_string(p)->MatchValue.value;
    case TOK_NONE_WORD:
    case TOK_TRUE:
    case TOK_FALSE:
        return parse_atom(p);
    default:
        break;
    }
    Node *name = parse_dotted_name(p);
    if (name->kind == NODE_Name) {
        parse_fail(p);
    }
    return name;
}

static Node *parse_mapping(Parser *p)
{
    Node *n = parse_new(p, NODE_MatchMapping, parse_start(p));
    VEC(Node *) keys = {0}, patterns = {0};
    parse_advance(p);
    while (parse_kind(p) != TOK_RBRACE) {
        if (n->MatchMapping.rest) {
            parse_fail(p);
        }
        if (parse_accept(p, TOK_DOUBLESTAR)) {
            if (parse_at_word(p, "_")) {
                parse_fail(p);
            }
            n->MatchMapping.rest = parse_name(p);
        } else {
            vec_push(p->arena, &keys, parse_mapping_key(p));
            parse_expect(p, TOK_COLON);
            vec_push(p->arena, &patterns, parse_pattern(p));
        }
        if (!parse_accept(p, TOK_COMMA)) {
            break;
        }
    }
    parse_expect(p, TOK_RBRACE);
    n->MatchMapping.keys = (NodeList){keys.data, keys.len};
    n->MatchMapping.patterns = (NodeList){patterns.data, patterns.len};
    return parse_finish(p, n);
}

/* --- patterns ------------------------------------------------------------- */

static Node *parse_closed(Parser *p)
{
    switch (parse_kind(p)) {
    case TOK_NUMBER:
    case TOK_MINUS: {
        Loc start = parse_start(p);
        return value_pattern(p, start, parse_pattern_number(p));
    }
    case TOK_STRING:
    case TOK_FSTRING_START:
        return parse_pattern_string(p);
    case TOK_NONE_WORD:
        return parse_singleton(p, CONST_NONE);
    case TOK_TRUE:
        return parse_singleton(p, CONST_TRUE);
    case TOK_FALSE:
        return parse_singleton(p, CONST_FALSE);
    case TOK_NAME:
        return parse_name_pattern(p);
    case TOK_LPAR:
        return parse_sequence(p, TOK_RPAR);
    case TOK_LSQB:
        return parse_sequence(p, TOK_RSQB);
    case TOK_LBRACE:
        return parse_mapping(p);
    default:
        parse_fail(p);
    }
}

static Node *parse_or_pattern(Parser *p)
{
    Loc start = parse_start(p);
    Node *first = parse_closed(p);
    if (parse_kind(p) != TOK_VBAR) {
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_VBAR)) {
        parse_push(p, parse_closed(p));
    }
    Node *n = parse_new(p, NODE_MatchOr, start);
    n->MatchOr.patterns = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *parse_pattern(Parser *p)
{
    Loc start = parse_start(p);
    Node *pattern = parse_or_pattern(p);
    if (!parse_accept(p, TOK_AS)) {
        return pattern;
    }
    Loc target = parse_start(p);
    if (parse_at_word(p, "_")) {
        parse_fail_at(p, target, "cannot use '_' as a target");
    }
    TokKind next = parse_peek(p, 1);
    if (parse_at_expr(p) && (parse_kind(p) != TOK_NAME || next == TOK_DOT ||
                             next == TOK_LPAR || next == TOK_LSQB)) {
        const Node *e = parse_try(p, parse_expr);
        if (e) {
            parse_fail_at(p, e->loc, "invalid pattern target");
        }
    }
    Node *n = parse_new(p, NODE_MatchAs, start);
    n->MatchAs.pattern = pattern;
    n->MatchAs.name = parse_name(p);
    return parse_finish(p, n);
}

Node *parse_patterns(Parser *p)
{
    Loc start = parse_start(p);
    Node *first = parse_maybe_star(p);
    if (parse_kind(p) != TOK_COMMA) {
        if (first->kind == NODE_MatchStar) {
            parse_fail(p);
        }
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_COLON &&
           parse_kind(p) != TOK_IF) {
        parse_push(p, parse_maybe_star(p));
    }
    Node *n = parse_new(p, NODE_MatchSequence, start);
    n->MatchSequence.patterns = parse_take(p, mark);
    return parse_finish(p, n);
}

/* --- the statement -------------------------------------------------------- */

/* star_named_expression ',' ... | named_expression */
static Node *parse_subject(Parser *p)
{
    Loc start = parse_start(p);
    Node *first = parse_star_named(p);
    if (parse_kind(p) != TOK_COMMA) {
        if (first->kind == NODE_Starred) {
            parse_fail(p);
        }
        return first;
    }
    uint32_t mark = p->stack.len;
    parse_push(p, first);
    while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_COLON) {
        parse_push(p, parse_star_named(p));
    }
    Node *n = parse_new(p, NODE_Tuple, start);
    n->Tuple.elts = parse_take(p, mark);
    return parse_finish(p, n);
}

static Node *try_header(Parser *p)
{
    parse_advance(p);
    Node *subject = parse_subject(p);
    parse_expect(p, TOK_COLON);
    if (parse_kind(p) != TOK_NEWLINE) {
        parse_fail(p);
    }
    return subject;
}

/* `match` is a keyword only where `match subject:` and the end of the line
   follow; a name after it can be nothing else. */
bool parse_at_match(Parser *p)
{
    if (!parse_at_word(p, "match")) {
        return false;
    }
    switch (parse_peek(p, 1)) {
    case TOK_NAME:
    case TOK_NUMBER:
    case TOK_STRING:
    case TOK_FSTRING_START:
    case TOK_LBRACE:
    case TOK_TILDE:
    case TOK_NONE_WORD:
    case TOK_TRUE:
    case TOK_FALSE:
    case TOK_LAMBDA:
    case TOK_AWAIT:
        return true;
    case TOK_LPAR:
    case TOK_LSQB:
    case TOK_MINUS:
    case TOK_PLUS:
    case TOK_STAR:
    case TOK_NOT:
    case TOK_ELLIPSIS:
        break;
    default:
        return false;
    }
    uint32_t pos = p->pos;
    uint32_t end_line = p->end_line, end_col = p->end_col;
    bool is_match = parse_try(p, try_header) != NULL;
    p->pos = pos;
    p->end_line = end_line;
    p->end_col = end_col;
    return is_match;
}

static Node *parse_case(Parser *p)
{
    Node *n = parse_new(p, NODE_match_case, parse_start(p));
    uint32_t line = n->loc.line;
    if (!parse_at_word(p, "case")) {
        parse_fail(p);
    }
    parse_advance(p);
    n->match_case.pattern = parse_patterns(p);
    if (parse_accept(p, TOK_IF)) {
        n->match_case.guard = parse_named(p);
    }
    if (parse_kind(p) == TOK_COLON || parse_kind(p) == TOK_NEWLINE) {
        parse_colon(p, NULL);
    } else if (n->match_case.guard) {
        parse_fail_after(p, n->match_case.guard);
    } else {
        parse_fail(p);
    }
    n->match_case.body = parse_block(p, "'case' statement", line);
    return parse_finish(p, n);
}

Node *parse_match(Parser *p)
{
    Node *n = parse_new(p, NODE_Match, parse_start(p));
    uint32_t mark = p->stack.len;
    parse_advance(p);
    n->Match.subject = parse_subject(p);
    parse_colon(p, n->Match.subject);
    if (!parse_accept(p, TOK_NEWLINE)) {
        parse_fail(p);
    }
    if (!parse_accept(p, TOK_INDENT)) {
        parse_fail_at(p, parse_start(p),
                      "expected an indented block after "
                      "'match' statement on line %u",
                      n->loc.line);
    }
    do {
        parse_push(p, parse_case(p));
    } while (parse_kind(p) != TOK_DEDENT && parse_kind(p) != TOK_END);
    parse_accept(p, TOK_DEDENT);
    n->Match.cases = parse_take(p, mark);
    return parse_finish(p, n);
}
