/* Finds, reads, parses and checks modules as CPython does: in each folder of
   the path the package pkg/__init__.py before the module pkg.py; a folder
   without
   __init__.py is a package if nothing else is found; then gelato's own library.
   The package `a` is loaded before `a.b`, which is looked for in its folder. */
#include "ast/ast.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

static bool is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
}

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Parses, and checks what could be parsed. */
static void read_tree(Loader *l, Module *m)
{
    uint32_t before = diags_error_count(l->diags);
    m->tree = ast_parse(l->arena, l->names, l->diags, m->file);
    if (m->tree && diags_error_count(l->diags) == before) {
        Arena *scratch = arena_new();
        ast_check(scratch, l->diags, m->tree);
        arena_free(scratch);
    }
}

static Module *add_module(Loader *l, const Name *name, const char *path,
                          const char *text, size_t len)
{
    Module *m = NEW(l->arena, Module);
    m->name = name;
    m->index = l->modules.len;
    m->file = diags_add_file(l->diags, path, text, len, false);
    vec_push(l->arena, &l->modules, m);
    map_put_ptr(l->arena, &l->by_name, name, m);
    return m;
}

static char *read_or_die(Loader *l, const char *path, size_t *len)
{
    char *text = file_read(l->arena, path, len);
    if (!text) {
        fatal("cannot read %s: %s", path, strerror(errno));
    }
    return text;
}

Module *loader_main(Loader *l, const char *path, const char *text, size_t len)
{
    if (!text) {
        text =
            read_or_die(l, strcmp(path, "-") == 0 ? "/dev/stdin" : path, &len);
    }
    const char *shown = strcmp(path, "-") == 0 ? "<stdin>" : path;
    Module *m = add_module(l, name_of(l->names, "__main__"), shown, text, len);
    read_tree(l, m);
    return m;
}

/* --- finding -------------------------------------------------------------- */

typedef struct Found {
    const char *path;
    bool is_package, is_library;
    bool is_bare; /* a folder without __init__.py */
} Found;

/* folder/a/b/__init__.py or folder/a/b.py for a.b; false if there is neither.
 */
static bool find_in(Loader *l, const char *folder, const char *relative,
                    Found *found)
{
    char *path = arena_printf(l->arena, "%s/%s/__init__.py", folder, relative);
    found->is_package = is_file(path);
    if (!found->is_package) {
        path = arena_printf(l->arena, "%s/%s.py", folder, relative);
    }
    found->path = path;
    return found->is_package || is_file(path);
}

static const char *as_relative(Loader *l, const Name *dotted)
{
    char *path = arena_strdup(l->arena, dotted->text, dotted->len);
    for (char *p = path; *p; p++) {
        if (*p == '.') {
            *p = '/';
        }
    }
    return path;
}

/* Folders are shown without a leading "./", as the user would write them. */
static const char *tidy(const char *path)
{
    return path[0] == '.' && path[1] == '/' ? path + 2 : path;
}

static bool find_on_path(Loader *l, const char *relative, Found *found)
{
    for (uint32_t i = 0; i < l->n_paths; i++) {
        if (find_in(l, l->paths[i], relative, found)) {
            return true;
        }
    }
    return false;
}

static bool find_bare_folder(Loader *l, const char *relative, Found *found)
{
    for (uint32_t i = 0; i < l->n_paths; i++) {
        found->path = arena_printf(l->arena, "%s/%s", l->paths[i], relative);
        if (is_folder(found->path)) {
            found->is_package = found->is_bare = true;
            return true;
        }
    }
    return false;
}

/* The folder of a regular package; NULL for one without __init__.py, whose
   modules may be anywhere on the path. */
static const char *package_folder(Loader *l, const Module *m)
{
    const char *path = diags_file(l->diags, m->file)->path;
    const char *slash = strrchr(path, '/');
    if (!slash || strcmp(slash, "/__init__.py") != 0) {
        return NULL;
    }
    return arena_strdup(l->arena, path, (size_t)(slash - path));
}

