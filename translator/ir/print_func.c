/* Text form of functions (docs/GRAPH.md), and the words that print.c shares:
   names that are not plain words are quoted. */
#include <math.h>
#include <stdlib.h>

#include "ir/internal.h"

const char *const ir_param_kind_texts[] = {
    "capture", "pos_only", "pos", "star", "kw_only", "starstar", NULL,
};

/* --- words --------------------------------------------------------------- */

static bool is_word_byte(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_';
}

/* Letters, digits and underscores, dots inside: read back without quotes. */
static bool is_word(const Name *name)
{
    for (uint32_t i = 0; i < name->len; i++) {
        unsigned char c = (unsigned char)name->text[i];
        bool is_dot = c == '.' && i > 0 && i + 1 < name->len;
        if (!is_word_byte(c) && !is_dot) {
            return false;
        }
    }
    return name->len > 0 && !(name->text[0] >= '0' && name->text[0] <= '9');
}

static bool is_utf8_at(const unsigned char *s, uint32_t left, uint32_t *len)
{
    uint32_t n = s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;
    if (s[0] < 0xc2 || s[0] > 0xf4 || n > left) {
        return false;
    }
    for (uint32_t i = 1; i < n; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return false;
        }
    }
    *len = n;
    return true;
}

void ir_put_quoted(StrBuf *out, const Name *name)
{
    const unsigned char *s = (const unsigned char *)name->text;
    sb_putc(out, '"');
    for (uint32_t i = 0; i < name->len;) {
        uint32_t n = 1;
        if (s[i] == '"' || s[i] == '\\') {
            sb_printf(out, "\\%c", s[i]);
        } else if (s[i] == '\n') {
            sb_puts(out, "\\n");
        } else if (s[i] >= ' ' && s[i] < 127) {
            sb_putc(out, (char)s[i]);
        } else if (s[i] >= 128 && is_utf8_at(s + i, name->len - i, &n)) {
            sb_add(out, name->text + i, n);
        } else {
            sb_printf(out, "\\x%02x", s[i]);
        }
        i += n;
    }
    sb_putc(out, '"');
}

void ir_put_name(StrBuf *out, const Name *name)
{
    if (is_word(name)) {
        sb_add(out, name->text, name->len);
    } else {
        ir_put_quoted(out, name);
    }
}

void ir_put_key(StrBuf *out, const char *key, const Name *name)
{
    if (name) {
        sb_printf(out, " %s=", key);
        ir_put_name(out, name);
    }
}

void ir_put_flag(StrBuf *out, bool is_set, const char *word)
{
    if (is_set) {
        sb_printf(out, " %s", word);
    }
}

/* --- references ---------------------------------------------------------- */

/* A file's number in the text. */
uint32_t ir_file_num(const Printer *p, uint32_t file)
{
    return file < p->file_nums.len ? p->file_nums.data[file] : file;
}

void ir_put_loc(const Printer *p, Loc l)
{
    if (l.line == 0) {
        sb_putc(p->out, '-');
        return;
    }
    sb_printf(p->out, "%u:%u:%u-%u:%u", ir_file_num(p, l.file), l.line, l.col,
              l.end_line, l.end_col);
}

void ir_put_func_ref(StrBuf *out, const Func *f)
{
    sb_putc(out, '@');
    if (f->symbol) {
        ir_put_name(out, f->symbol);
    } else {
        sb_printf(out, "#%u", f->index);
    }
}

void ir_put_layout_ref(StrBuf *out, const Layout *l)
{
    sb_putc(out, ':');
    if (l) {
        ir_put_name(out, l->symbol);
    } else {
        sb_putc(out, '*');
    }
}

void ir_put_indexed(StrBuf *out, const Name *name, uint32_t index)
{
    ir_put_name(out, name);
    sb_printf(out, "#%u", index);
}

static void put_field_ref(StrBuf *out, const Layout *l, uint32_t idx)
{
    ir_put_layout_ref(out, l);
    sb_putc(out, ' ');
    if (idx >= l->fields.len) {
        sb_printf(out, "#%u", idx); /* broken: the checker will say so */
        return;
    }
    uint32_t first = 0;
    while (l->fields.data[first].name != l->fields.data[idx].name) {
        first++;
    }
    ir_put_name(out, l->fields.data[idx].name);
    if (first != idx) {
        sb_printf(out, "#%u", idx);
    }
}

void ir_put_type(StrBuf *out, Type t, const Layout *layout, bool non_null)
{
    sb_printf(out, "%s%s", ir_type_text(t), non_null ? "!" : "");
    if (layout) {
        sb_putc(out, ' ');
        ir_put_layout_ref(out, layout);
    }
}

static void put_val(const Printer *p, Val v)
{
    sb_putc(p->out, '%');
    if (v < p->f->vals.len && ir_val(p->f, v)->name) {
        ir_put_name(p->out, ir_val(p->f, v)->name);
        sb_putc(p->out, '.');
    }
    sb_printf(p->out, "%u", v);
}

