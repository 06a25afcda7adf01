/* Text form of the graph (docs/GRAPH.md): complete, so that reading it back
   and printing again gives the same bytes. Files are numbered by use, names
   that are not plain words are quoted. */
#include <math.h>
#include <stdlib.h>

#include "ir/internal.h"

typedef struct Printer {
    StrBuf *out;
    const Graph *g;
    const Func *f;
    VEC(uint32_t) file_nums; /* by file index; empty: as in Diags */
} Printer;

const char *const ir_layout_kind_texts[] = {
    "object", "array", "str", "bytes", "opaque", "class", "static", NULL,
};

const char *const ir_param_kind_texts[] = {
    "capture", "pos_only", "pos", "star", "kw_only", "starstar", NULL,
};

/* --- words ------------------------------------------------------------------
 */

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

static void put_quoted(StrBuf *out, const Name *name)
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

static void put_name(StrBuf *out, const Name *name)
{
    if (is_word(name)) {
        sb_add(out, name->text, name->len);
    } else {
        put_quoted(out, name);
    }
}

static void put_key(StrBuf *out, const char *key, const Name *name)
{
    if (name) {
        sb_printf(out, " %s=", key);
        put_name(out, name);
    }
}

static void put_flag(StrBuf *out, bool is_set, const char *word)
{
    if (is_set) {
        sb_printf(out, " %s", word);
    }
}

/* --- references --------------------------------------------------------------
 */

/* A file's number in the text. */
static uint32_t file_num(const Printer *p, uint32_t file)
{
    return file < p->file_nums.len ? p->file_nums.data[file] : file;
}

static void put_loc(const Printer *p, Loc l)
{
    if (l.line == 0) {
        sb_putc(p->out, '-');
        return;
    }
    sb_printf(p->out, "%u:%u:%u-%u:%u", file_num(p, l.file), l.line, l.col,
              l.end_line, l.end_col);
}

static void put_func_ref(StrBuf *out, const Func *f)
{
    sb_putc(out, '@');
    if (f->symbol) {
        put_name(out, f->symbol);
    } else {
        sb_printf(out, "#%u", f->index);
    }
}

static void put_layout_ref(StrBuf *out, const Layout *l)
{
    sb_putc(out, ':');
    if (l) {
        put_name(out, l->symbol);
    } else {
        sb_putc(out, '*');
    }
}

static void put_indexed(StrBuf *out, const Name *name, uint32_t index)
{
    put_name(out, name);
    sb_printf(out, "#%u", index);
}

static void put_field_ref(StrBuf *out, const Layout *l, uint32_t idx)
{
    put_layout_ref(out, l);
    sb_putc(out, ' ');
    if (idx >= l->fields.len) {
        sb_printf(out, "#%u", idx); /* broken: the checker will say so */
        return;
    }
    uint32_t first = 0;
    while (l->fields.data[first].name != l->fields.data[idx].name) {
        first++;
    }
    put_name(out, l->fields.data[idx].name);
    if (first != idx) {
        sb_printf(out, "#%u", idx);
    }
}

static void put_type(StrBuf *out, Type t, const Layout *layout, bool non_null)
{
    sb_printf(out, "%s%s", ir_type_text(t), non_null ? "!" : "");
    if (layout) {
        sb_putc(out, ' ');
        put_layout_ref(out, layout);
    }
}

static void put_val(const Printer *p, Val v)
{
    sb_putc(p->out, '%');
    if (v < p->f->vals.len && ir_val(p->f, v)->name) {
        put_name(p->out, ir_val(p->f, v)->name);
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
        put_type(p->out, info->type, info->layout, info->non_null);
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

/* --- immediates
 * ----------------------------------------------------------------- */

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
        put_name(out, s->method);
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
            put_name(out, s->kw[i - s->n_pos]);
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
            put_layout_ref(out, in->imm.layouts[i]);
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
        put_quoted(out, in->imm.name);
        break;
    case IMM_FUNC:
        put_func_ref(out, in->imm.func);
        break;
    case IMM_CLASS:
        put_indexed(out, in->imm.cls->name, in->imm.cls->index);
        break;
    case IMM_GLOBAL:
        put_indexed(out, in->imm.global->name, in->imm.global->index);
        break;
    case IMM_MODULE:
        put_indexed(out, in->imm.module->name, in->imm.module->index);
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
        put_layout_ref(out, in->imm.layout);
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
        put_name(out, in->imm.slot->symbol);
        break;
    case IMM_TAG:
        sb_puts(out, ir_tag_text((Tag)in->imm.i));
        break;
    }
    if (in->n_args > 0) {
        sb_putc(out, ' ');
    }
}

