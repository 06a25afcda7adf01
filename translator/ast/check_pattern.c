/* Checks of patterns: captures that occur twice or differ between alternatives,
   and patterns that nothing can pass. */
#include "ast/check.h"

typedef struct Captures {
    VEC(const Name *) names;
} Captures;

static void check_pattern(Check *c, const Node *n, Captures *caps,
                          bool may_be_irrefutable);

static bool has_capture(const Captures *caps, const Name *name)
{
    for (uint32_t i = 0; i < caps->names.len; i++) {
        if (caps->names.data[i] == name) {
            return true;
        }
    }
    return false;
}

static void capture(Check *c, Captures *caps, const Name *name, Loc loc)
{
    if (!name) {
        return;
    }
    if (has_capture(caps, name)) {
        check_error(c, loc, "multiple assignments to name '%s' in pattern",
                    name->text);
        return;
    }
    vec_push(c->scratch, &caps->names, name);
    check_bind(c, name, SYM_LOCAL, loc);
}

static void check_each(Check *c, NodeList patterns, Captures *caps)
{
    for (uint32_t i = 0; i < patterns.len; i++) {
        check_pattern(c, patterns.data[i], caps, true);
    }
}

static void check_sequence(Check *c, const Node *n, Captures *caps)
{
    uint32_t n_stars = 0;
    NodeList list = n->MatchSequence.patterns;
    for (uint32_t i = 0; i < list.len; i++) {
        n_stars += list.data[i]->kind == NODE_MatchStar;
    }
    if (n_stars > 1) {
        check_error(c, n->loc,
                    "multiple starred expressions in sequence pattern");
    }
    check_each(c, list, caps);
}

/* All alternatives must bind the same names. */
static void check_or(Check *c, const Node *n, Captures *caps,
                     bool may_be_irrefutable)
{
    NodeList list = n->MatchOr.patterns;
    uint32_t before = caps->names.len;
    Captures first = {0};
    for (uint32_t i = 0; i < list.len; i++) {
        Captures own = {0};
        for (uint32_t k = 0; k < before; k++) {
            vec_push(c->scratch, &own.names, caps->names.data[k]);
        }
        check_pattern(c, list.data[i], &own,
                      may_be_irrefutable && i + 1 == list.len);
        if (i == 0) {
            first = own;
            continue;
        }
        bool is_same = own.names.len == first.names.len;
        for (uint32_t k = 0; k < own.names.len && is_same; k++) {
            is_same = has_capture(&first, own.names.data[k]);
        }
        if (!is_same) {
            check_error(c, n->loc,
                        "alternative patterns bind different "
                        "names");
            break;
        }
    }
    caps->names.data = first.names.data;
    caps->names.len = first.names.len;
    caps->names.cap = first.names.cap;
}

static void check_mapping(Check *c, const Node *n, Captures *caps)
{
    check_exprs(c, n->MatchMapping.keys);
    check_each(c, n->MatchMapping.patterns, caps);
    capture(c, caps, n->MatchMapping.rest, n->loc);
}

static void check_class_pattern(Check *c, const Node *n, Captures *caps)
{
    NameList names = n->MatchClass.kwd_attrs;
    Map seen = {0};
    check_expr(c, n->MatchClass.cls);
    for (uint32_t i = 0; i < names.len; i++) {
        bool is_new;
        map_put(c->scratch, &seen, ptr_key(names.data[i]), &is_new);
        if (!is_new) {
            check_error(c, n->MatchClass.kwd_patterns.data[i]->loc,
                        "attribute name repeated in class pattern: %s",
                        names.data[i]->text);
        }
    }
    check_each(c, n->MatchClass.patterns, caps);
    check_each(c, n->MatchClass.kwd_patterns, caps);
}

static void check_as(Check *c, const Node *n, Captures *caps,
                     bool may_be_irrefutable)
{
    if (n->MatchAs.pattern) {
        check_pattern(c, n->MatchAs.pattern, caps, may_be_irrefutable);
    } else if (!may_be_irrefutable) {
        if (n->MatchAs.name) {
            check_error(c, n->loc,
                        "name capture '%s' makes remaining "
                        "patterns unreachable",
                        n->MatchAs.name->text);
        } else {
            check_error(c, n->loc,
                        "wildcard makes remaining patterns unreachable");
        }
    }
    capture(c, caps, n->MatchAs.name, n->loc);
}

static void check_pattern(Check *c, const Node *n, Captures *caps,
                          bool may_be_irrefutable)
{
    switch (n->kind) {
    case NODE_MatchValue:
        check_expr(c, n->MatchValue.value);
        break;
    case NODE_MatchSequence:
        check_sequence(c, n, caps);
        break;
    case NODE_MatchMapping:
        check_mapping(c, n, caps);
        break;
    case NODE_MatchClass:
        check_class_pattern(c, n, caps);
        break;
    case NODE_MatchStar:
        capture(c, caps, n->MatchStar.name, n->loc);
        break;
    case NODE_MatchAs:
        check_as(c, n, caps, may_be_irrefutable);
        break;
    case NODE_MatchOr:
        check_or(c, n, caps, may_be_irrefutable);
        break;
    default:
        break;
    }
}

void check_case_pattern(Check *c, const Node *n, bool is_last_case,
                        bool has_guard)
{
    Captures caps = {0};
    check_pattern(c, n, &caps, is_last_case || has_guard);
}
