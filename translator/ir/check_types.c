/* What low-level operations demand of types. Most are said by a row of letters;
   operations whose immediate decides have a function.

   b I1   i I64   n I64 or U64, all the same   m I64 or U64   d F64   w I128
   r REF  R REF, not null   a ANY   x REF or ANY */
#include "ir/internal.h"

static const char *const arg_letters[OP_COUNT] = {
    [OP_ADD_I64] = "nn",
    [OP_SUB_I64] = "nn",
    [OP_MUL_I64] = "nn",
    [OP_NEG_I64] = "n",
    [OP_NOT_I64] = "n",
    [OP_AND_I64] = "nn",
    [OP_OR_I64] = "nn",
    [OP_XOR_I64] = "nn",
    [OP_SHL_I64] = "mm",
    [OP_SHR_I64] = "mm",
    [OP_ADD_OVF] = "nn",
    [OP_SUB_OVF] = "nn",
    [OP_MUL_OVF] = "nn",
    [OP_NEG_OVF] = "n",
    [OP_SHL_OVF] = "mm",
    [OP_SHR_CHK] = "mm",
    [OP_FLOORDIV_I64] = "nn",
    [OP_MOD_I64] = "nn",
    [OP_CMP_I64] = "nn",
    [OP_WIDEN] = "n",
    [OP_ADD_I128] = "ww",
    [OP_SUB_I128] = "ww",
    [OP_MUL_I128] = "ww",
    [OP_AND_I128] = "ww",
    [OP_OR_I128] = "ww",
    [OP_XOR_I128] = "ww",
    [OP_SHL_I128] = "wi",
    [OP_SHR_I128] = "wi",
    [OP_FLOORDIV_I128] = "ww",
    [OP_MOD_I128] = "ww",
    [OP_CMP_I128] = "ww",
    [OP_FITS] = "w",
    [OP_TRUNC] = "w",
    [OP_NARROW] = "w",
    [OP_ADD_F64] = "dd",
    [OP_SUB_F64] = "dd",
    [OP_MUL_F64] = "dd",
    [OP_DIV_F64] = "dd",
    [OP_FLOORDIV_F64] = "dd",
    [OP_MOD_F64] = "dd",
    [OP_NEG_F64] = "d",
    [OP_CMP_F64] = "dd",
    [OP_I64_TO_F64] = "n",
    [OP_I1_TO_I64] = "b",
    [OP_NOT_I1] = "b",
    [OP_CMP_REF] = "rr",
    [OP_IS_NULL] = "r",
    [OP_ANY_TAG] = "a",
    [OP_ANY_I1] = "a",
    [OP_ANY_I64] = "a",
    [OP_ANY_F64] = "a",
    [OP_ANY_REF] = "a",
    [OP_CAST_REF] = "r",
    [OP_TYPEID] = "R",
    [OP_SWITCH_TYPE] = "R",
    [OP_SWITCH_TAG] = "a",
    [OP_IS_TYPE] = "R",
    [OP_ARRAY_NEW] = "i",
    [OP_ARRAY_LEN] = "R",
    [OP_ARRAY_CLEAR] = "Rii",
    [OP_ARRAY_MOVE] = "RiRii",
    [OP_BR] = "b",
    [OP_RAISE] = "R",
    [OP_RERAISE] = "R",
    [OP_INC] = "x",
    [OP_DEC] = "x",
};

static bool is_int(Type t)
{
    return t == TY_I64 || t == TY_U64;
}

static bool letter_fits(char letter, const ValInfo *v)
{
    switch (letter) {
    case 'b':
        return v->type == TY_I1;
    case 'i':
        return v->type == TY_I64;
    case 'n':
    case 'm':
        return is_int(v->type);
    case 'd':
        return v->type == TY_F64;
    case 'w':
        return v->type == TY_I128;
    case 'r':
        return v->type == TY_REF;
    case 'R':
        return v->type == TY_REF && v->non_null;
    case 'a':
        return v->type == TY_ANY;
    default:
        return v->type == TY_REF || v->type == TY_ANY;
    }
}

static const char *letter_text(char letter)
{
    switch (letter) {
    case 'b':
        return "i1";
    case 'i':
        return "i64";
    case 'n':
    case 'm':
        return "i64 or u64";
    case 'd':
        return "f64";
    case 'w':
        return "i128";
    case 'r':
        return "ref";
    case 'R':
        return "ref!";
    case 'a':
        return "any";
    default:
        return "ref or any";
    }
}

static const ValInfo *arg_info(const Checker *c, uint32_t i)
{
    return ir_val(c->f, c->in->args[i]);
}

