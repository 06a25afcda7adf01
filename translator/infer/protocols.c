/* The abstract classes of collections.abc: which classes count as derived from
   them that do not name them as a base. Some ask only for methods, as CPython's
   __subclasshook__ does: each must be there, and not be None. Of the others the
   builtin classes are registered. */
#include "infer/internal.h"

struct Protocol {
    const char *name;
    const char *methods; /* words: having all of them is enough; NULL: it is not */
    const char *classes; /* words: names of the library's classes */
};

static const Protocol protocols[] = {
    {"Hashable", "__hash__", ""},
    {"Iterable", "__iter__", ""},
    {"Iterator", "__iter__ __next__", ""},
    {"Reversible", "__reversed__ __iter__", "bytes bytearray tuple"},
    {"Generator", "__iter__ __next__ send throw close", ""},
    {"Sized", "__len__", ""},
    {"Container", "__contains__", "dict_values"},
    {"Collection", "__len__ __iter__ __contains__", "dict_values"},
    {"Callable", "__call__", "function builtin_function_or_method method type"},
    {"ByteString", NULL, "bytes bytearray"},
    {"Sequence", NULL, "list tuple str range bytes bytearray memoryview deque array"},
    {"MutableSequence", NULL, "list bytearray deque array"},
    {"Set", NULL, "set frozenset dict_keys dict_items"},
    {"MutableSet", NULL, "set"},
    {"Mapping", NULL, "dict"},
    {"MutableMapping", NULL, "dict"},
    {"MappingView", NULL, "dict_keys dict_items dict_values"},
    {"KeysView", NULL, "dict_keys"},
    {"ItemsView", NULL, "dict_items"},
    {"ValuesView", NULL, "dict_values"},
};

const Protocol *protocol_of(const ClassDef *def)
{
    if (!def->is_library ||
        strcmp(def->module->name->text, "collections.abc") != 0) {
        return NULL;
    }
    for (size_t i = 0; i < ARRAY_LEN(protocols); i++) {
        if (strcmp(def->name->text, protocols[i].name) == 0) {
            return &protocols[i];
        }
    }
    return NULL;
}

static bool is_word(const Name *name, const char *word, size_t len)
{
    return name->len == len && memcmp(name->text, word, len) == 0;
}

/* Is the first definition of the method another thing than None? */
static bool defines(const ClassInfo *c, const char *method, size_t len)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        for (uint32_t k = 0; k < c->mro[i]->attrs.len; k++) {
            const ClassAttr *a = c->mro[i]->attrs.data[k];
            if (is_word(a->name, method, len) && !tset_empty(&a->var.set)) {
                return a->var.set.n_objs > 0;
            }
        }
    }
    return false;
}

/* Derives c from a class of the library of this name, as CPython sees it? */
static bool is_registered(const ClassInfo *c, const char *word, size_t len)
{
    for (uint32_t i = 0; i < c->n_mro; i++) {
        const ClassInfo *k = c->mro[i]->stands_for ? c->mro[i]->stands_for
                                                   : c->mro[i];
        if (k->def->is_library && is_word(k->def->name, word, len)) {
            return true;
        }
    }
    return false;
}

bool protocol_has(const Protocol *p, const ClassInfo *c)
{
    size_t len;
    bool all = p->methods != NULL;
    for (const char *w = p->methods; all && *w; w += len + (w[len] == ' ')) {
        len = strcspn(w, " ");
        all = defines(c, w, len);
    }
    if (all) {
        return true;
    }
    for (const char *w = p->classes; *w; w += len + (w[len] == ' ')) {
        len = strcspn(w, " ");
        if (is_registered(c, w, len)) {
            return true;
        }
    }
    return false;
}
