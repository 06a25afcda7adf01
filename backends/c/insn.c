/* Instructions as C statements. One-expression operations are rows of
   templates.def; the others have a function here. Control flow is in flow.c. */
#include <math.h>
#include <stdlib.h>

#include "backends/c/internal.h"

typedef enum Form {
    FORM_EXPR,
    FORM_OVF,
    FORM_CHECK,
    FORM_STMT,
    FORM_CUSTOM
} Form;

typedef struct Template {
    Form form;
    const char *text, *text_u64;
} Template;

static const Template templates[OP_COUNT] = {
#define T(op, form, text, text_u64) [OP_##op] = {FORM_##form, text, text_u64},
#include "backends/c/templates.def"
#undef T
};

/* A low-level operation without a row does not compile here. */
enum {
#define T(op, form, text, text_u64) HAS_##op,
#include "backends/c/templates.def"
#undef T
#define NEED_H(op) NEEDS_NO_##op
#define NEED_L(op) NEEDS_##op = HAS_##op
#define NEED_B(op) NEEDS_##op = HAS_##op
#define OP(name, text, stage, args, imm, result, effects) NEED_##stage(name),
#include "ir/ops.def"
#undef OP
};

/* --- operands ------------------------------------------------------------ */

bool c_is_literal(const Insn *in)
{
    switch (in->op) {
    case OP_CONST_I1:
    case OP_CONST_I64:
    case OP_CONST_U64:
    case OP_CONST_F64:
    case OP_CONST_STR:
    case OP_CONST_BYTES:
    case OP_CONST_NULL:
    case OP_CONST_UNIT:
    case OP_CONST_OBJ:
        return true;
    default:
        return false;
    }
}

static const char *int_literal(Arena *a, int64_t i)
{
    if (i == INT64_MIN) {
        return "INT64_MIN";
    }
    if (i > INT32_MIN && i <= INT32_MAX) {
        return arena_printf(a, i < 0 ? "(%d)" : "%d", (int)i);
    }
    return arena_printf(a, i < 0 ? "(-INT64_C(%lld))" : "INT64_C(%lld)",
                        (long long)(i < 0 ? -i : i));
}

static const char *float_literal(Arena *a, double x)
{
    if (isnan(x) || isinf(x)) {
        uint64_t bits;
        memcpy(&bits, &x, sizeof bits);
        return arena_printf(a, "gel_f64_from_bits(UINT64_C(0x%llx))",
                            (unsigned long long)bits);
    }
    char text[40];
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(text, sizeof text, "%.*g", precision, x);
        if (strtod(text, NULL) == x) {
            break;
        }
    }
    const char *point = strpbrk(text, ".e") ? "" : ".0";
    return arena_printf(a, signbit(x) ? "(%s%s)" : "%s%s", text, point);
}

const char *c_tag_name(Tag tag)
{
    static const char *const names[] = {
        [TAG_UNBOUND] = "GEL_TAG_UNBOUND", [TAG_NONE] = "GEL_TAG_NONE",
        [TAG_DONE] = "GEL_TAG_DONE",       [TAG_NOTIMPL] = "GEL_TAG_NOTIMPL",
        [TAG_BOOL] = "GEL_TAG_BOOL",       [TAG_INT] = "GEL_TAG_INT",
        [TAG_UINT] = "GEL_TAG_UINT",       [TAG_FLOAT] = "GEL_TAG_FLOAT",
        [TAG_REF] = "GEL_TAG_REF",
    };
    return names[tag];
}

static const char *literal(FuncGen *fg, const Insn *in)
{
    Arena *a = fg->c->a;
    switch (in->op) {
    case OP_CONST_I1:
        return in->imm.i ? "true" : "false";
    case OP_CONST_I64:
        return int_literal(a, in->imm.i);
    case OP_CONST_U64:
        return arena_printf(a, "UINT64_C(%llu)", (unsigned long long)in->imm.i);
    case OP_CONST_F64:
        return float_literal(a, in->imm.f);
    case OP_CONST_STR:
        return c_text(fg->c, fg->u, in->imm.name, false);
    case OP_CONST_BYTES:
        return c_text(fg->c, fg->u, in->imm.name, true);
    case OP_CONST_NULL:
        return "NULL";
    case OP_CONST_UNIT:
        return arena_printf(a, "gel_any_unit(%s)", c_tag_name((Tag)in->imm.i));
    default:
        return arena_printf(a, "(&%s)",
                            c_use_object(fg->c, fg->u, in->imm.layout));
    }
}