static bool check_letters(const Checker *c)
{
    const char *letters = arg_letters[c->in->op];
    for (uint32_t i = 0; letters && letters[i]; i++) {
        const ValInfo *v = arg_info(c, i);
        if (!letter_fits(letters[i], v)) {
            return ir_check_fail(c, "arg_type", "argument %s, wants %s",
                                 ir_check_describe(c, c->in->args[i]),
                                 letter_text(letters[i]));
        }
        if (letters[i] == 'n' && v->type != arg_info(c, 0)->type) {
            return ir_check_fail(c, "arg_type", "%s and %s differ in type",
                                 ir_check_describe(c, c->in->args[0]),
                                 ir_check_describe(c, c->in->args[i]));
        }
    }
    return true;
}

/* The result exists if and only if want is not VOID, and has that type. */
static bool check_result(const Checker *c, Type want)
{
    Type is = c->in->result ? ir_val(c->f, c->in->result)->type : TY_VOID;
    return is == want || ir_check_fail(c, "result", "gives %s, wants %s",
                                       ir_type_text(is), ir_type_text(want));
}

static bool check_table_result(const Checker *c)
{
    OpResult row = ir_op_result(c->in->op);
    if (row == RESULT_GIVEN) {
        return true; /* its own function looks */
    }
    if (row == RESULT_SAME) {
        return check_result(c, arg_info(c, 0)->type);
    }
    return check_result(c, (Type)row);
}

/* Argument i has this type, and layout and non_null if demanded. */
static bool check_arg(const Checker *c, uint32_t i, Type type,
                      const Layout *layout, bool non_null)
{
    if (ir_check_fits(c, c->in->args[i], type, layout, non_null)) {
        return true;
    }
    return ir_check_fail(c, "arg_type", "argument %s, wants %s%s%s%s",
                         ir_check_describe(c, c->in->args[i]),
                         ir_type_text(type), non_null ? "!" : "",
                         layout ? " :" : "",
                         layout ? layout->symbol->text : "");
}

/* Do both layouts have field idx at the same place? A place depends on the
   types before it. */
static bool shares_field(const Layout *a, const Layout *b, uint32_t idx)
{
    if (idx >= a->fields.len || idx >= b->fields.len ||
        a->fields.data[idx].name != b->fields.data[idx].name) {
        return false;
    }
    for (uint32_t i = 0; i <= idx; i++) {
        if (a->fields.data[i].type != b->fields.data[i].type) {
            return false;
        }
    }
    return true;
}

/* Argument i is an object that may have this layout, or for a field one with
   the same beginning. */
static bool check_object(const Checker *c, uint32_t i, const Layout *layout)
{
    const Layout *known = arg_info(c, i)->layout;
    bool is_field = ir_op_imm(c->in->op) == IMM_FIELD;
    if (known && known != layout &&
        !(is_field && shares_field(known, layout, c->in->imm_idx))) {
        return ir_check_fail(c, "layout", "%s is no :%s",
                             ir_check_describe(c, c->in->args[i]),
                             layout->symbol->text);
    }
    return check_arg(c, i, TY_REF, NULL, true);
}

static bool check_layout(const Checker *c, const Layout *l, bool is_fit,
                         const char *what)
{
    if (!l) {
        return ir_check_fail(c, "imm", "no layout");
    }
    if (!ir_check_owns_layout(c->g, l)) {
        return ir_check_fail(c, "foreign", "layout of no graph");
    }
    return is_fit || ir_check_fail(c, "imm", ":%s is no %s layout",
                                   l->symbol->text, what);
}

/* A value read out of a field, element or slot: a known layout is the one the
   place has. */
static bool check_read(const Checker *c, Type type, const Layout *layout)
{
    if (!check_result(c, type)) {
        return false;
    }
    const Layout *known = ir_val(c->f, c->in->result)->layout;
    return !known || !layout || known == layout ||
           ir_check_fail(c, "layout", "%s read out of :%s",
                         ir_check_describe(c, c->in->result),
                         layout->symbol->text);
}

/* --- operations whose immediate decides ---------------------------------- */

static bool check_const(const Checker *c)
{
    const Insn *in = c->in;
    const Layout *l = in->imm.layout;
    switch (in->op) {
    case OP_CONST_I1:
        return in->imm.i == 0 || in->imm.i == 1 ||
               ir_check_fail(c, "imm", "neither 0 nor 1");
    case OP_CONST_UNIT:
        return in->imm.i <= TAG_NOTIMPL ||
               ir_check_fail(c, "imm", "a tag with a payload");
    case OP_CONST_OBJ:
        return check_layout(
            c, l, l && (l->kind == LAYOUT_CLASS || l->kind == LAYOUT_STATIC),
            "class or static");
    default:
        return in->imm.name || ir_check_fail(c, "imm", "no text");
    }
}

static bool check_cmp(const Checker *c)
{
    bool is_order = c->in->imm.i > CMP_NE;
    return !is_order || ir_check_fail(c, "imm", "references are eq or ne");
}

