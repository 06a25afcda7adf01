/* Reads functions of the graph's text form: head, blocks, instructions. */
#include "ir/internal.h"

enum { MAX_BLOCKS = 1 << 24, MAX_SITES = 1 << 26 };

typedef VEC(Val) ValList;

/* --- values -------------------------------------------------------------- */

/* Numbers far beyond what the text could define are refused: they would only
   cost memory. */
static uint32_t max_val(const Reader *r)
{
    size_t limit = (size_t)(r->end - r->text) * 4 + 4096;
    return limit < 1 << 26 ? (uint32_t)limit : 1 << 26;
}

/* `%name.7` or `%7`; the name goes to *name (may be NULL). */
static Val read_val(Reader *r, const Name **name)
{
    ir_lex_expect(r, "%");
    *name = NULL;
    if (r->at < r->end && *r->at == '"') {
        *name = ir_lex_name(r);
        ir_lex_expect(r, ".");
        return ir_lex_u32(r, max_val(r));
    }
    const char *start;
    size_t len = ir_lex_word(r, &start);
    size_t dot = len;
    while (dot > 0 && start[dot - 1] != '.') {
        dot--;
    }
    if (dot > 1) {
        *name = name_intern(r->g->names, start, dot - 1);
    }
    r->at -= len - dot;
    return ir_lex_u32(r, max_val(r));
}

static Val read_use(Reader *r)
{
    const Name *name;
    return read_val(r, &name);
}

static void reserve_vals(Reader *r, Func *f, uint32_t n)
{
    ValInfo none = {0};
    while (f->vals.len < n) {
        vec_push(r->g->arena, &f->vals, none);
    }
}

static Val read_def(Reader *r, Func *f, Blk b)
{
    ValInfo info = {.type = r->g->is_low ? TY_VOID : TY_PY, .block = b};
    Val v = read_val(r, &info.name);
    if (r->failed) {
        return 0;
    }
    reserve_vals(r, f, v + 1);
    if (v == 0 || ir_val(f, v)->block) {
        ir_lex_fail(r, v ? "%%%u is defined twice" : "no value has number %u",
                    v);
    }
    if (ir_lex_take(r, ":")) {
        info.type = ir_read_type(r, &info.layout, &info.non_null);
    } else if (r->g->is_low) {
        ir_lex_fail(r, "expected `:` and the value's type");
    }
    *ir_val(f, v) = info;
    return v;
}

static Val *copy_vals(Reader *r, const ValList *list)
{
    Val *copy = list->len ? NEW_ARRAY(r->g->arena, Val, list->len) : NULL;
    for (uint32_t i = 0; i < list->len; i++) {
        copy[i] = list->data[i];
    }
    return copy;
}

/* --- immediates ---------------------------------------------------------- */

static int64_t read_enum(Reader *r, const char *(*text)(uint32_t), uint32_t n)
{
    ir_lex_space(r);
    const char *start;
    size_t len = ir_lex_word(r, &start);
    for (uint32_t i = 0; i < n && len > 0; i++) {
        if (strncmp(text(i), start, len) == 0 && text(i)[len] == '\0') {
            return i;
        }
    }
    ir_lex_fail(r, "unknown word");
    return 0;
}

static const char *tag_text(uint32_t i)
{
    return ir_tag_text((Tag)i);
}

static const char *cmp_text(uint32_t i)
{
    return ir_cmp_text((Cmp)i);
}

static const char *refine_text(uint32_t i)
{
    return ir_refine_text((Refine)i);
}

static const char *intrinsic_text(uint32_t i)
{
    return ir_intrinsic_text((Intrinsic)i);
}

static const char *rt_text(uint32_t i)
{
    return ir_rt_info((RtFn)i)->name;
}

/* One argument of a call: true and *kw set for one by keyword. */
static bool read_shape_arg(Reader *r, const Name **kw, bool *is_star)
{
    *kw = NULL;
    *is_star = false;
    if (ir_lex_take(r, "**")) {
        *is_star = true;
        return true;
    }
    if (ir_lex_take(r, "*")) {
        *is_star = true;
        return false;
    }
    const Name *word = ir_lex_name(r);
    if (ir_lex_take(r, "=")) {
        *kw = word;
        return true;
    }
    if (strcmp(word->text, "_") != 0) {
        ir_lex_fail(r, "expected _, *, **, or a keyword with =");
    }
    return false;
}

