/* Assignment targets: expressions first, checked afterwards, as the error for a
   wrong target names what it is. */
#include "ast/parser.h"

static const Node *find_invalid(const Node *e, TargetUse use)
{
    NodeList elts;
    switch (e->kind) {
    case NODE_Name:
    case NODE_Attribute:
    case NODE_Subscript:
        return NULL;
    case NODE_List:
        elts = e->List.elts;
        break;
    case NODE_Tuple:
        elts = e->Tuple.elts;
        break;
    case NODE_Starred:
        return use == TARGET_DEL ? e : find_invalid(e->Starred.value, use);
    default:
        return e;
    }
    for (uint32_t i = 0; i < elts.len; i++) {
        const Node *bad = find_invalid(elts.data[i], use);
        if (bad) {
            return bad;
        }
    }
    return NULL;
}

bool parse_is_target(const Node *e)
{
    return find_invalid(e, TARGET_STAR) == NULL;
}

void parse_check_target(Parser *p, const Node *e, TargetUse use)
{
    const Node *bad = find_invalid(e, use);
    if (bad) {
        parse_fail_at(p, bad->loc, "cannot %s %s",
                      use == TARGET_DEL ? "delete" : "assign to",
                      parse_expr_name(bad));
    }
}

static Node *parse_target_item(Parser *p)
{
    if (parse_kind(p) != TOK_STAR) {
        return parse_bitwise_or(p);
    }
    Node *n = parse_new(p, NODE_Starred, parse_start(p));
    parse_advance(p);
    n->Starred.value = parse_bitwise_or(p);
    return parse_finish(p, n);
}

Node *parse_for_targets(Parser *p)
{
    Loc start = parse_start(p);
    Node *target = parse_target_item(p);
    if (parse_kind(p) == TOK_COMMA) {
        uint32_t mark = p->stack.len;
        parse_push(p, target);
        while (parse_accept(p, TOK_COMMA) && parse_kind(p) != TOK_IN) {
            parse_push(p, parse_target_item(p));
        }
        target = parse_new(p, NODE_Tuple, start);
        target->Tuple.elts = parse_take(p, mark);
        parse_finish(p, target);
    }
    parse_check_target(p, target, TARGET_FOR);
    return target;
}

Node *parse_star_target(Parser *p)
{
    Node *target =
        parse_kind(p) == TOK_STAR ? parse_target_item(p) : parse_expr(p);
    parse_check_target(p, target, TARGET_STAR);
    return target;
}