static bool check_to_int(const Checker *c)
{
    Type t = (Type)c->in->imm.i;
    if (!is_int(t)) {
        return ir_check_fail(c, "imm", "neither i64 nor u64");
    }
    return c->in->op == OP_FITS || check_result(c, t);
}

static bool is_64_bits(Type t)
{
    return is_int(t) || t == TY_F64;
}

static bool check_bitcast(const Checker *c)
{
    Type t = (Type)c->in->imm.i;
    if (!is_64_bits(t) || !is_64_bits(arg_info(c, 0)->type)) {
        return ir_check_fail(c, "arg_type", "%s to %s",
                             ir_check_describe(c, c->in->args[0]),
                             ir_type_text(t));
    }
    return check_result(c, t);
}

static bool check_any_from(const Checker *c)
{
    static const Type payload[TAG_COUNT] = {
        [TAG_BOOL] = TY_I1,   [TAG_INT] = TY_I64, [TAG_UINT] = TY_U64,
        [TAG_FLOAT] = TY_F64, [TAG_REF] = TY_REF,
    };
    Tag tag = (Tag)c->in->imm.i;
    if (tag >= TAG_COUNT || payload[tag] == TY_VOID) {
        return ir_check_fail(c, "imm", "a tag without payload");
    }
    return check_arg(c, 0, payload[tag], NULL, tag == TAG_REF);
}

static bool check_cast_ref(const Checker *c)
{
    const Layout *l = c->in->imm.layout;
    if (l && !check_layout(c, l, true, "")) {
        return false;
    }
    const Layout *known = ir_val(c->f, c->in->result)->layout;
    return !known || known == l || known == arg_info(c, 0)->layout ||
           ir_check_fail(c, "layout", "the result claims another layout");
}

static bool check_field(const Checker *c)
{
    const Insn *in = c->in;
    const Layout *l = in->imm.layout;
    if (!check_layout(c, l, l && l->kind == LAYOUT_OBJECT, "object") ||
        !check_object(c, 0, l)) {
        return false;
    }
    if (in->imm_idx >= l->fields.len) {
        return ir_check_fail(c, "imm", ":%s has no field %u", l->symbol->text,
                             in->imm_idx);
    }
    const Field *field = &l->fields.data[in->imm_idx];
    if (in->op == OP_SETFIELD) {
        return check_arg(c, 1, field->type, field->layout, false);
    }
    return check_read(c, field->type, field->layout);
}

static bool check_array(const Checker *c)
{
    const Insn *in = c->in;
    const Layout *l = in->imm.layout;
    if (!check_layout(c, l, l && l->kind == LAYOUT_ARRAY, "array")) {
        return false;
    }
    if (in->op == OP_ARRAY_NEW) {
        return true;
    }
    if (!check_object(c, 0, l)) {
        return false;
    }
    if (in->op == OP_ARRAY_MOVE) {
        return check_object(c, 2, l);
    }
    if (in->op == OP_ARRAY_CLEAR) {
        return true;
    }
    /* Small integers are I64 outside arrays. */
    Type elem = l->elem == TY_I8 || l->elem == TY_I32 ? TY_I64 : l->elem;
    if (!check_arg(c, 1, TY_I64, NULL, false)) {
        return false;
    }
    return in->op == OP_ARRAY_GET
               ? check_read(c, elem, l->elem_layout)
               : check_arg(c, 2, elem, l->elem_layout, false);
}

static bool check_slot(const Checker *c)
{
    const Slot *s = c->in->imm.slot;
    if (!s || s->index >= c->g->slots.len || c->g->slots.data[s->index] != s) {
        return ir_check_fail(c, "foreign", "slot of no graph");
    }
    return c->in->op == OP_GETSLOT ? check_read(c, s->type, s->layout)
                                   : check_arg(c, 0, s->type, s->layout, false);
}

static bool check_layout_list(const Checker *c)
{
    const Insn *in = c->in;
    if (in->imm_idx == 0) {
        return ir_check_fail(c, "imm", "no layouts");
    }
    StrBuf *why = c->why;
    Map seen = {0};
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        if (!check_layout(c, in->imm.layouts[i], true, "")) {
            return false;
        }
        bool is_new;
        map_put(why->arena, &seen, ptr_key(in->imm.layouts[i]), &is_new);
        if (!is_new) {
            return ir_check_fail(c, "imm", ":%s stands twice",
                                 in->imm.layouts[i]->symbol->text);
        }
    }
    return true;
}

static bool check_tag_list(const Checker *c)
{
    const Insn *in = c->in;
    uint32_t seen = 0;
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        Tag tag = in->imm.tags[i];
        if (tag >= TAG_COUNT || (seen >> tag & 1)) {
            return ir_check_fail(c, "imm", "a tag is unknown or stands twice");
        }
        seen |= 1u << tag;
    }
    return in->imm_idx > 0 || ir_check_fail(c, "imm", "no tags");
}