static bool find_in_program(Loader *l, const Name *dotted, const Module *parent,
                            Found *found)
{
    const char *folder = parent ? package_folder(l, parent) : NULL;
    const char *relative = as_relative(l, dotted);
    if (folder) {
        return find_in(l, folder, strrchr(relative, '/') + 1, found);
    }
    return find_on_path(l, relative, found);
}

static bool find_module(Loader *l, const Name *dotted, const Module *parent,
                        bool from_library, Found *found)
{
    const char *relative = as_relative(l, dotted);
    bool in_library = from_library || (parent && parent->is_library);
    *found = (Found){0};
    if (!in_library && find_in_program(l, dotted, parent, found)) {
        return true;
    }
    if ((in_library || !parent) && l->lib_dir &&
        (find_in(l, l->lib_dir, relative, found) ||
         (l->tasks_dir && find_in(l, l->tasks_dir, relative, found)))) {
        found->is_library = true;
        return true;
    }
    return !in_library && (!parent || !package_folder(l, parent)) &&
           find_bare_folder(l, relative, found);
}

/* --- importing ------------------------------------------------------------ */

static const Name *parent_name(Loader *l, const Name *dotted)
{
    const char *dot = strrchr(dotted->text, '.');
    return dot ? name_intern(l->names, dotted->text,
                             (size_t)(dot - dotted->text))
               : NULL;
}

/* Library modules live under a key of their own: a program's module of the
   same name must not be seen by the library. */
static const Name *key_of(Loader *l, const Name *dotted, bool from_library)
{
    return from_library ? name_printf(l->names, "lib:%s", dotted->text)
                        : dotted;
}

static Module *load(Loader *l, const Name *dotted, const Found *found)
{
    size_t len = 0;
    const char *text = found->is_bare ? "" : read_or_die(l, found->path, &len);
    Module *m = NEW(l->arena, Module);
    m->name = dotted;
    m->is_package = found->is_package;
    m->is_library = found->is_library;
    m->package = found->is_package ? dotted : parent_name(l, dotted);
    m->index = l->modules.len;
    m->file = diags_add_file(l->diags, tidy(found->path), text, len,
                             found->is_library);
    vec_push(l->arena, &l->modules, m);
    map_put_ptr(l->arena, &l->by_name, key_of(l, dotted, m->is_library), m);
    read_tree(l, m);
    return m;
}

static bool is_well_formed(const Name *dotted)
{
    bool was_dot = true;
    for (uint32_t i = 0; i < dotted->len; i++) {
        char c = dotted->text[i];
        if (c == '/' || c == 0 || (c == '.' && was_dot)) {
            return false;
        }
        was_dot = c == '.';
    }
    return !was_dot;
}

void loader_list_library(const Loader *l, ModuleNames *names)
{
    DIR *dir = opendir(l->lib_dir);
    for (struct dirent *e; dir && (e = readdir(dir));) {
        const char *dot = strchr(e->d_name, '.');
        if (e->d_name[0] != '_' && (!dot || strcmp(dot, ".py") == 0)) {
            vec_push(l->arena, names,
                     arena_strdup(l->arena, e->d_name,
                                  strcspn(e->d_name, ".")));
        }
    }
    if (dir) {
        closedir(dir);
    }
}

Module *loader_import(Loader *l, const Name *dotted, bool from_library)
{
    Module *m = map_get_ptr(&l->by_name, key_of(l, dotted, from_library));
    if (m || !is_well_formed(dotted)) {
        return m;
    }
    const Name *outer = parent_name(l, dotted);
    Module *parent = NULL;
    if (outer) {
        parent = loader_import(l, outer, from_library);
        if (!parent || !parent->is_package) {
            return NULL;
        }
    }
    Found found;
    if (!find_module(l, dotted, parent, from_library, &found)) {
        return NULL;
    }
    if (found.is_library && !from_library) {
        m = loader_import(l, dotted, true);
        map_put_ptr(l->arena, &l->by_name, dotted, m);
        return m;
    }
    return load(l, dotted, &found);
}