const char *c_var(FuncGen *fg, Val v)
{
    if (!fg->vars[v]) {
        fg->vars[v] = ident_local(fg->c->a, ir_val(fg->f, v)->name, v);
    }
    return fg->vars[v];
}

const char *c_val(FuncGen *fg, Val v)
{
    const Insn *def = fg->def[v];
    return def && c_is_literal(def) ? literal(fg, def) : c_var(fg, v);
}

static const char *arg(FuncGen *fg, const Insn *in, uint32_t i)
{
    return c_val(fg, in->args[i]);
}

/* --- templates ----------------------------------------------------------- */

static const char *cmp_text(Cmp cmp)
{
    static const char *const texts[] = {
        [CMP_EQ] = "==", [CMP_NE] = "!=", [CMP_LT] = "<",
        [CMP_LE] = "<=", [CMP_GT] = ">",  [CMP_GE] = ">=",
    };
    return texts[cmp];
}

static const char *shift_count(FuncGen *fg, Val v)
{
    const char *text = c_val(fg, v);
    return ir_val(fg->f, v)->type == TY_U64
               ? arena_printf(fg->c->a, "gel_count_u64(%s)", text)
               : text;
}

static void put_escape(FuncGen *fg, const Insn *in, char letter, StrBuf *out)
{
    switch (letter) {
    case 'r':
        sb_puts(out, c_var(fg, in->result));
        break;
    case 'c':
        sb_puts(out, shift_count(fg, in->args[1]));
        break;
    case '?':
        sb_puts(out, cmp_text((Cmp)in->imm.i));
        break;
    case 't':
        sb_puts(out, ir_type_text((Type)in->imm.i));
        break;
    default:
        sb_puts(out, arg(fg, in, (uint32_t)(letter - '0')));
    }
}

static const char *fill(FuncGen *fg, const Insn *in)
{
    const Template *t = &templates[in->op];
    bool is_u64 = in->n_args > 0 && t->text_u64[0] &&
                  ir_val(fg->f, in->args[0])->type == TY_U64;
    StrBuf sb = sb_new(fg->c->a);
    for (const char *p = is_u64 ? t->text_u64 : t->text; *p; p++) {
        if (*p == '$') {
            put_escape(fg, in, *++p, &sb);
        } else {
            sb_putc(&sb, *p);
        }
    }
    return sb.text;
}

/* --- statements ---------------------------------------------------------- */

/* "    T x = " of the result, or a cast to void if nobody reads it. */
static void begin(FuncGen *fg, const Insn *in)
{
    sb_puts(fg->out, "    ");
    if (in->result && fg->needed[in->result]) {
        sb_printf(fg->out, "%s%s = ", c_type(ir_val(fg->f, in->result)->type),
                  c_var(fg, in->result));
    } else if (in->result) {
        sb_puts(fg->out, "(void)");
    }
}

static void assign(FuncGen *fg, const Insn *in, const char *expr)
{
    begin(fg, in);
    sb_printf(fg->out, "%s;\n", expr);
}

static void declare(FuncGen *fg, const Insn *in)
{
    sb_printf(fg->out, "    %s%s;\n", c_type(ir_val(fg->f, in->result)->type),
              c_var(fg, in->result));
}

static void check_pending(FuncGen *fg, const Insn *in)
{
    sb_printf(fg->out, "    if (GEL_UNLIKELY(gel_exc != NULL)) goto %s;\n",
              c_error_label(fg, in));
}

/* Sums and products of what was widened fit 128 bits (but for U64 times U64). */
static const char *wide_function(FuncGen *fg, const Insn *in)
{
    const char *name = in->op == OP_ADD_I128   ? "gel_i128_add"
                       : in->op == OP_SUB_I128 ? "gel_i128_sub"
                       : in->op == OP_MUL_I128 ? "gel_i128_mul"
                                               : NULL;
    bool is_signed = false;
    for (uint32_t i = 0; name && i < 2; i++) {
        const Insn *def = fg->def[in->args[i]];
        if (!def || def->op != OP_WIDEN) {
            return NULL;
        }
        is_signed |= ir_val(fg->f, def->args[0])->type == TY_I64;
    }
    return in->op == OP_MUL_I128 && !is_signed ? NULL : name;
}

