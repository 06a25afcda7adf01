/* Star arguments whose items or keywords are known at run time only: f(*xs), f(**d).

   The items of all stars become one raw array, the dicts one dict; a parameter takes
   item k of the array, or the value of its name, or its default (runtime/lib/_star.py).
   A call of the library before that checks that everything fits and raises Python's
   TypeError. It knows the parameters by a text of words, one a parameter: how it
   stands ('=' filled by position, '+' by keyword, '!' required, '?' optional), how
   it may be passed ('p' any way, 'o' by position, 'k' by keyword), its name.

   Functions of the library with *args tell from defaults how many arguments there
   are: their optional parameters keep the default, and *args gets all the rest. */
#include "infer/internal.h"

enum { NO_LIMIT = 0x7fffffff };

typedef struct Stars {
    Binding *b;
    Run *r;
    Arena *arena;
    uint32_t first; /* the first parameter after the captures */
    uint32_t lead;  /* positional parameters that plain arguments fill */
    bool has_star, has_kwargs;
    bool is_all;    /* *args gets all but the required ones */
    Actual items;   /* raw array; no set without stars of unknown length */
    Actual kwargs;  /* dict; no set without such dicts */
    VEC(Actual) extra; /* keywords no parameter has, if there is no such dict */
} Stars;

static bool is_positional(const Param *p)
{
    return p->kind == PARAM_POS || p->kind == PARAM_POS_ONLY;
}

static Actual text_actual(const Stars *s, const char *text)
{
    const Name **names = NEW_ARRAY(s->arena, const Name *, 1);
    names[0] = nm(s->r->inf, text);
    return (Actual){.set = tset_prim(T_STR),
                    .src = {.kind = SRC_STR, .names = names}};
}

static Actual none_actual(void)
{
    return (Actual){.set = tset_prim(T_NONE),
                    .src = {.kind = SRC_CONST, .tag = TAG_NONE}};
}

Actual join_stars(Run *r, const Actuals *a, uint32_t first)
{
    Actual all = {0};
    bool has = false;
    for (uint32_t i = first; i < a->n_pos;) {
        uint32_t n = 0;
        while (i + n < a->n_pos && !a->items.data[i + n].is_star) {
            n++;
        }
        Actual seg = n ? pack_tuple(r, a->items.data + i, n)
                       : a->items.data[i];
        seg.is_star = false;
        i += n ? n : 1;
        if (has) {
            Actual two[2] = {all, seg};
            all = call_for_value(r, "__star_join__", two, 2);
        } else {
            all = seg;
            has = true;
        }
    }
    return all;
}

/* What is called before the callee: its result is needed, or it raises. */
static void set_check(Stars *s, const Actual *call)
{
    if (call->src.kind == SRC_CALL) {
        s->b->check = src_copy(s->r, call->src);
    }
}

/* --- what is known at translation ----------------------------------------------- */

static void fill_lead(Stars *s)
{
    Binding *b = s->b;
    for (uint32_t i = s->first; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        bool is_plain = s->lead < b->a->n_pos &&
                        !b->a->items.data[s->lead].is_star;
        if (!is_positional(p) || (s->is_all && p->default_idx >= 0)) {
            continue;
        }
        if (!is_plain) {
            return;
        }
        binding_fill(b, i, &b->a->items.data[s->lead++]);
    }
}

/* The parameter that a keyword is for; params.len if there is none. */
static uint32_t param_named(const Binding *b, uint32_t first, const Name *kw)
{
    uint32_t i = first;
    for (; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        ParamKind kind = infer_param_kind(b, p);
        if (p->name == kw && (kind == PARAM_POS || kind == PARAM_KW_ONLY)) {
            break;
        }
    }
    return i;
}

/* Known keywords that no parameter has, and the dicts, joined in their order. */
static void join_kwargs(Stars *s, const Actual *piece)
{
    if (!tset_empty(&s->kwargs.set)) {
        Actual args[3] = {s->kwargs, *piece,
                          text_actual(s, callee_path(s->b))};
        s->kwargs = call_for_value(s->r, "__kw_join__", args, 3);
    } else {
        Actual args[2] = {*piece, text_actual(s, callee_path(s->b))};
        s->kwargs = call_for_value(s->r, "__kw_dict__", args, 2);
    }
    set_check(s, &s->kwargs);
}