static const CallShape *read_shape(Reader *r)
{
    Arena *a = r->g->arena;
    CallShape *s = NEW(a, CallShape);
    s->method = ir_lex_word_next(r) ? ir_lex_name(r) : NULL;
    VEC(const Name *) kws = {0};
    VEC(bool) stars = {0};
    bool any_star = false;
    ir_lex_expect(r, "(");
    while (!r->failed && !ir_lex_take(r, ")")) {
        const Name *kw;
        bool is_star;
        if (read_shape_arg(r, &kw, &is_star)) {
            vec_push(a, &kws, kw);
        } else if (kws.len > 0) {
            ir_lex_fail(r, "a positional argument after a keyword");
        } else {
            s->n_pos++;
        }
        vec_push(a, &stars, is_star);
        any_star |= is_star;
        if (!ir_lex_take(r, ",")) {
            ir_lex_expect(r, ")");
            break;
        }
    }
    s->n_kw = kws.len;
    s->kw = kws.data;
    s->is_star = any_star ? stars.data : NULL;
    return s;
}

static void read_list(Reader *r, Insn *in)
{
    Arena *a = r->g->arena;
    bool is_tags = ir_op_imm(in->op) == IMM_TAGS;
    VEC(Layout *) layouts = {0};
    VEC(Tag) tags = {0};
    ir_lex_expect(r, "[");
    while (!r->failed && !ir_lex_take(r, "]")) {
        if (is_tags) {
            vec_push(a, &tags, (Tag)read_enum(r, tag_text, TAG_COUNT));
        } else {
            vec_push(a, &layouts, ir_read_layout_ref(r));
        }
        if (!ir_lex_take(r, ",")) {
            ir_lex_expect(r, "]");
            break;
        }
    }
    if (is_tags) {
        in->imm.tags = tags.data;
        in->imm_idx = tags.len;
    } else {
        in->imm.layouts = layouts.data;
        in->imm_idx = layouts.len;
    }
}

/* `:Layout name`, `:Layout name#2` or `:Layout #2`. */
static void read_field_ref(Reader *r, Insn *in)
{
    Layout *l = ir_read_layout_ref(r);
    if (!l) {
        ir_lex_fail(r, "expected a layout with fields");
        return;
    }
    uint32_t i = l->fields.len;
    const Name *name = ir_lex_word_next(r) ? ir_lex_name(r) : NULL;
    if (r->at < r->end && *r->at == '#') {
        r->at++;
        i = ir_lex_u32(r, UINT32_MAX - 1);
    } else if (name) {
        i = 0;
        while (i < l->fields.len && l->fields.data[i].name != name) {
            i++;
        }
    }
    if (i >= l->fields.len) {
        ir_lex_fail(r, ":%s has no such field", l->symbol->text);
    }
    in->imm.layout = l;
    in->imm_idx = i;
}

static void read_imm(Reader *r, Insn *in)
{
    bool non_null;
    Layout *layout;
    switch (ir_op_imm(in->op)) {
    case IMM_NONE:
        break;
    case IMM_INT:
        in->imm.i = ir_lex_i64(r);
        break;
    case IMM_FLOAT:
        in->imm.f = ir_lex_float(r);
        break;
    case IMM_NAME:
        in->imm.name = ir_lex_name(r);
        break;
    case IMM_FUNC:
        in->imm.func = ir_read_func_ref(r);
        break;
    case IMM_CLASS:
        in->imm.cls = ir_read_class_ref(r);
        break;
    case IMM_GLOBAL:
        in->imm.global = ir_read_global_ref(r);
        break;
    case IMM_MODULE:
        in->imm.module = ir_read_module_ref(r);
        break;
    case IMM_SHAPE:
        in->imm.shape = read_shape(r);
        break;
    case IMM_REFINE:
        in->imm.i = read_enum(r, refine_text, REFINE_FALSE + 1);
        break;
    case IMM_INTRINSIC:
        in->imm.i = read_enum(r, intrinsic_text, INTRINSIC_COUNT);
        break;
    case IMM_RT:
        in->imm.i = read_enum(r, rt_text, RT_COUNT);
        break;
    case IMM_CMP:
        in->imm.i = read_enum(r, cmp_text, CMP_GE + 1);
        break;
    case IMM_TYPE:
        in->imm.i = ir_read_type(r, &layout, &non_null);
        break;
    case IMM_LAYOUT:
        in->imm.layout = ir_read_layout_ref(r);
        break;
    case IMM_FIELD:
        read_field_ref(r, in);
        break;
    case IMM_LAYOUTS:
    case IMM_TAGS:
        read_list(r, in);
        break;
    case IMM_SLOT:
        in->imm.slot = ir_read_slot_ref(r);
        break;
    case IMM_TAG:
        in->imm.i = read_enum(r, tag_text, TAG_COUNT);
        break;
    }
}