static void put_def(const Printer *p, Val v)
{
    put_val(p, v);
    const ValInfo *info = ir_val(p->f, v);
    if (p->g->is_low || info->type != TY_PY || info->layout || info->non_null) {
        sb_puts(p->out, ": ");
        ir_put_type(p->out, info->type, info->layout, info->non_null);
    }
}

static void put_edge(const Printer *p, const Edge *e)
{
    sb_printf(p->out, "b%u", e->target);
    for (uint32_t i = 0; i < e->n_args; i++) {
        sb_puts(p->out, i == 0 ? "(" : ", ");
        put_val(p, e->args[i]);
    }
    if (e->n_args > 0) {
        sb_putc(p->out, ')');
    }
}

/* --- immediates ---------------------------------------------------------- */

/* The shortest of three precisions that reads back as the same bits. */
static void put_float(StrBuf *out, double x)
{
    char text[40];
    if (isnan(x)) {
        uint64_t bits;
        memcpy(&bits, &x, sizeof bits);
        sb_printf(out, "nan:%016llx", (unsigned long long)bits);
        return;
    }
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(text, sizeof text, "%.*g", precision, x);
        if (strtod(text, NULL) == x) {
            break;
        }
    }
    sb_puts(out, text);
}

static void put_shape(StrBuf *out, const CallShape *s)
{
    if (s->method) {
        ir_put_name(out, s->method);
    }
    sb_putc(out, '(');
    for (uint32_t i = 0; i < s->n_pos + s->n_kw; i++) {
        bool is_star = s->is_star && s->is_star[i];
        sb_puts(out, i == 0 ? "" : ", ");
        if (i < s->n_pos) {
            sb_putc(out, is_star ? '*' : '_');
        } else if (is_star) {
            sb_puts(out, "**");
        } else {
            ir_put_name(out, s->kw[i - s->n_pos]);
            sb_putc(out, '=');
        }
    }
    sb_putc(out, ')');
}

static void put_list(StrBuf *out, const Insn *in, ImmKind kind)
{
    sb_putc(out, '[');
    for (uint32_t i = 0; i < in->imm_idx; i++) {
        sb_puts(out, i == 0 ? "" : ", ");
        if (kind == IMM_LAYOUTS) {
            ir_put_layout_ref(out, in->imm.layouts[i]);
        } else {
            sb_puts(out, ir_tag_text(in->imm.tags[i]));
        }
    }
    sb_putc(out, ']');
}

static void put_int(StrBuf *out, const Insn *in)
{
    if (in->op == OP_CONST_U64 || in->op == OP_PY_UINT) {
        sb_printf(out, "%llu", (unsigned long long)in->imm.i);
    } else {
        sb_printf(out, "%lld", (long long)in->imm.i);
    }
}

static void put_imm(StrBuf *out, const Insn *in)
{
    ImmKind kind = ir_op_imm(in->op);
    switch (kind) {
    case IMM_NONE:
        return;
    case IMM_INT:
        put_int(out, in);
        break;
    case IMM_FLOAT:
        put_float(out, in->imm.f);
        break;
    case IMM_NAME:
        ir_put_quoted(out, in->imm.name);
        break;
    case IMM_FUNC:
        ir_put_func_ref(out, in->imm.func);
        break;
    case IMM_CLASS:
        ir_put_indexed(out, in->imm.cls->name, in->imm.cls->index);
        break;
    case IMM_GLOBAL:
        ir_put_indexed(out, in->imm.global->name, in->imm.global->index);
        break;
    case IMM_MODULE:
        ir_put_indexed(out, in->imm.module->name, in->imm.module->index);
        break;
    case IMM_SHAPE:
        put_shape(out, in->imm.shape);
        break;
    case IMM_REFINE:
        sb_puts(out, ir_refine_text((Refine)in->imm.i));
        break;
    case IMM_INTRINSIC:
        sb_puts(out, ir_intrinsic_text((Intrinsic)in->imm.i));
        break;
    case IMM_RT:
        sb_puts(out, ir_rt_info((RtFn)in->imm.i)->name);
        break;
    case IMM_CMP:
        sb_puts(out, ir_cmp_text((Cmp)in->imm.i));
        break;
    case IMM_TYPE:
        sb_puts(out, ir_type_text((Type)in->imm.i));
        break;
    case IMM_LAYOUT:
        ir_put_layout_ref(out, in->imm.layout);
        break;
    case IMM_FIELD:
        put_field_ref(out, in->imm.layout, in->imm_idx);
        break;
    case IMM_LAYOUTS:
    case IMM_TAGS:
        put_list(out, in, kind);
        break;
    case IMM_SLOT:
        sb_putc(out, '$');
        ir_put_name(out, in->imm.slot->symbol);
        break;
    case IMM_TAG:
        sb_puts(out, ir_tag_text((Tag)in->imm.i));
        break;
    }
}

/* --- functions ----------------------------------------------------------- */

