/* The list of back ends, and writing what they made. */
#include "backends/backend.h"

#include <errno.h>

static const struct {
    const char *name;
    const Backend *backend;
} rows[] = {
#define BACKEND(name, text, descriptor, summary) {text, &descriptor},
#include "backends/backends.def"
#undef BACKEND
};

const Backend *backend_by_name(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (strcmp(rows[i].name, name) == 0) {
            return rows[i].backend;
        }
    }
    return NULL;
}

void backend_write_units(Arena *scratch, const char *dir,
                         const BackendUnits *units)
{
    for (uint32_t i = 0; i < units->len; i++) {
        const BackendUnit *u = &units->data[i];
        const char *path = arena_printf(scratch, "%s/%s", dir, u->name);
        if (!file_write_if_changed(scratch, path, u->text, u->len)) {
            fatal("cannot write %s: %s", path, strerror(errno));
        }
    }
}
