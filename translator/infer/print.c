/* The typed graph as text: --emit=types. */
#include "infer/internal.h"

static void print_contour(StrBuf *out, const Infer *inf, Contour *c, int depth);

static void print_set(StrBuf *out, const Infer *inf, const TSet *s, int depth)
{
    static const struct {
        uint32_t prims;
        const char *text;
    } names[] = {
        {T_UNBOUND, "unbound"}, {T_NONE, "None"},
        {T_DONE, "done"},       {T_NOTIMPL, "NotImplemented"},
        {T_INT, "int"},         {T_UINT, "uint"},
        {T_FLOAT, "float"},     {T_STR, "str"},
        {T_BYTES, "bytes"},     {T_OPAQUE, "opaque"},
    };
    const char *sep = "";
    if (s->prims & T_BOOL) {
        sb_puts(out, (s->prims & T_BOOL) == T_BOOL ? "bool"
                     : s->prims & T_TRUE           ? "True"
                                                   : "False");
        sep = "|";
    }
    for (uint32_t i = 0; i < ARRAY_LEN(names); i++) {
        if (s->prims & names[i].prims) {
            sb_printf(out, "%s%s", sep, names[i].text);
            sep = "|";
        }
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        sb_puts(out, sep);
        print_contour(out, inf, tset_obj(s, i), depth);
        sep = "|";
    }
    if (tset_empty(s)) {
        sb_puts(out, "never");
    }
}

static const char *key_text(const Contour *c)
{
    switch (c->kind) {
    case CONTOUR_INSTANCE:
    case CONTOUR_CLASS:
        return ((const ClassInfo *)(uintptr_t)c->key)->def->name->text;
    case CONTOUR_CLOSURE:
    case CONTOUR_GEN:
        return ((const Func *)(uintptr_t)c->key)->qualname->text;
    case CONTOUR_BOUND:
        return ((const Name *)(uintptr_t)c->key)->text;
    case CONTOUR_MODULE:
        return ((const ModuleDef *)(uintptr_t)c->key)->name->text;
    case CONTOUR_TUPLE:
    case CONTOUR_VTUPLE:
    case CONTOUR_RAW:
    case CONTOUR_CELL:
    case CONTOUR_SUPER:
    case CONTOUR_ELLIPSIS:
        break;
    }
    return "";
}

static void print_contour(StrBuf *out, const Infer *inf, Contour *c, int depth)
{
    static const char *const kinds[] = {
        "",       "tuple",     "vtuple", "raw",  "function ", "method ",
        "class ", "module ", "generator ", "cell", "super",     "Ellipsis",
    };
    sb_printf(out, "%s%s#%u", kinds[c->kind], key_text(c), c->id);
    bool shown = c->kind != CONTOUR_CLOSURE && c->kind != CONTOUR_GEN;
    if (depth <= 0 || !c->fields.len || !shown) {
        return;
    }
    sb_putc(out, '<');
    for (uint32_t i = 0; i < c->fields.len; i++) {
        const FieldVar *f = c->fields.data[i];
        sb_puts(out, i ? ", " : "");
        if (f->name) {
            sb_printf(out, "%s: ", f->name->text);
        }
        print_set(out, inf, &f->var.set, depth - 1);
    }
    sb_putc(out, '>');
}

void infer_print_set(StrBuf *out, const Infer *inf, const TSet *s)
{
    print_set(out, inf, s, 2);
}

static void print_ver(StrBuf *out, const Infer *inf, const Inst *inst,
                      const BlockVer *v)
{
    const Block *b = ir_block(inst->func, v->block);
    sb_printf(out, "  block %u version %u(", v->block, v->index);
    for (uint32_t i = 0; i < b->args.len; i++) {
        const Name *n = ir_val(inst->func, b->args.data[i])->name;
        sb_printf(out, "%s%%%u %s: ", i ? ", " : "", b->args.data[i],
                  n ? n->text : "");
        infer_print_set(out, inf, &v->args[i]);
    }
    sb_puts(out, ")\n");
    for (uint32_t i = 0; i < v->n_reached; i++) {
        const Insn *in = &b->insns.data[i];
        sb_printf(out, "    %%%u = %s", in->result, ir_op_text(in->op));
        for (uint32_t k = 0; k < in->n_args; k++) {
            sb_printf(out, " %%%u", in->args[k]);
        }
        if (in->result) {
            sb_puts(out, ": ");
            infer_print_set(out, inf, &v->results[i]);
        }
        for (uint32_t k = 0; v->plans[i] && k < v->plans[i]->arms.len; k++) {
            const Arm *a = &v->plans[i]->arms.data[k];
            sb_printf(out, " [arm %u", a->kind);
            if (a->inst) {
                sb_printf(out, " %s#%u", a->inst->func->qualname->text,
                          inst_rep(a->inst)->index);
            }
            if (a->message) {
                sb_printf(out, " %s", a->message->text);
            }
            sb_puts(out, "]");
        }
        sb_putc(out, '\n');
    }
    sb_puts(out, "    ->");
    for (uint32_t i = 0; i < b->succs.len; i++) {
        sb_printf(out, " %d", v->succs[i] ? (int)v->succs[i]->index : -1);
    }
    sb_putc(out, '\n');
}

static void print_inst(StrBuf *out, const Infer *inf, const Inst *inst)
{
    sb_printf(out, "instance %u of %s (", inst->index,
              inst->func->qualname->text);
    for (uint32_t i = 0; i < inst->n_params; i++) {
        sb_printf(out, "%s%s: ", i ? ", " : "",
                  i < inst->func->params.len
                      ? inst->func->params.data[i].name->text
                      : "?");
        infer_print_set(out, inf, &inst->params[i]);
    }
    sb_puts(out, ") -> ");
    infer_print_set(out, inf, &inst->result.set);
    sb_putc(out, '\n');
    for (uint32_t i = 0; i < inst->vers.len; i++) {
        print_ver(out, inf, inst, inst->vers.data[i]);
    }
}

void infer_print(StrBuf *out, const Infer *inf)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        if (inst->is_live && !inst->func->is_library) {
            print_inst(out, inf, inst);
        }
    }
}
