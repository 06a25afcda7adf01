/* The typed graph as text: --emit=types, and what tests of inference compare.
   Globals first, then the live instances of the program's functions with the
   versions of their blocks, then the objects that were mentioned.

       global stack: Stack#1
       instance 1 of total(xs: list<float>) -> int|float boxed
         block 2 version 1(%total.5: int)
           %13 = py_add %total.10 %12: float
       object Stack#1
         items: list<int>

   Containers of the library are shown by what they hold. Objects of the program's
   classes are numbered as they come, one number for each layout. `boxed` follows
   a set whose values need a tag beside them. */
#include "infer/internal.h"

enum { MAX_SET_DEPTH = 4 };

typedef struct Printer {
    StrBuf *out;
    const Infer *inf;
    VEC(const Contour *) objects; /* as mentioned; number = index in its class */
    VEC(const Inst *) insts;      /* as mentioned or printed; number = index + 1 */
} Printer;

static void print_contour(Printer *p, const Contour *c, int depth);

bool infer_is_boxed(const TSet *s)
{
    uint32_t values = s->prims & T_VALUES;
    if (values & T_BOOL) {
        values = (values & ~(uint32_t)T_BOOL) | T_TRUE;
    }
    uint32_t n_values = (uint32_t)__builtin_popcount(values);
    bool refs = s->n_objs || s->prims & T_REFS;
    uint32_t n_units = (uint32_t)__builtin_popcount(s->prims & T_UNITS);
    return n_values + refs > 1 || (n_values && n_units) || n_units > 1;
}

static void print_set(Printer *p, const TSet *s, int depth)
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
        {T_ERROR, "error"},
    };
    const char *sep = "";
    if (s->prims & T_BOOL) {
        sb_puts(p->out, (s->prims & T_BOOL) == T_BOOL ? "bool"
                        : s->prims & T_TRUE           ? "True"
                                                      : "False");
        sep = "|";
    }
    for (uint32_t i = 0; i < ARRAY_LEN(names); i++) {
        if (s->prims & names[i].prims) {
            sb_printf(p->out, "%s%s", sep, names[i].text);
            sep = "|";
        }
    }
    for (uint32_t i = 0; i < s->n_objs; i++) {
        sb_puts(p->out, sep);
        print_contour(p, tset_obj(s, i), depth);
        sep = "|";
    }
    if (tset_empty(s)) {
        sb_puts(p->out, "never");
    }
    if (infer_is_boxed(s)) {
        sb_puts(p->out, " boxed");
    }
}

/* The first contour of c's part: parts share layout and code. */
static const Contour *first_of_part(const Infer *inf, const Contour *c)
{
    return c->part < inf->parts.len ? inf->parts.data[c->part] : c;
}

static void print_object(Printer *p, const Contour *c)
{
    c = first_of_part(p->inf, c);
    uint32_t n = 1;
    bool seen = false;
    for (uint32_t i = 0; i < p->objects.len && !seen; i++) {
        const Contour *o = p->objects.data[i];
        seen = o == c;
        n += !seen && o->key == c->key;
    }
    if (!seen) {
        vec_push(p->inf->arena, &p->objects, c);
    }
    const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
    sb_printf(p->out, "%s#%u", k->def->name->text, n);
}

/* `<A, B>`: the elements of the raw arrays, or the items of a tuple, ... */
static void print_items(Printer *p, const Contour *c, int depth)
{
    if (depth <= 0) {
        sb_puts(p->out, "<...>");
        return;
    }
    const char *sep = "<";
    for (uint32_t i = 0; i < c->fields.len; i++) {
        sb_puts(p->out, sep);
        print_set(p, &c->fields.data[i]->var.set, depth - 1);
        sep = ", ";
    }
    sb_puts(p->out, c->fields.len ? ">" : "<>");
}