static void take_keywords(Stars *s)
{
    Binding *b = s->b;
    for (uint32_t k = b->a->n_pos; k < b->a->items.len && !b->error; k++) {
        const Actual *v = &b->a->items.data[k];
        uint32_t i = v->is_kwargs ? b->f->params.len
                                  : param_named(b, s->first, v->kw);
        if (v->is_kwargs) {
            join_kwargs(s, v);
        } else if (i == b->f->params.len && !s->has_kwargs) {
            b->bad_keyword = v->kw;
            b->error = unexpected_text(b, v->kw);
        } else if (i == b->f->params.len && !b->a->n_kwargs) {
            for (uint32_t j = 0; j < s->extra.len; j++) {
                if (s->extra.data[j].kw == v->kw) {
                    b->error = keyword_twice_text(b, v->kw);
                }
            }
            vec_push(s->arena, &s->extra, *v);
        } else if (i == b->f->params.len) {
            Actual d = pack_kwargs(b, v, 1);
            join_kwargs(s, &d);
        } else if (b->filled[i]) {
            b->error = twice_text(b, i, v->kw);
        } else {
            binding_fill(b, i, v);
            b->by_keyword[i] = true;
        }
    }
}

static Actual spec_text(const Stars *s)
{
    const Binding *b = s->b;
    StrBuf sb = sb_new(s->arena);
    for (uint32_t i = s->first; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        ParamKind of = infer_param_kind(b, p);
        char kind = of == PARAM_POS        ? 'p'
                    : of == PARAM_POS_ONLY ? 'o'
                    : of == PARAM_KW_ONLY  ? 'k'
                                           : 0;
        char state = b->by_keyword[i] ? '+' : b->filled[i] ? '=' : '!';
        state = state == '!' && p->default_idx >= 0 ? '?' : state;
        if (kind) {
            sb_printf(&sb, "%s%c%c%s", sb.len ? " " : "", state, kind,
                      p->name->text);
        }
    }
    return text_actual(s, sb.text ? sb.text : "");
}

/* --- items and dicts --------------------------------------------------------------- */

/* How many items fit, where only these decide. */
static void count_items(const Stars *s, uint32_t *lo, uint32_t *hi)
{
    const Binding *b = s->b;
    uint32_t n = 0;
    bool is_open = true;
    *lo = 0;
    for (uint32_t i = s->first; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        if (!is_positional(p) || (b->filled[i] && !b->by_keyword[i])) {
            continue;
        }
        is_open &= !b->by_keyword[i];
        n += is_open;
        *lo = !b->filled[i] && p->default_idx < 0 ? n : *lo;
    }
    *hi = s->has_star && is_open ? NO_LIMIT : n;
}

static void take_items(Stars *s)
{
    const Binding *b = s->b;
    uint32_t lo = 0, hi = NO_LIMIT;
    Actual all = join_stars(s->r, b->a, s->lead);
    ArgSrcKind front = b->a->items.data[0].src.kind;
    uint32_t n_given = b->a->n_pos - (front == SRC_SELF || front == SRC_CLASS);
    if (!tset_empty(&all.set)) {
        const char *what =
            n_given > 1 ? "Value"
                        : arena_printf(s->arena, "%s() argument",
                                       callee_path(b));
        Actual args[2] = {all, text_actual(s, what)};
        all = call_for_value(s->r, "__star_iterable__", args, 2);
    }
    set_check(s, &all);
    if (!b->a->n_kwargs) {
        count_items(s, &lo, &hi);
    }
    Actual args[8] = {all,
                      const_actual(lo),
                      const_actual(hi),
                      const_actual(s->has_star),
                      text_actual(s, callee_name(b)),
                      text_actual(s, takes_text(b)),
                      spec_text(s),
                      const_actual(s->lead)};
    if (!tset_empty(&all.set)) {
        s->items = call_for_value(s->r, "__star_items__", args, 8);
        set_check(s, &s->items);
    }
}

static void check_kwargs(Stars *s)
{
    Actual none = none_actual();
    bool has_items = !tset_empty(&s->items.set);
    Actual args[8] = {s->kwargs,
                      has_items ? s->items : none,
                      const_actual(s->has_star),
                      const_actual(s->has_kwargs),
                      text_actual(s, callee_name(s->b)),
                      text_actual(s, takes_text(s->b)),
                      spec_text(s),
                      const_actual(s->lead)};
    if (!tset_empty(&s->kwargs.set)) {
        s->kwargs = call_for_value(s->r, "__kw_checked__", args, 8);
        set_check(s, &s->kwargs);
    }
}