static void emit_template(FuncGen *fg, const Insn *in)
{
    const char *text = wide_function(fg, in);
    if (text) {
        declare(fg, in);
        sb_printf(fg->out, "    (void)%s(%s, %s, &%s);\n", text,
                  arg(fg, in, 0), arg(fg, in, 1), c_var(fg, in->result));
        return;
    }
    switch (templates[in->op].form) {
    case FORM_EXPR:
        assign(fg, in, fill(fg, in));
        break;
    case FORM_STMT:
        sb_printf(fg->out, "    %s;\n", fill(fg, in));
        break;
    case FORM_OVF:
        declare(fg, in);
        text = fill(fg, in);
        sb_printf(fg->out, "    if (GEL_UNLIKELY(%s)) goto %s;\n", text,
                  c_raise_label(fg, in, EXIT_OVERFLOW));
        break;
    case FORM_CHECK:
        declare(fg, in);
        text = fill(fg, in);
        sb_printf(fg->out, "    if (GEL_UNLIKELY(!%s)) goto %s;\n", text,
                  c_error_label(fg, in));
        break;
    case FORM_CUSTOM:
        bug("no emitter for %s", ir_op_text(in->op));
    }
}

/* --- values -------------------------------------------------------------- */

static void emit_bitcast(FuncGen *fg, const Insn *in)
{
    Type from = ir_val(fg->f, in->args[0])->type, to = (Type)in->imm.i;
    const char *v = arg(fg, in, 0);
    Arena *a = fg->c->a;
    const char *bits = from == TY_F64 ? arena_printf(a, "gel_f64_bits(%s)", v)
                                      : arena_printf(a, "(uint64_t)%s", v);
    if (to == from) {
        assign(fg, in, v);
    } else if (to == TY_F64) {
        assign(fg, in, arena_printf(a, "gel_f64_from_bits(%s)", bits));
    } else {
        assign(fg, in,
               to == TY_U64 ? bits : arena_printf(a, "(int64_t)%s", bits));
    }
}

static void emit_any_from(FuncGen *fg, const Insn *in)
{
    static const char *const makers[TAG_COUNT] = {
        [TAG_BOOL] = "bool",   [TAG_INT] = "int", [TAG_UINT] = "uint",
        [TAG_FLOAT] = "float", [TAG_REF] = "ref",
    };
    assign(fg, in,
           arena_printf(fg->c->a, "gel_any_%s(%s)", makers[in->imm.i],
                        arg(fg, in, 0)));
}

static void emit_any_i64(FuncGen *fg, const Insn *in)
{
    assign(fg, in,
           arena_printf(fg->c->a, "%s.%c", arg(fg, in, 0),
                        in->imm.i == TY_U64 ? 'u' : 'i'));
}

/* "o->type == &t_A || o->type == &t_B" */
static const char *type_test(FuncGen *fg, const Insn *in)
{
    StrBuf sb = sb_new(fg->c->a);
    const char *o = arg(fg, in, 0);
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        sb_printf(&sb, "%s%s->type == &%s", i ? " || " : "", o,
                  c_use_type(fg->c, fg->u, in->imm.layouts[i]));
    }
    return sb.text;
}

static void emit_is_type(FuncGen *fg, const Insn *in)
{
    if (in->imm_idx <= MAX_TYPE_COMPARES) {
        assign(fg, in, type_test(fg, in));
        return;
    }
    const char *result = c_var(fg, in->result);
    declare(fg, in);
    c_switch_hash(fg, arg(fg, in, 0));
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        c_case_hash(fg, in->imm.layouts[i]);
    }
    sb_printf(fg->out, "        %s = true; break;\n", result);
    sb_printf(fg->out, "    default: %s = ", result);
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        const Layout *l = in->imm.layouts[i];
        if (c_layout(fg->c, l)->is_runtime) {
            sb_printf(fg->out, "%s->type == &%s || ", arg(fg, in, 0),
                      c_use_type(fg->c, fg->u, l));
        }
    }
    sb_puts(fg->out, "false;\n    }\n");
}

/* --- memory -------------------------------------------------------------- */

/* What rarely runs calls the runtime where the rest has its code inline: most of
   the references that a function releases, it releases after an error. */
static bool is_in_cold(const FuncGen *fg)
{
    return ir_block(fg->f, fg->b)->is_cold;
}