/* list<int>: a library container keeps what it holds in raw arrays. */
static void print_library_object(Printer *p, const Contour *c, int depth)
{
    static const char *const holders[] = {"_items", "_keys", "_values"};
    const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
    sb_puts(p->out, k->def->name->text);
    const char *sep = "<", *end = "";
    for (uint32_t i = 0; i < ARRAY_LEN(holders); i++) {
        const Name *n = nm(p->inf, holders[i]);
        const FieldVar *f = contour_field(c, n);
        const Contour *raw = f ? tset_only_obj(&f->var.set, CONTOUR_RAW) : NULL;
        if (!raw) {
            continue;
        }
        sb_puts(p->out, sep);
        if (depth <= 0) {
            sb_puts(p->out, "...");
        } else if (raw->fields.len) {
            print_set(p, &raw->fields.data[0]->var.set, depth - 1);
        } else {
            sb_puts(p->out, "never");
        }
        sep = ", ";
        end = ">";
    }
    sb_puts(p->out, end);
}

static void print_contour(Printer *p, const Contour *c, int depth)
{
    static const char *const words[] = {
        "",       "tuple",   "tuple of ", "raw",   "function ", "method ",
        "class ", "module ", "generator ", "cell", "super",     "Ellipsis",
    };
    sb_puts(p->out, words[c->kind]);
    switch (c->kind) {
    case CONTOUR_INSTANCE: {
        const ClassInfo *k = (const ClassInfo *)(uintptr_t)c->key;
        if (k->def->is_library) {
            print_library_object(p, c, depth);
        } else {
            print_object(p, c);
        }
        return;
    }
    case CONTOUR_CLASS:
        sb_puts(p->out,
                ((const ClassInfo *)(uintptr_t)c->key)->def->name->text);
        return;
    case CONTOUR_CLOSURE:
        sb_puts(p->out, ((const Func *)(uintptr_t)c->key)->qualname->text);
        return;
    case CONTOUR_BOUND:
        sb_puts(p->out, ((const Name *)(uintptr_t)c->key)->text);
        return;
    case CONTOUR_MODULE:
        sb_puts(p->out, ((const ModuleDef *)(uintptr_t)c->key)->name->text);
        return;
    case CONTOUR_GEN:
        sb_puts(p->out, ((const Func *)(uintptr_t)c->key)->qualname->text);
        return;
    case CONTOUR_TUPLE:
    case CONTOUR_VTUPLE:
    case CONTOUR_RAW:
    case CONTOUR_CELL:
        print_items(p, c, depth);
        return;
    case CONTOUR_SUPER:
    case CONTOUR_ELLIPSIS:
        return;
    }
}

static const Inst *first_inst_of_part(const Infer *inf, const Inst *inst)
{
    return inst->part < inf->inst_parts.len ? inf->inst_parts.data[inst->part]
                                            : inst;
}

static uint32_t inst_number(Printer *p, const Inst *inst)
{
    inst = first_inst_of_part(p->inf, inst);
    for (uint32_t i = 0; i < p->insts.len; i++) {
        if (p->insts.data[i] == inst) {
            return i + 1;
        }
    }
    vec_push(p->inf->arena, &p->insts, inst);
    return p->insts.len;
}

/* What the operation calls or raises. */
static void print_plan(Printer *p, const Plan *plan)
{
    for (uint32_t k = 0; k < plan->arms.len; k++) {
        const Arm *a = &plan->arms.data[k];
        const Inst *callee = a->inst ? inst_rep(a->inst) : NULL;
        if (callee && callee->func->is_library) {
            sb_printf(p->out, " [%s]", callee->func->qualname->text);
        } else if (callee) {
            sb_printf(p->out, " [%s, instance %u]",
                      callee->func->qualname->text, inst_number(p, callee));
        } else if (a->message) {
            sb_printf(p->out, " [raises %s]", a->message->text);
        }
    }
}

static void print_val(Printer *p, const Func *f, Val v)
{
    const Name *n = ir_val(f, v)->name;
    sb_printf(p->out, "%%%s%s%u", n ? n->text : "", n ? "." : "", v);
}