/* --- parameters ----------------------------------------------------------------------- */

/* The value of a parameter nothing is known of: item k if is_item, or the dict's value,
   or the default. */
static Actual late_value(Stars *s, uint32_t i, uint32_t k, bool is_item)
{
    Binding *b = s->b;
    const Param *p = &b->f->params.data[i];
    bool is_key = b->a->n_kwargs &&
                  infer_param_kind(b, p) != PARAM_POS_ONLY;
    Actual args[5];
    uint32_t n = 0;
    if (is_item) {
        args[n++] = s->items;
        args[n++] = const_actual(k);
    }
    if (is_key) {
        args[n++] = s->kwargs;
        args[n++] = text_actual(s, p->name->text);
    }
    bool has_default = p->default_idx >= 0;
    if (has_default) {
        uint32_t idx = b->f->n_captures + (uint32_t)p->default_idx;
        args[n++] = default_value(b, idx);
    }
    static const char *const names[2][2][2] = {
        {{NULL, NULL}, {"__kw_need__", "__kw_item__"}},
        {{"__star_need__", "__star_item__"},
         {"__star_kw_need__", "__star_kw_item__"}}};
    const char *name = names[is_item][is_key][has_default];
    if (!name) {
        return has_default ? args[0] : (Actual){0};
    }
    for (uint32_t j = 0; j < n; j++) {
        if (tset_empty(&args[j].set)) {
            return (Actual){0};
        }
    }
    return call_for_value(s->r, name, args, n);
}

/* *args: what is left of the items, or the plain arguments. */
static Actual rest_value(Stars *s, uint32_t n_taken)
{
    const Binding *b = s->b;
    if (!b->a->n_dynamic) {
        return pack_tuple(s->r, b->a->items.data + s->lead,
                          b->a->n_pos - s->lead);
    }
    Actual args[2] = {s->items, const_actual(n_taken)};
    return tset_empty(&s->items.set)
               ? s->items
               : call_for_value(s->r, "__star_rest__", args, 2);
}

static void fill_rest(Stars *s)
{
    Binding *b = s->b;
    Actual spec = spec_text(s);
    uint32_t k = 0;
    for (uint32_t i = s->first; i < b->f->params.len; i++) {
        const Param *p = &b->f->params.data[i];
        if (b->filled[i] && !b->by_keyword[i]) {
            continue;
        }
        Actual v = {0};
        if (p->kind == PARAM_STAR) {
            v = rest_value(s, k);
        } else if (p->kind == PARAM_STARSTAR && !b->a->n_kwargs) {
            v = pack_kwargs(b, s->extra.data, s->extra.len);
        } else if (p->kind == PARAM_STARSTAR) {
            Actual args[2] = {s->kwargs, spec};
            v = tset_empty(&s->kwargs.set)
                    ? s->kwargs
                    : call_for_value(s->r, "__kw_rest__", args, 2);
        } else {
            bool keeps = s->is_all && p->default_idx >= 0;
            bool is_item = is_positional(p) && b->a->n_dynamic && !keeps;
            if (!b->filled[i]) {
                v = late_value(s, i, k, is_item);
            }
            k += is_item;
        }
        if (!b->filled[i]) {
            binding_fill(b, i, &v);
        }
    }
}

void bind_dynamic(Binding *b, uint32_t first)
{
    Stars s = {.b = b, .r = b->r, .arena = b->r->inst->state->arena,
               .first = first};
    for (uint32_t i = first; i < b->f->params.len; i++) {
        s.has_star |= b->f->params.data[i].kind == PARAM_STAR;
        s.has_kwargs |= b->f->params.data[i].kind == PARAM_STARSTAR;
    }
    s.is_all = b->f->is_library && s.has_star && b->a->n_dynamic;
    fill_lead(&s);
    take_keywords(&s);
    bool is_more = s.lead < b->a->n_pos;
    if (!b->error && !b->a->n_dynamic && is_more && !s.has_star) {
        b->error = too_many_text(b);
    }
    if (b->error) {
        return;
    }
    if (b->a->n_dynamic) {
        take_items(&s);
    }
    if (b->a->n_kwargs) {
        check_kwargs(&s);
    }
    fill_rest(&s);
}