/* --- blocks and instructions --------------------------------------------- */

static bool block_next(Reader *r)
{
    return r->end - r->at >= 2 && r->at[0] == 'b' && r->at[1] >= '0' &&
           r->at[1] <= '9';
}

static Edge read_edge(Reader *r)
{
    Edge e = {0};
    ir_lex_space(r);
    if (!block_next(r)) {
        ir_lex_fail(r, "expected a block");
        return e;
    }
    r->at++;
    e.target = ir_lex_u32(r, MAX_BLOCKS);
    if (ir_lex_take(r, "(")) {
        ValList args = {0};
        do {
            vec_push(r->g->arena, &args, read_use(r));
        } while (ir_lex_take(r, ","));
        ir_lex_expect(r, ")");
        e.args = copy_vals(r, &args);
        e.n_args = args.len;
    }
    return e;
}

/* Values, then edges, separated by commas, to the end of the line. */
static void read_operands(Reader *r, Func *f, Blk b, Insn *in)
{
    ValList args = {0};
    ir_lex_space(r);
    bool more = r->at < r->end && (*r->at == '%' || block_next(r));
    while (more && !r->failed) {
        ir_lex_space(r);
        if (block_next(r)) {
            vec_push(r->g->arena, &ir_block(f, b)->succs, read_edge(r));
        } else {
            vec_push(r->g->arena, &args, read_use(r));
        }
        more = ir_lex_take(r, ",");
    }
    in->args = copy_vals(r, &args);
    in->n_args = args.len;
}

static Op read_op(Reader *r)
{
    ir_lex_space(r);
    const char *start;
    size_t len = ir_lex_word(r, &start);
    uint64_t *op = map_get(&r->ops, hash_bytes(start, len, 0));
    if (!op || strlen(ir_op_text((Op)*op)) != len ||
        memcmp(ir_op_text((Op)*op), start, len) != 0) {
        ir_lex_fail(r, "unknown operation");
        return OP_NONE;
    }
    return (Op)*op;
}

static void expect_line_end(Reader *r)
{
    ir_lex_space(r);
    if (r->at < r->end && *r->at != '\n' && *r->at != '\r') {
        ir_lex_fail(r, "expected the end of the line");
    }
}

static void read_insn(Reader *r, Func *f, Blk b)
{
    Insn in = {0};
    if (r->at < r->end && *r->at == '%') {
        in.result = read_def(r, f, b);
        ir_lex_expect(r, "=");
    }
    in.op = read_op(r);
    read_imm(r, &in);
    read_operands(r, f, b, &in);
    if (ir_lex_take(r, "!")) {
        in.site = ir_lex_u32(r, MAX_SITES);
    }
    vec_push(r->g->arena, &ir_block(f, b)->insns, in);
    expect_line_end(r);
}

static Blk read_block_head(Reader *r, Func *f)
{
    Blk b = ir_add_block(r->g, f);
    r->at++;
    if (ir_lex_u32(r, MAX_BLOCKS) != b) {
        ir_lex_fail(r, "blocks are numbered in order from 1");
    }
    if (ir_lex_take(r, "(")) {
        do {
            Val v = read_def(r, f, b);
            vec_push(r->g->arena, &ir_block(f, b)->args, v);
        } while (ir_lex_take(r, ","));
        ir_lex_expect(r, ")");
    }
    Block *block = ir_block(f, b);
    if (ir_lex_take(r, "split=")) {
        block->n_split = ir_lex_u32(r, UINT32_MAX - 1);
    }
    block->is_cold = ir_lex_take(r, "cold");
    if (ir_lex_take(r, "handler=")) {
        block->handler = read_edge(r);
    }
    ir_lex_expect(r, ":");
    expect_line_end(r);
    return b;
}