static void print_insn(Printer *p, const Func *f, const BlockVer *v, uint32_t i)
{
    const Insn *in = &ir_block(f, v->block)->insns.data[i];
    sb_puts(p->out, "    ");
    if (in->result) {
        print_val(p, f, in->result);
        sb_puts(p->out, " = ");
    }
    sb_puts(p->out, ir_op_text(in->op));
    for (uint32_t k = 0; k < in->n_args; k++) {
        sb_putc(p->out, ' ');
        print_val(p, f, in->args[k]);
    }
    if (in->result) {
        sb_puts(p->out, ": ");
        print_set(p, &v->results[i], MAX_SET_DEPTH);
    }
    if (v->plans[i]) {
        print_plan(p, v->plans[i]);
    }
    sb_putc(p->out, '\n');
}

static void print_version(Printer *p, const Inst *inst, const BlockVer *v)
{
    const Block *b = ir_block(inst->func, v->block);
    sb_printf(p->out, "  block %u version %u(", v->block, v->index);
    for (uint32_t i = 0; i < b->args.len; i++) {
        sb_puts(p->out, i ? ", " : "");
        print_val(p, inst->func, b->args.data[i]);
        sb_puts(p->out, ": ");
        print_set(p, &v->args[i], MAX_SET_DEPTH);
    }
    sb_puts(p->out, ")\n");
    for (uint32_t i = 0; i < v->n_reached; i++) {
        print_insn(p, inst->func, v, i);
    }
    if (b->succs.len == 0) {
        return;
    }
    sb_puts(p->out, "    ->");
    for (uint32_t i = 0; i < b->succs.len; i++) {
        if (v->succs[i]) {
            sb_printf(p->out, " %u", v->succs[i]->index);
        } else {
            sb_puts(p->out, " never");
        }
    }
    sb_putc(p->out, '\n');
}

static void print_inst(Printer *p, const Inst *inst)
{
    sb_printf(p->out, "instance %u of %s(", inst_number(p, inst),
              inst->func->qualname->text);
    for (uint32_t i = 0; i < inst->n_params; i++) {
        sb_printf(p->out, "%s%s: ", i ? ", " : "",
                  i < inst->func->params.len
                      ? inst->func->params.data[i].name->text
                      : "?");
        print_set(p, &inst->params[i], MAX_SET_DEPTH);
    }
    sb_puts(p->out, ") -> ");
    print_set(p, &inst->result.set, MAX_SET_DEPTH);
    sb_puts(p->out, inst->is_shared ? " (shared)\n" : "\n");
    for (uint32_t i = 0; i < inst->vers.len; i++) {
        print_version(p, inst, inst->vers.data[i]);
    }
}

static void print_globals(Printer *p)
{
    for (uint32_t i = 0; i < p->inf->g->globals.len; i++) {
        const Global *g = p->inf->g->globals.data[i];
        if (g->module && !g->module->is_library &&
            !tset_empty(&p->inf->globals[g->index].set)) {
            sb_printf(p->out, "global %s: ", g->name->text);
            print_set(p, &p->inf->globals[g->index].set, MAX_SET_DEPTH);
            sb_putc(p->out, '\n');
        }
    }
}

/* Fields may mention more objects, which come later in the list. */
static void print_objects(Printer *p)
{
    for (uint32_t i = 0; i < p->objects.len; i++) {
        const Contour *c = p->objects.data[i];
        sb_puts(p->out, "object ");
        print_object(p, c);
        sb_putc(p->out, '\n');
        for (uint32_t k = 0; k < c->fields.len; k++) {
            const FieldVar *f = c->fields.data[k];
            if (!tset_empty(&f->var.set)) {
                sb_printf(p->out, "  %s: ", f->name->text);
                print_set(p, &f->var.set, MAX_SET_DEPTH);
                sb_putc(p->out, '\n');
            }
        }
    }
}

void infer_print(StrBuf *out, const Infer *inf)
{
    Printer p = {.out = out, .inf = inf};
    print_globals(&p);
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        if (inst->is_live && !inst->func->is_library &&
            inst == first_inst_of_part(inf, inst)) {
            print_inst(&p, inst);
        }
    }
    print_objects(&p);
}