static void emit_new(FuncGen *fg, const Insn *in)
{
    const Layout *l = in->imm.layout;
    const char *type = c_use_type(fg->c, fg->u, l);
    assign(fg, in,
           arena_printf(fg->c->a, "%s(&%s, sizeof(%s))",
                        is_in_cold(fg) ? "gel_gc_alloc" : "gel_alloc", type,
                        c_use_record(fg->c, fg->u, l)));
}

/* "((T_Point *)p_1)->x_" */
static const char *place(FuncGen *fg, const Insn *in)
{
    const Layout *l = in->imm.layout;
    return arena_printf(fg->c->a, "((%s *)%s)->%s",
                        c_use_record(fg->c, fg->u, l), arg(fg, in, 0),
                        c_layout(fg->c, l)->fields[in->imm_idx]);
}

static void emit_getfield(FuncGen *fg, const Insn *in)
{
    const char *p = place(fg, in);
    if (in->imm.layout->fields.data[in->imm_idx].type == TY_ANY) {
        p = arena_printf(fg->c->a, "gel_any_load(&%s, %stag)", p, p);
    }
    assign(fg, in, p);
}

static void emit_setfield(FuncGen *fg, const Insn *in)
{
    const Layout *l = in->imm.layout;
    const char *v = arg(fg, in, 1);
    if (l->fields.data[in->imm_idx].type == TY_ANY) {
        sb_printf(fg->out, "    GEL_SET_ANY((%s *)%s, %s, %s);\n",
                  c_use_record(fg->c, fg->u, l), arg(fg, in, 0),
                  c_layout(fg->c, l)->fields[in->imm_idx], v);
    } else {
        sb_printf(fg->out, "    %s = %s;\n", place(fg, in), v);
    }
}

static void emit_array_new(FuncGen *fg, const Insn *in)
{
    const char *type = c_use_type(fg->c, fg->u, in->imm.layout);
    const Insn *n = fg->def[in->args[0]];
    if (n && n->op == OP_CONST_I64 && n->imm.i == 0) {
        assign(fg, in,
               arena_printf(fg->c->a, "(GelObj *)gel_array_empty(&%s)", type));
        return;
    }
    assign(fg, in,
           arena_printf(fg->c->a, "(GelObj *)gel_array_new(&%s, %s)", type,
                        arg(fg, in, 0)));
    check_pending(fg, in);
}

static void emit_array_get(FuncGen *fg, const Insn *in)
{
    assign(fg, in,
           arena_printf(fg->c->a, "gel_array_get_%s((GelArray *)%s, %s)",
                        ir_type_text(in->imm.layout->elem), arg(fg, in, 0),
                        arg(fg, in, 1)));
}

static void emit_array_set(FuncGen *fg, const Insn *in)
{
    Type elem = in->imm.layout->elem;
    const char *cast = elem == TY_I8    ? "(uint8_t)"
                       : elem == TY_I32 ? "(int32_t)"
                                        : "";
    sb_printf(fg->out, "    gel_array_set_%s((GelArray *)%s, %s, %s%s);\n",
              ir_type_text(elem), arg(fg, in, 0), arg(fg, in, 1), cast,
              arg(fg, in, 2));
}

static void emit_setslot(FuncGen *fg, const Insn *in)
{
    sb_printf(fg->out, "    %s = %s;\n", c_slot(fg->c, fg->u, in->imm.slot),
              arg(fg, in, 0));
}

/* --- calls --------------------------------------------------------------- */

static void emit_call(FuncGen *fg, const Insn *in)
{
    begin(fg, in);
    sb_printf(fg->out, "%s(", c_use_func(fg->c, fg->u, in->imm.func));
    for (uint32_t i = 0; i < in->n_args; i++) {
        sb_printf(fg->out, "%s%s", i ? ", " : "", arg(fg, in, i));
    }
    sb_puts(fg->out, ");\n");
    if (ir_may_raise(in)) {
        check_pending(fg, in);
    }
}

/* The C type behind a letter of abi.def, where it is not GelObj. */
static const char *rt_cast(char letter)
{
    switch (letter) {
    case 's':
        return "(GelStr *)";
    case 'y':
        return "(GelBytes *)";
    case 'A':
        return "(GelArray *)";
    default:
        return "";
    }
}

