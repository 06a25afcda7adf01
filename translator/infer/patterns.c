/* The attribute that a positional sub-pattern of a class pattern stands for:
   __match_args__ of the class says which, and it must be a literal there. */
#include "infer/internal.h"

/* Classes whose only positional sub-pattern is for the object itself. */
static bool matches_itself(const Infer *inf, const ClassInfo *c)
{
    static const char *const names[] = {
        "bool", "bytearray", "bytes", "dict", "float", "frozenset",
        "int",  "list",      "set",   "str",  "tuple"};
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassInfo *k = c->mro[i]->stands_for ? c->mro[i]->stands_for
                                                   : c->mro[i];
        for (uint32_t j = 0; k->def->is_library && j < ARRAY_LEN(names); j++) {
            if (k->def->name == nm(inf, names[j])) {
                return true;
            }
        }
    }
    return false;
}

static const ClassDef *with_match_args(const ClassInfo *c)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        if (c->mro[i]->def->has_match_args) {
            return c->mro[i]->def;
        }
    }
    return NULL;
}

static void too_many_patterns(Run *r, Plan *p, const ClassInfo *c,
                              uint32_t taken, int64_t given)
{
    Arm *arm = plan_arm(r, p, ARM_TYPE_ERROR, 0, NULL);
    arm->diag = DIAG_TYPE_ERROR;
    arm->message =
        name_printf(r->inf->g->names,
                    "%s() accepts %u positional sub-pattern%s (%d given)",
                    c->def->name->text, taken, taken == 1 ? "" : "s",
                    (int)given);
}

void eval_match_attr(Run *r, const Insn *in, TSet *out, Plan **plan)
{
    Contour *k = tset_only_obj(arg_set(r, in, 1), CONTOUR_CLASS);
    int64_t at, given;
    uint32_t n;
    if (!k || !const_int(r, in->args[2], &at) ||
        !const_int(r, in->args[3], &given)) {
        return;
    }
    const ClassInfo *c = (const ClassInfo *)(uintptr_t)k->key;
    const ClassDef *def = with_match_args(c);
    bool is_self = !def && matches_itself(r->inf, c);
    uint32_t taken = def ? def->match_args.len : is_self;
    Member *m = members_of(r, arg_set(r, in, 0), &n);
    *plan = plan_new(r);
    if (given > taken) {
        too_many_patterns(r, *plan, c, taken, given);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (is_self) {
            plan_arm(r, *plan, ARM_IDENTITY, m[i].prims, m[i].obj);
            TSet one = member_set(r->inf, m[i]);
            tset_join(r->inf, out, &one);
        } else {
            attr_get(r, *plan, m[i], def->match_args.data[at], out);
        }
    }
}
