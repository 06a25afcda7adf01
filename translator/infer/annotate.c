/* Annotations that contradict what was inferred. They are compared, never obeyed:
   a warning if none of the value's types is one that the annotation allows, and
   under --strict if any is not. An int may stand where a float is annotated,
   and both where a complex is. */
#include "infer/internal.h"

enum { MAX_CLASSES = 16 };

typedef struct Allowed {
    const ClassInfo *classes[MAX_CLASSES];
    uint32_t n;
    bool has_none;
} Allowed;

/* The only class that a global of the module, or a builtin, ever is. */
static const ClassInfo *class_named(const Infer *inf, const ModuleDef *mod,
                                    const Name *name)
{
    const uint64_t *g = map_get(&mod->globals, ptr_key(name));
    if (!g) {
        g = map_get(&inf->g->builtins->globals, ptr_key(name));
    }
    if (!g) {
        return NULL;
    }
    const Global *global = (const Global *)(uintptr_t)*g;
    const TSet *s = &inf->globals[global->index].set;
    Contour *c = s->prims & ~(uint32_t)T_UNBOUND
                     ? NULL
                     : tset_only_obj(s, CONTOUR_CLASS);
    return c ? (const ClassInfo *)(uintptr_t)c->key : NULL;
}

static bool read_classes(const Infer *inf, const ModuleDef *mod,
                         const char *text, Allowed *out)
{
    for (const char *end; *text; text = end + (*end == '|')) {
        end = strchr(text, '|');
        end = end ? end : text + strlen(text);
        const Name *name =
            name_intern(inf->g->names, text, (size_t)(end - text));
        if (strcmp(name->text, "None") == 0) {
            out->has_none = true;
            continue;
        }
        const ClassInfo *c = class_named(inf, mod, name);
        if (!c || out->n == MAX_CLASSES) {
            return false;
        }
        out->classes[out->n++] = c;
    }
    return true;
}

static bool allows(const Infer *inf, const Allowed *a, Member m)
{
    if (m.prims == T_NONE) {
        /* `x: int = None` is old custom */
        return a->has_none || !diags_are_strict(inf->g->diags);
    }
    const ClassInfo *c = member_class(inf, m.prims, m.obj);
    for (uint32_t i = 0; c && i < a->n; i++) {
        bool is_complex = a->classes[i] == infer_class_by_name(inf, "complex");
        bool is_float = a->classes[i] == infer_class_by_name(inf, "float");
        if (class_is_instance(c, a->classes[i], true) ||
            strcmp(a->classes[i]->def->name->text, "object") == 0 ||
            (is_complex && m.prims & T_VALUES) ||
            (is_float && m.prims & (T_INT | T_UINT | T_BOOL))) {
            return true;
        }
    }
    return !c;
}

static const Insn *def_in(const Block *b, Val v)
{
    for (uint32_t i = 0; i < b->insns.len; i++) {
        if (b->insns.data[i].result == v) {
            return &b->insns.data[i];
        }
    }
    return NULL;
}

static void check(Infer *inf, const Inst *inst, const BlockVer *bv,
                  const Insn *in)
{
    enum { MAX = 32 };
    Member m[MAX];
    const TSet *s = infer_value_set(inst, bv, in->args[0]);
    const Insn *text = def_in(ir_block(inst->func, bv->block), in->args[1]);
    Allowed allowed = {0};
    uint32_t n = s ? tset_members(s, m, MAX) : 0, n_bad = 0, bad = 0;
    if (!n || n > MAX || !text || text->op != OP_PY_STR ||
        !read_classes(inf, inst->func->module, text->imm.name->text,
                      &allowed)) {
        return;
    }
    for (uint32_t i = n; i-- > 0;) {
        if (!allows(inf, &allowed, m[i])) {
            n_bad++;
            bad = i;
        }
    }
    if (!n_bad || (n_bad < n && !diags_are_strict(inf->g->diags))) {
        return;
    }
    StrBuf sb = sb_new(inf->arena), shown = sb_new(inf->arena);
    infer_type_words(&sb, inf, s);
    for (const char *p = text->imm.name->text; *p; p++) {
        sb_printf(&shown, *p == '|' ? " %c " : "%c", *p);
    }
    Diag *d = diag(inf->g->diags, DIAG_ANNOTATION,
                   inf->g->sites.data[in->site].loc,
                   "'%s' is annotated as '%s', but is %s",
                   in->imm.name->text, shown.text, sb.text);
    infer_explain(inf, d, inst, bv, in->args[0], m[bad]);
}

void infer_report_annotations(Infer *inf)
{
    for (uint32_t i = 0; i < inf->insts.len; i++) {
        const Inst *inst = inf->insts.data[i];
        bool skip = !inst->is_live || inst->func->is_library;
        for (uint32_t v = 0; !skip && v < inst->vers.len; v++) {
            const BlockVer *bv = inst->vers.data[v];
            const Block *b = ir_block(inst->func, bv->block);
            for (uint32_t k = 0; k < bv->n_reached; k++) {
                if (b->insns.data[k].op == OP_PY_ANNOTATE) {
                    check(inf, inst, bv, &b->insns.data[k]);
                }
            }
        }
    }
}