/* --- functions ----------------------------------------------------------- */

static void read_param(Reader *r, Func *f)
{
    Param param = {.default_idx = -1};
    uint32_t kind = 0;
    while (ir_param_kind_texts[kind] &&
           !ir_lex_take(r, ir_param_kind_texts[kind])) {
        kind++;
    }
    if (!ir_param_kind_texts[kind]) {
        ir_lex_fail(r, "expected a kind of parameter");
        return;
    }
    param.kind = (ParamKind)kind;
    param.name = ir_lex_name(r);
    f->n_captures += param.kind == PARAM_CAPTURE;
    if (ir_lex_take(r, "=")) {
        param.default_idx = (int32_t)ir_lex_u32(r, 1 << 20);
        f->n_defaults++;
    }
    vec_push(r->g->arena, &f->params, param);
}

static void read_params(Reader *r, Func *f)
{
    do {
        read_param(r, f);
    } while (ir_lex_take(r, ","));
    ir_lex_expect(r, ")");
}

/* The words of a function's head that have no value. */
static bool read_func_flag(Reader *r, Func *f)
{
    struct {
        const char *word;
        bool *flag;
    } flags[] = {
        {"generator", &f->is_generator},     {"library", &f->is_library},
        {"module_body", &f->is_module_body}, {"class_body", &f->is_class_body},
        {"inline", &f->is_inline},
        {"cold", &f->is_cold},
    };
    for (size_t i = 0; i < ARRAY_LEN(flags); i++) {
        if (ir_lex_take(r, flags[i].word)) {
            return *flags[i].flag = true;
        }
    }
    if (ir_lex_take(r, "noraise")) {
        f->may_raise = false;
        return true;
    }
    return false;
}

static void read_func_head(Reader *r, Func *f)
{
    uint32_t n_vals = 0;
    const Name *qualname = NULL;
    while (ir_lex_word_next(r) && !r->failed) {
        bool non_null;
        if (read_func_flag(r, f)) {
            continue;
        }
        if (ir_lex_take(r, "name=")) {
            f->name = ir_lex_name(r);
        } else if (ir_lex_take(r, "qualname=")) {
            qualname = ir_lex_name(r);
        } else if (ir_lex_take(r, "module=")) {
            f->module = ir_read_module_ref(r);
        } else if (ir_lex_take(r, "owner=")) {
            f->owner = ir_read_class_ref(r);
        } else if (ir_lex_take(r, "params=(")) {
            read_params(r, f);
        } else if (ir_lex_take(r, "result=")) {
            f->result = ir_read_type(r, &f->result_layout, &non_null);
        } else if (ir_lex_take(r, "frame=")) {
            f->frame = ir_read_layout_ref(r);
        } else if (ir_lex_take(r, "loc=")) {
            f->loc = ir_read_loc(r);
        } else if (ir_lex_take(r, "vals=")) {
            n_vals = ir_lex_u32(r, max_val(r));
        } else {
            ir_lex_fail(r, "unknown word in a function's head");
        }
    }
    f->qualname = qualname ? qualname : f->name;
    reserve_vals(r, f, n_vals);
    ir_lex_expect(r, "{");
}

void ir_read_func(Reader *r, Func *f)
{
    if (f->blocks.len > 1 || f->params.len > 0) {
        ir_lex_fail(r, "the function is defined twice");
        return;
    }
    read_func_head(r, f);
    Blk b = 0;
    for (;;) {
        ir_lex_lines(r);
        if (r->failed || ir_lex_take(r, "}")) {
            return;
        }
        if (r->at == r->end) {
            ir_lex_fail(r, "a function without its closing brace");
            return;
        }
        if (block_next(r)) {
            b = read_block_head(r, f);
        } else if (b) {
            read_insn(r, f, b);
        } else {
            ir_lex_fail(r, "an instruction before the first block");
        }
    }
}