/* --- calls --------------------------------------------------------------- */

static bool check_call(const Checker *c)
{
    const Insn *in = c->in;
    const Func *callee = in->imm.func;
    if (callee->index >= c->g->funcs.len ||
        c->g->funcs.data[callee->index] != callee) {
        return ir_check_fail(c, "foreign", "function of no graph");
    }
    if (callee->blocks.len < 2) {
        return ir_check_fail(c, "call", "@%s has no body",
                             callee->symbol ? callee->symbol->text : "?");
    }
    const Block *entry = ir_block(callee, 1);
    if (in->n_args != entry->args.len) {
        return ir_check_fail(c, "call", "passes %u arguments, @%s takes %u",
                             in->n_args, callee->symbol->text, entry->args.len);
    }
    for (uint32_t i = 0; i < in->n_args; i++) {
        const ValInfo *want = ir_val(callee, entry->args.data[i]);
        if (!check_arg(c, i, want->type, want->layout, want->non_null)) {
            return false;
        }
    }
    return callee->result == TY_VOID
               ? check_result(c, TY_VOID)
               : check_read(c, callee->result, callee->result_layout);
}

static bool check_call_rt(const Checker *c)
{
    const Insn *in = c->in;
    RtFn rt = (RtFn)in->imm.i;
    if (rt <= RT_NONE || rt >= RT_COUNT) {
        return ir_check_fail(c, "imm", "no runtime function");
    }
    const RtInfo *info = ir_rt_info(rt);
    if (in->n_args != info->n_params) {
        return ir_check_fail(c, "call", "passes %u arguments, %s takes %u",
                             in->n_args, info->name, info->n_params);
    }
    for (uint32_t i = 0; i < in->n_args; i++) {
        bool non_null = strchr("syA", info->params[i]) != NULL;
        if (!check_arg(c, i, ir_rt_param_type(rt, i), NULL, non_null)) {
            return false;
        }
    }
    if (!check_result(c, info->result_type)) {
        return false;
    }
    bool lies = info->result_nullable && in->result &&
                ir_val(c->f, in->result)->non_null;
    return !lies || ir_check_fail(c, "result", "%s may give null", info->name);
}

static bool check_ret(const Checker *c)
{
    const Insn *in = c->in;
    if (in->n_args != (c->f->result != TY_VOID)) {
        return ir_check_fail(c, "ret", "gives %u values, the function gives %s",
                             in->n_args, ir_type_text(c->f->result));
    }
    return in->n_args == 0 ||
           check_arg(c, 0, c->f->result, c->f->result_layout, false);
}

static bool check_yield(const Checker *c)
{
    if (!c->f->is_generator) {
        return ir_check_fail(c, "yield", "not in a generator");
    }
    return c->in->n_args <= 1 ||
           ir_check_fail(c, "arity", "yields %u values", c->in->n_args);
}

/* The result column of the table covers all but RESULT_GIVEN. */
static bool check_special(const Checker *c)
{
    const Layout *l = c->in->imm.layout;
    switch (c->in->op) {
    case OP_CONST_I1:
    case OP_CONST_UNIT:
    case OP_CONST_OBJ:
    case OP_CONST_STR:
    case OP_CONST_BYTES:
        return check_const(c);
    case OP_CMP_REF:
        return check_cmp(c);
    case OP_FITS:
    case OP_TRUNC:
    case OP_NARROW:
    case OP_ANY_I64:
        return check_to_int(c);
    case OP_BITCAST:
        return check_bitcast(c);
    case OP_ANY_FROM:
        return check_any_from(c);
    case OP_CAST_REF:
        return check_cast_ref(c);
    case OP_NEW:
        return check_layout(c, l, l && l->kind == LAYOUT_OBJECT, "object");
    case OP_GETFIELD:
    case OP_SETFIELD:
        return check_field(c);
    case OP_ARRAY_NEW:
    case OP_ARRAY_GET:
    case OP_ARRAY_SET:
    case OP_ARRAY_INIT:
    case OP_ARRAY_MOVE:
    case OP_ARRAY_CLEAR:
        return check_array(c);
    case OP_GETSLOT:
    case OP_SETSLOT:
        return check_slot(c);
    case OP_SWITCH_TYPE:
    case OP_IS_TYPE:
        return check_layout_list(c);
    case OP_SWITCH_TAG:
        return check_tag_list(c);
    case OP_CALL:
        return check_call(c);
    case OP_CALL_RT:
        return check_call_rt(c);
    case OP_RET:
        return check_ret(c);
    case OP_YIELD:
        return check_yield(c);
    default:
        return true;
    }
}

bool ir_check_insn_types(const Checker *c)
{
    return check_letters(c) && check_table_result(c) && check_special(c);
}