static void emit_call_rt(FuncGen *fg, const Insn *in)
{
    const RtInfo *info = ir_rt_info((RtFn)in->imm.i);
    fg->c->has_tables |= strcmp(info->name, "clone_run") == 0 ||
                         strncmp(info->name, "dump_", 5) == 0;
    begin(fg, in);
    sb_printf(fg->out, "%sgel_%s(",
              rt_cast(info->result[0])[0] ? "(GelObj *)" : "", info->name);
    for (uint32_t i = 0; i < in->n_args; i++) {
        sb_printf(fg->out, "%s%s%s", i ? ", " : "", rt_cast(info->params[i]),
                  arg(fg, in, i));
    }
    sb_puts(fg->out, ");\n");
    if (ir_may_raise(in)) {
        check_pending(fg, in);
    }
}

static void emit_count(FuncGen *fg, const Insn *in)
{
    const ValInfo *v = ir_val(fg->f, in->args[0]);
    const char *form = v->type == TY_ANY ? "_any"
                       : in->op == OP_DEC && is_in_cold(fg) ? "_cold"
                       : v->non_null ? "_nn" : "";
    sb_printf(fg->out, "    gel_%s%s(%s);\n", ir_op_text(in->op), form,
              arg(fg, in, 0));
}

/* --- frames -------------------------------------------------------------- */

/* How a value lies in a record or the global result. */
static const char *word_member(Type t)
{
    return t == TY_F64 ? "d" : t == TY_REF ? "r" : t == TY_U64 ? "u" : "i";
}

static bool is_wide(Type t)
{
    return t == TY_ANY || t == TY_I128;
}

/* A site's number, which other units move. */
static const char *site_fields(FuncGen *fg, uint32_t site)
{
    Unit *u = fg->u;
    if (!c_site_shows(fg->c->g, site)) {
        return "0, NULL";
    }
    uint32_t num = c_use_site(fg->c, u, site);
    return u->sites_base
               ? arena_printf(fg->c->a, "%u, &%s", num, u->sites_base)
               : arena_printf(fg->c->a, "%u, NULL", num + 1);
}

/* "static const GelFrameDesc frame_f_2 = {...};" once in the unit. */
static const char *frame_desc(FuncGen *fg, Func *resume, uint32_t number)
{
    Arena *a = fg->c->a;
    const char *func = c_use_func(fg->c, fg->u, resume);
    const char *name = arena_printf(a, "frame_%s_%u", func, number);
    bool is_new;
    uint64_t key = hash_mix(ptr_key(resume), number);
    *map_put(a, &fg->u->frame_nums, key, &is_new) = 1;
    if (is_new) {
        const FramePoint *p = &resume->points.data[number];
        vec_push(a, &fg->u->frames,
                 arena_printf(a,
                              "static const GelFrameDesc %s = {%s, %u, %u, "
                              "\"%s\", %s};\n",
                              name, func, number, p->n_words, p->types,
                              site_fields(fg, p->site)));
    }
    return name;
}

static void emit_frame_save(FuncGen *fg, const Insn *in)
{
    StrBuf *out = fg->out;
    sb_printf(out,
              "    if (gel_exc == &gel_unwind) {\n        GelWord *w = "
              "gel_frame_save(&%s);\n        (void)w;\n",
              frame_desc(fg, in->imm.func, in->imm_idx));
    uint32_t word = 0;
    for (uint32_t i = 0; i < in->n_args; i++) {
        Type t = ir_val(fg->f, in->args[i])->type;
        const char *v = arg(fg, in, i);
        if (is_wide(t)) {
            sb_printf(out, "        gel_word_put(w + %u, &%s);\n", word, v);
        } else {
            sb_printf(out, "        w[%u].%s = %s;\n", word, word_member(t), v);
        }
        word += is_wide(t) ? 2 : 1;
    }
    sb_printf(out, "        goto %s;\n    }\n", c_leave_label(fg));
}

static void emit_frame_load(FuncGen *fg, const Insn *in)
{
    Type t = ir_val(fg->f, in->result)->type;
    const char *from = arena_printf(fg->c->a, "gel_frame->w[%d]", (int)in->imm.i);
    if (is_wide(t)) {
        from = arena_printf(fg->c->a, "gel_word_%s(&%s)",
                            t == TY_ANY ? "any" : "i128", from);
    } else {
        from = arena_printf(fg->c->a, t == TY_I1 ? "(%s.%s != 0)" : "%s.%s",
                            from, word_member(t));
    }
    assign(fg, in, from);
}

static void emit_frame_free(FuncGen *fg, const Insn *in)
{
    sb_printf(fg->out, "    gel_frame_drop_words(gel_frame, %d);\n",
              (int)in->imm.i);
}