static void put_insn(const Printer *p, const Block *b, const Insn *in)
{
    sb_puts(p->out, "    ");
    if (in->result) {
        put_def(p, in->result);
        sb_puts(p->out, " = ");
    }
    sb_puts(p->out, ir_op_text(in->op));
    bool has_edges = in == &vec_last(&b->insns) && b->succs.len > 0;
    if (ir_op_imm(in->op) != IMM_NONE || in->n_args > 0 || has_edges) {
        sb_putc(p->out, ' ');
    }
    put_imm(p->out, in);
    if (ir_op_imm(in->op) != IMM_NONE && (in->n_args > 0 || has_edges)) {
        sb_putc(p->out, ' ');
    }
    for (uint32_t i = 0; i < in->n_args; i++) {
        sb_puts(p->out, i == 0 ? "" : ", ");
        put_val(p, in->args[i]);
    }
    for (uint32_t i = 0; has_edges && i < b->succs.len; i++) {
        sb_puts(p->out, i == 0 && in->n_args == 0 ? "" : ", ");
        put_edge(p, &b->succs.data[i]);
    }
    if (in->site) {
        sb_printf(p->out, " !%u", in->site);
    }
    sb_putc(p->out, '\n');
}

static void put_block(const Printer *p, Blk id)
{
    const Block *b = ir_block(p->f, id);
    sb_printf(p->out, "b%u", id);
    for (uint32_t i = 0; i < b->args.len; i++) {
        sb_puts(p->out, i == 0 ? "(" : ", ");
        put_def(p, b->args.data[i]);
    }
    sb_puts(p->out, b->args.len > 0 ? ")" : "");
    if (b->n_split) {
        sb_printf(p->out, " split=%u", b->n_split);
    }
    ir_put_flag(p->out, b->is_cold, "cold");
    if (b->handler.target) {
        sb_puts(p->out, " handler=");
        put_edge(p, &b->handler);
    }
    sb_puts(p->out, ":\n");
    for (uint32_t i = 0; i < b->insns.len; i++) {
        put_insn(p, b, &b->insns.data[i]);
    }
}

static void put_params(StrBuf *out, const Func *f)
{
    if (f->params.len == 0) {
        return;
    }
    sb_puts(out, " params=(");
    for (uint32_t i = 0; i < f->params.len; i++) {
        const Param *param = &f->params.data[i];
        sb_printf(out, "%s%s ", i == 0 ? "" : ", ",
                  ir_param_kind_texts[param->kind]);
        ir_put_name(out, param->name);
        if (param->default_idx >= 0) {
            sb_printf(out, "=%d", param->default_idx);
        }
    }
    sb_putc(out, ')');
}

/* Highest value number that is defined. */
static Val last_defined(const Func *f)
{
    Val last = 0;
    for (Blk b = 1; b < f->blocks.len; b++) {
        const Block *block = ir_block(f, b);
        for (uint32_t i = 0; i < block->args.len; i++) {
            last = block->args.data[i] > last ? block->args.data[i] : last;
        }
        for (uint32_t i = 0; i < block->insns.len; i++) {
            Val v = block->insns.data[i].result;
            last = v > last ? v : last;
        }
    }
    return last;
}

static void put_func_head(const Printer *p)
{
    const Func *f = p->f;
    StrBuf *out = p->out;
    sb_puts(out, "func ");
    ir_put_func_ref(out, f);
    if (f->name != f->symbol) {
        ir_put_key(out, "name", f->name);
    }
    if (f->qualname != f->name) {
        ir_put_key(out, "qualname", f->qualname);
    }
    if (f->module) {
        sb_puts(out, " module=");
        ir_put_indexed(out, f->module->name, f->module->index);
    }
    if (f->owner) {
        sb_puts(out, " owner=");
        ir_put_indexed(out, f->owner->name, f->owner->index);
    }
    put_params(out, f);
    if (f->result != TY_VOID) {
        sb_puts(out, " result=");
        ir_put_type(out, f->result, f->result_layout, false);
    }
    if (f->frame) {
        sb_puts(out, " frame=");
        ir_put_layout_ref(out, f->frame);
    }
    if (f->loc.line) {
        sb_puts(out, " loc=");
        ir_put_loc(p, f->loc);
    }
    ir_put_flag(out, f->is_generator, "generator");
    ir_put_flag(out, f->is_library, "library");
    ir_put_flag(out, f->is_module_body, "module_body");
    ir_put_flag(out, f->is_class_body, "class_body");
    ir_put_flag(out, !f->may_raise, "noraise");
    ir_put_flag(out, f->is_inline, "inline");
    ir_put_flag(out, f->is_cold, "cold");
    if (f->vals.len > last_defined(f) + 1) {
        sb_printf(out, " vals=%u", f->vals.len);
    }
}

void ir_put_func(Printer *p, const Func *f)
{
    p->f = f;
    put_func_head(p);
    sb_puts(p->out, " {\n");
    for (Blk b = 1; b < f->blocks.len; b++) {
        put_block(p, b);
    }
    sb_puts(p->out, "}\n");
}

void ir_print_func(StrBuf *out, const Graph *g, const Func *f)
{
    Printer p = {.out = out, .g = g};
    ir_put_func(&p, f);
}