/* --- functions
 * -------------------------------------------------------------------- */

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
    put_flag(p->out, b->is_cold, "cold");
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
        put_name(out, param->name);
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
    put_func_ref(out, f);
    if (f->name != f->symbol) {
        put_key(out, "name", f->name);
    }
    if (f->qualname != f->name) {
        put_key(out, "qualname", f->qualname);
    }
    if (f->module) {
        sb_puts(out, " module=");
        put_indexed(out, f->module->name, f->module->index);
    }
    if (f->owner) {
        sb_puts(out, " owner=");
        put_indexed(out, f->owner->name, f->owner->index);
    }
    put_params(out, f);
    if (f->result != TY_VOID) {
        sb_puts(out, " result=");
        put_type(out, f->result, f->result_layout, false);
    }
    if (f->frame) {
        sb_puts(out, " frame=");
        put_layout_ref(out, f->frame);
    }
    if (f->loc.line) {
        sb_puts(out, " loc=");
        put_loc(p, f->loc);
    }
    put_flag(out, f->is_generator, "generator");
    put_flag(out, f->is_library, "library");
    put_flag(out, f->is_module_body, "module_body");
    put_flag(out, f->is_class_body, "class_body");
    put_flag(out, !f->may_raise, "noraise");
    put_flag(out, f->is_inline, "inline");
    if (f->vals.len > last_defined(f) + 1) {
        sb_printf(out, " vals=%u", f->vals.len);
    }
}

static void put_func(Printer *p, const Func *f)
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
    put_func(&p, f);
}

/* --- the program
 * --------------------------------------------------------------------- */

static void put_layout(const Printer *p, const Layout *l)
{
    StrBuf *out = p->out;
    sb_puts(out, "layout ");
    put_layout_ref(out, l);
    sb_printf(out, " %s", ir_layout_kind_texts[l->kind]);
    if (l->kind == LAYOUT_ARRAY) {
        sb_puts(out, " elem=");
        put_type(out, l->elem, l->elem_layout, false);
    }
    if (l->cls_name != l->symbol) {
        put_key(out, "cls", l->cls_name);
    }
    if (l->qualname != l->symbol) {
        put_key(out, "qualname", l->qualname);
    }
    put_key(out, "mod", l->mod_name);
    if (l->finaliser) {
        sb_puts(out, " del=");
        put_func_ref(out, l->finaliser);
    }
    put_flag(out, l->is_acyclic, "acyclic");
    put_flag(out, l->is_exception, "exception");
    sb_putc(out, '\n');
    for (uint32_t i = 0; i < l->fields.len; i++) {
        const Field *field = &l->fields.data[i];
        sb_puts(out, "    ");
        put_name(out, field->name);
        sb_puts(out, ": ");
        put_type(out, field->type, field->layout, false);
        put_flag(out, field->is_weak, "weak");
        sb_putc(out, '\n');
    }
}

static void put_slot(const Printer *p, const Slot *s)
{
    sb_puts(p->out, "slot $");
    put_name(p->out, s->symbol);
    sb_puts(p->out, ": ");
    put_type(p->out, s->type, s->layout, false);
    sb_putc(p->out, '\n');
}

static void put_module(const Printer *p, const ModuleDef *m)
{
    sb_puts(p->out, "module ");
    put_indexed(p->out, m->name, m->index);
    sb_printf(p->out, " file=%u", file_num(p, m->file));
    if (m->body) {
        sb_puts(p->out, " body=");
        put_func_ref(p->out, m->body);
    }
    put_flag(p->out, m->is_library, "library");
    put_flag(p->out, m->is_main, "main");
    sb_putc(p->out, '\n');
}

static void put_class(const Printer *p, const ClassDef *c)
{
    sb_puts(p->out, "class ");
    put_indexed(p->out, c->name, c->index);
    if (c->qualname != c->name) {
        put_key(p->out, "qualname", c->qualname);
    }
    if (c->module) {
        sb_puts(p->out, " module=");
        put_indexed(p->out, c->module->name, c->module->index);
    }
    if (c->loc.line) {
        sb_puts(p->out, " loc=");
        put_loc(p, c->loc);
    }
    put_flag(p->out, c->is_library, "library");
    for (uint32_t i = 0; i < c->slots.len; i++) {
        sb_puts(p->out, i == 0 ? " slots=(" : ", ");
        put_name(p->out, c->slots.data[i]);
    }
    sb_puts(p->out, c->slots.len > 0 ? ")\n" : "\n");
}