static const char *result_place(FuncGen *fg, Type t)
{
    return t == TY_ANY    ? "gel_result.a"
           : t == TY_I128 ? "gel_result.x"
                          : arena_printf(fg->c->a, "gel_result.w.%s",
                                         word_member(t));
}

static void emit_resumed(FuncGen *fg, const Insn *in)
{
    if (in->result) {
        Type t = ir_val(fg->f, in->result)->type;
        const char *from = result_place(fg, t);
        assign(fg, in,
               t == TY_I1 ? arena_printf(fg->c->a, "(%s != 0)", from) : from);
    }
    check_pending(fg, in);
}

static void emit_frame_ret(FuncGen *fg, const Insn *in)
{
    Type t = ir_val(fg->f, in->args[0])->type;
    sb_printf(fg->out, "    %s = %s;\n", result_place(fg, t), arg(fg, in, 0));
}

/* A comparison read by the branch of its block only: written there. */
static bool is_fused(const FuncGen *fg, Val v)
{
    const Insn *def = fg->def[v];
    const Block *b = ir_block(fg->f, fg->b);
    const Insn *term = &vec_last(&b->insns);
    return def && term->op == OP_BR && term->args[0] == v &&
           fg->n_uses[v] == 1 && ir_val(fg->f, v)->block == fg->b &&
           templates[def->op].form == FORM_EXPR;
}

const char *c_condition(FuncGen *fg, Val v, bool bracket)
{
    if (!is_fused(fg, v)) {
        return c_val(fg, v);
    }
    const char *text = fill(fg, fg->def[v]);
    return bracket ? arena_printf(fg->c->a, "(%s)", text) : text;
}

/* Constants have no statement: they are written where they are used. */
static bool is_left_out(const FuncGen *fg, const Insn *in)
{
    const uint32_t pure = EFF_READ | EFF_COMMUTES | EFF_OWNED;
    bool has_effect = (ir_insn_effects(in) & ~pure) != 0;
    return c_is_literal(in) || is_fused(fg, in->result) ||
           (!has_effect && !fg->needed[in->result]);
}

void c_emit_insn(FuncGen *fg, const Insn *in)
{
    if (is_left_out(fg, in)) {
        return;
    }
    if (templates[in->op].form != FORM_CUSTOM) {
        emit_template(fg, in);
        return;
    }
    switch (in->op) {
    case OP_BITCAST:
        emit_bitcast(fg, in);
        break;
    case OP_ANY_FROM:
        emit_any_from(fg, in);
        break;
    case OP_ANY_I64:
        emit_any_i64(fg, in);
        break;
    case OP_IS_TYPE:
        emit_is_type(fg, in);
        break;
    case OP_NEW:
        emit_new(fg, in);
        break;
    case OP_GETFIELD:
        emit_getfield(fg, in);
        break;
    case OP_SETFIELD:
        emit_setfield(fg, in);
        break;
    case OP_ARRAY_NEW:
        emit_array_new(fg, in);
        break;
    case OP_ARRAY_GET:
        emit_array_get(fg, in);
        break;
    case OP_ARRAY_SET:
    case OP_ARRAY_INIT:
        emit_array_set(fg, in);
        break;
    case OP_GETSLOT:
        assign(fg, in, c_slot(fg->c, fg->u, in->imm.slot));
        break;
    case OP_SETSLOT:
        emit_setslot(fg, in);
        break;
    case OP_CALL:
        emit_call(fg, in);
        break;
    case OP_CALL_RT:
        emit_call_rt(fg, in);
        break;
    case OP_FRAME_SAVE:
        emit_frame_save(fg, in);
        break;
    case OP_FRAME_LOAD:
        emit_frame_load(fg, in);
        break;
    case OP_FRAME_FREE:
        emit_frame_free(fg, in);
        break;
    case OP_RESUMED:
        emit_resumed(fg, in);
        break;
    case OP_FRAME_RET:
        emit_frame_ret(fg, in);
        break;
    case OP_INC:
    case OP_DEC:
        emit_count(fg, in);
        break;
    case OP_STACKCHECK:
        sb_printf(fg->out, "    if (gel_stack_low()) goto %s;\n",
                  c_raise_label(fg, in, EXIT_RECURSION));
        break;
    default:
        c_emit_term(fg, in);
    }
}
