/* Where things are: gelato's own files, the cache, and paths as CPython makes
   them. */
#include "internal.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *dir_of(Arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash) {
        return ".";
    }
    return slash == path ? "/" : arena_strdup(a, path, (size_t)(slash - path));
}

const char *base_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *find_lib_dir(Arena *a)
{
    char exe[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n < 0) {
        fatal("cannot read /proc/self/exe: %s", strerror(errno));
    }
    exe[n] = 0;
    const char *prefix = dir_of(a, dir_of(a, exe));
    const char *dir = arena_printf(a, "%s/lib/gelato", prefix);
    if (access(arena_printf(a, "%s/lib", dir), R_OK) != 0) {
        fatal("gelato's own files are missing: %s/lib: %s", dir,
              strerror(errno));
    }
    return dir;
}

const char *cache_dir(Arena *a)
{
    const char *dir = getenv("XDG_CACHE_HOME");
    if (dir && dir[0] == '/') {
        return arena_printf(a, "%s/gelato", dir);
    }
    dir = getenv("HOME");
    if (dir && dir[0] == '/' && access(dir, W_OK) == 0) {
        return arena_printf(a, "%s/.cache/gelato", dir);
    }
    dir = getenv("TMPDIR");
    return arena_printf(a, "%s/gelato-%u", dir && dir[0] ? dir : "/tmp",
                        (unsigned)getuid());
}

void make_dirs(Arena *a, const char *path)
{
    if (mkdir(path, 0777) == 0 || errno == EEXIST) {
        return;
    }
    if (errno == ENOENT && strcmp(path, "/") != 0 && strchr(path, '/')) {
        make_dirs(a, dir_of(a, path));
        if (mkdir(path, 0777) == 0 || errno == EEXIST) {
            return;
        }
    }
    fatal("cannot make the folder %s: %s", path, strerror(errno));
}

/* --- what gelato is made of
 * ---------------------------------------------------- */

static uint64_t hash_stat(uint64_t h, const struct stat *st)
{
    h = hash_mix(h, (uint64_t)st->st_size);
    h = hash_mix(h, (uint64_t)st->st_ino);
    h = hash_mix(h, (uint64_t)st->st_mtim.tv_sec);
    return hash_mix(h, (uint64_t)st->st_mtim.tv_nsec);
}

/* The sum over a folder's files, and those of its folders if it is deep, of a hash of
   their state: readdir's order does not matter. */
static uint64_t hash_dir_stats(Arena *a, const char *path, bool is_deep)
{
    uint64_t sum = 0;
    DIR *dir = opendir(path);
    struct dirent *e;
    while (dir && (e = readdir(dir))) {
        struct stat st;
        if (e->d_name[0] == '.' || strcmp(e->d_name, "__pycache__") == 0) {
            continue;
        }
        const char *file = arena_printf(a, "%s/%s", path, e->d_name);
        uint64_t h = hash_bytes(e->d_name, strlen(e->d_name), 1);
        if (stat(file, &st) != 0) {
            sum += hash_mix(h, 0);
        } else if (S_ISDIR(st.st_mode)) {
            sum += hash_mix(h, is_deep ? hash_dir_stats(a, file, true) : 1);
        } else {
            sum += hash_stat(h, &st);
        }
    }
    if (dir) {
        closedir(dir);
    }
    return sum;
}

static uint64_t hash_sub(const Driver *d, uint64_t h, const char *sub, bool is_deep)
{
    const char *dir = arena_printf(d->arena, "%s%s", d->lib_dir, sub);
    return hash_mix(h, hash_dir_stats(d->arena, dir, is_deep));
}

uint64_t runtime_id(const Driver *d)
{
    uint64_t h = hash_sub(d, 0, "/include/runtime", false);
    return hash_sub(d, hash_sub(d, h, "/include/gc", false), "", false);
}

uint64_t build_id(const Driver *d)
{
    struct stat st;
    uint64_t h = runtime_id(d);
    if (stat("/proc/self/exe", &st) == 0) {
        h = hash_stat(h, &st);
    }
    return hash_sub(d, hash_sub(d, h, "/lib", true), "/stackless", true);
}

static bool is_python_name(const struct dirent *e)
{
    size_t len = strlen(e->d_name);
    if (e->d_name[0] == '.' || strcmp(e->d_name, "__pycache__") == 0) {
        return false;
    }
    return e->d_type == DT_DIR || e->d_type == DT_LNK ||
           (len > 3 && strcmp(e->d_name + len - 3, ".py") == 0);
}

uint64_t hash_dir(const char *path)
{
    uint64_t sum = 1;
    DIR *dir = opendir(path[0] ? path : ".");
    if (!dir) {
        return 0;
    }
    struct dirent *e;
    while ((e = readdir(dir))) {
        if (is_python_name(e)) {
            sum += hash_bytes(e->d_name, strlen(e->d_name), e->d_type);
        }
    }
    closedir(dir);
    return sum;
}

void remove_tree(Arena *a, const char *path)
{
    DIR *dir = opendir(path);
    struct dirent *e;
    while (dir && (e = readdir(dir))) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) {
            continue;
        }
        const char *sub = arena_printf(a, "%s/%s", path, e->d_name);
        if (e->d_type == DT_DIR) {
            remove_tree(a, sub);
        } else {
            unlink(sub);
        }
    }
    if (dir) {
        closedir(dir);
    }
    rmdir(path);
}
