/* Abstract classes: those whose bases have methods decorated with abstractmethod
   that no class nearer defines. Making one raises CPython's TypeError. */
#include "infer/internal.h"

static bool has_name(const Name *const *names, uint32_t n, const Name *name)
{
    for (uint32_t i = 0; i < n; i++) {
        if (names[i] == name) {
            return true;
        }
    }
    return false;
}

/* Does it derive from abc.ABC, or has it that metaclass? */
static bool is_abc(const Infer *inf, const ClassInfo *c)
{
    const Name *mark = nm(inf, "_abc_impl");
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        if (has_name(d->slots.data, d->slots.len, mark)) {
            return true;
        }
    }
    return false;
}

/* Is the first definition of the name an abstract one? */
static bool is_abstract(const ClassInfo *c, const Name *name)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        if (has_name(d->slots.data, d->slots.len, name)) {
            return has_name(d->abstract.data, d->abstract.len, name);
        }
    }
    return false;
}

/* The abstract methods of c, sorted, without doubles. */
static uint32_t abstract_methods(const ClassInfo *c, const Name **out,
                                 uint32_t cap)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassDef *d = c->mro[i]->def;
        for (uint32_t k = 0; k < d->abstract.len; k++) {
            const Name *name = d->abstract.data[k];
            if (n == cap || has_name(out, n, name) || !is_abstract(c, name)) {
                continue;
            }
            uint32_t at = n++;
            while (at > 0 && strcmp(out[at - 1]->text, name->text) > 0) {
                out[at] = out[at - 1];
                at--;
            }
            out[at] = name;
        }
    }
    return n;
}

const Name *infer_abstract_text(const Infer *inf, const ClassInfo *c)
{
    uint32_t cap = 0;
    for (uint32_t i = 0; i < c->n_mro; i++) {
        cap += c->mro[i]->def->abstract.len;
    }
    if (!cap || !is_abc(inf, c)) {
        return NULL;
    }
    const Name **names = NEW_ARRAY(inf->arena, const Name *, cap);
    uint32_t n = abstract_methods(c, names, cap);
    StrBuf sb = sb_new(inf->arena);
    sb_printf(&sb, "Can't instantiate abstract class %s with abstract method%s",
              c->def->name->text, n > 1 ? "s" : "");
    for (uint32_t i = 0; i < n; i++) {
        sb_printf(&sb, "%s %s", i ? "," : "", names[i]->text);
    }
    return n ? name_of(inf->g->names, sb.text) : NULL;
}