static void put_global(const Printer *p, const Global *v)
{
    sb_puts(p->out, "global ");
    put_indexed(p->out, v->name, v->index);
    if (v->module) {
        sb_puts(p->out, " module=");
        put_indexed(p->out, v->module->name, v->module->index);
    }
    sb_printf(p->out, " assigned=%u", v->n_assigned);
    if (v->loc.line) {
        sb_puts(p->out, " loc=");
        put_loc(p, v->loc);
    }
    sb_putc(p->out, '\n');
}

static void put_site(const Printer *p, uint32_t idx)
{
    const Site *s = &p->g->sites.data[idx];
    sb_printf(p->out, "site !%u ", idx);
    put_loc(p, s->loc);
    put_key(p->out, "frame", s->frame);
    if (s->inlined_at) {
        sb_printf(p->out, " in=!%u", s->inlined_at);
    }
    put_flag(p->out, s->is_hidden, "hidden");
    sb_putc(p->out, '\n');
}

static void put_root(StrBuf *out, const char *key, const Func *f)
{
    if (f) {
        sb_printf(out, " %s=", key);
        put_func_ref(out, f);
    }
}

static void put_head(const Printer *p)
{
    const Graph *g = p->g;
    sb_printf(p->out, "graph %s", g->is_low ? "low" : "high");
    put_root(p->out, "entry", g->entry);
    put_root(p->out, "report", g->report);
    put_root(p->out, "new_exc", g->new_exc);
    if (g->builtins) {
        sb_puts(p->out, " builtins=");
        put_indexed(p->out, g->builtins->name, g->builtins->index);
    }
    if (g->main) {
        sb_puts(p->out, " main=");
        put_indexed(p->out, g->main->name, g->main->index);
    }
    sb_putc(p->out, '\n');
}

static void mark_file(Printer *p, uint32_t file)
{
    uint32_t none = 0;
    while (p->file_nums.len <= file) {
        vec_push(p->out->arena, &p->file_nums, none);
    }
    p->file_nums.data[file] = 1;
}

static void mark_loc(Printer *p, Loc l)
{
    if (l.line) {
        mark_file(p, l.file);
    }
}

/* Numbers the files in use from 1, in the order of their indices. */
static void number_files(Printer *p)
{
    const Graph *g = p->g;
    for (uint32_t i = 1; i < g->sites.len; i++) {
        mark_loc(p, g->sites.data[i].loc);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        mark_loc(p, g->funcs.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->classes.len; i++) {
        mark_loc(p, g->classes.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->globals.len; i++) {
        mark_loc(p, g->globals.data[i]->loc);
    }
    for (uint32_t i = 0; i < g->modules.len; i++) {
        mark_file(p, g->modules.data[i]->file);
    }
    uint32_t next = 1;
    for (uint32_t i = 0; i < p->file_nums.len; i++) {
        uint32_t *num = &p->file_nums.data[i];
        *num = *num ? next++ : 0;
    }
}

static void put_files(const Printer *p)
{
    for (uint32_t i = 0; i < p->file_nums.len; i++) {
        if (p->file_nums.data[i]) {
            const SrcFile *file = diags_file(p->g->diags, i);
            sb_printf(p->out, "file %u ", p->file_nums.data[i]);
            put_quoted(p->out, name_of(p->g->names, file->path));
            put_flag(p->out, file->is_library, "library");
            sb_putc(p->out, '\n');
        }
    }
}

void ir_print(StrBuf *out, const Graph *g)
{
    Printer p = {.out = out, .g = g};
    number_files(&p);
    put_head(&p);
    put_files(&p);
    for (uint32_t i = 0; i < g->modules.len; i++) {
        put_module(&p, g->modules.data[i]);
    }
    for (uint32_t i = 0; i < g->classes.len; i++) {
        put_class(&p, g->classes.data[i]);
    }
    for (uint32_t i = 0; i < g->globals.len; i++) {
        put_global(&p, g->globals.data[i]);
    }
    for (uint32_t i = 0; i < g->layouts.len; i++) {
        put_layout(&p, g->layouts.data[i]);
    }
    for (uint32_t i = 0; i < g->slots.len; i++) {
        put_slot(&p, g->slots.data[i]);
    }
    for (uint32_t i = 1; i < g->sites.len; i++) {
        put_site(&p, i);
    }
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        sb_putc(out, '\n');
        put_func(&p, g->funcs.data[i]);
    }
}
