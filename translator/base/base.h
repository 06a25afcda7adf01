/* The translator's base: arenas, vectors, maps, bit sets, interned names, text
   buffers and diagnostics. No other folder calls malloc. Running out of memory
   is fatal (exit 74), so nothing here reports it. */
#ifndef GELATO_BASE_BASE_H
#define GELATO_BASE_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "compiler.h"

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* --- arena.c ------------------------------------------------------------ */

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *a);
/* Frees everything allocated from the arena but keeps it usable. */
void arena_reset(Arena *a);
/* Zeroed, 16-byte aligned, valid until the arena is reset or freed. */
void *arena_alloc(Arena *a, size_t size);
/* A copy of len bytes with a NUL after them. */
char *arena_strdup(Arena *a, const char *text, size_t len);
char *arena_printf(Arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Bytes handed out since creation or reset. */
size_t arena_used(const Arena *a);

#define NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))
#define NEW_ARRAY(arena, T, n) ((T *)arena_alloc((arena), sizeof(T) * (n)))

/* --- vec: a growing array in an arena ------------------------------------ */

#define VEC(T)                                                                 \
    struct {                                                                   \
        T *data;                                                               \
        uint32_t len, cap;                                                     \
    }

/* Appends x (evaluated after the growth). */
#define vec_push(arena, v, x)                                                  \
    do {                                                                       \
        if ((v)->len == (v)->cap) {                                            \
            (v)->data = vec_grow((arena), (v)->data, sizeof *(v)->data,        \
                                 &(v)->cap, (v)->len + 1);                     \
        }                                                                      \
        (v)->data[(v)->len] = (x);                                             \
        (v)->len++;                                                            \
    } while (0)

#define vec_reserve(arena, v, n)                                               \
    do {                                                                       \
        if ((v)->cap < (n)) {                                                  \
            (v)->data = vec_grow((arena), (v)->data, sizeof *(v)->data,        \
                                 &(v)->cap, (n));                              \
        }                                                                      \
    } while (0)

#define vec_last(v) ((v)->data[(v)->len - 1])
#define vec_pop(v) ((v)->data[--(v)->len])

/* Used by the macros: at least `need` elements, old contents copied. */
void *vec_grow(Arena *a, void *data, size_t elem, uint32_t *cap, uint32_t need);

/* --- map.c: insertion-ordered hash map from 64-bit keys to 64-bit values --- */

typedef struct MapEntry {
    uint64_t key, val;
} MapEntry;

/* Zero-initialised is empty. Iterate entries.data[0..entries.len): insertion
   order, so results never depend on hashes or addresses. No deletion. */
typedef struct Map {
    VEC(MapEntry) entries;
    uint32_t *slots; /* index + 1 into entries, 0 = free */
    uint32_t n_slots;
} Map;

/* The value's place, or NULL. Valid until the next map_put. */
uint64_t *map_get(const Map *m, uint64_t key);
/* The value's place, inserted as 0 when absent; *is_new may be NULL. */
uint64_t *map_put(Arena *a, Map *m, uint64_t key, bool *is_new);

static inline uint64_t ptr_key(const void *p)
{
    return (uint64_t)(uintptr_t)p;
}

static inline void *map_get_ptr(const Map *m, const void *key)
{
    uint64_t *v = map_get(m, ptr_key(key));
    return v ? (void *)(uintptr_t)*v : NULL;
}

static inline void map_put_ptr(Arena *a, Map *m, const void *key, void *val)
{
    *map_put(a, m, ptr_key(key), NULL) = ptr_key(val);
}

uint64_t hash_bytes(const void *data, size_t len, uint64_t seed);
uint64_t hash_mix(uint64_t h, uint64_t x);

/* --- bitset ---------------------------------------------------------------- */

typedef struct BitSet {
    uint64_t *words;
    uint32_t n_bits;
} BitSet;

BitSet bitset_new(Arena *a, uint32_t n_bits);

static inline bool bitset_has(const BitSet *s, uint32_t i)
{
    return s->words[i >> 6] >> (i & 63) & 1;
}

static inline void bitset_add(BitSet *s, uint32_t i)
{
    s->words[i >> 6] |= (uint64_t)1 << (i & 63);
}

static inline void bitset_del(BitSet *s, uint32_t i)
{
    s->words[i >> 6] &= ~((uint64_t)1 << (i & 63));
}

/* dst |= src; true if dst changed. Both have the same size. */
bool bitset_or(BitSet *dst, const BitSet *src);
void bitset_clear(BitSet *s);
void bitset_fill(BitSet *s); /* adds every bit */

/* --- intern.c: names compared by address ------------------------------------ */

typedef struct Name {
    uint32_t len;
    uint32_t id; /* order of first interning: a stable sort key */
    char text[]; /* NUL-terminated; may hold any bytes */
} Name;

typedef struct Names Names;

Names *names_new(Arena *a);
const Name *name_intern(Names *n, const char *text, size_t len);
const Name *name_of(Names *n, const char *text);
const Name *name_printf(Names *n, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Sorts before, equal or after, by bytes. */
int name_cmp(const Name *a, const Name *b);

/* --- strbuf.c: text that grows ----------------------------------------------- */

typedef struct StrBuf {
    Arena *arena;
    char *text; /* NUL-terminated once anything was added */
    size_t len, cap;
} StrBuf;

StrBuf sb_new(Arena *a);
void sb_add(StrBuf *sb, const char *text, size_t len);
void sb_puts(StrBuf *sb, const char *text);
void sb_putc(StrBuf *sb, char c);
void sb_printf(StrBuf *sb, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* The bytes as a C string literal's inside: octal escapes, no trigraphs. */
void sb_add_c_escaped(StrBuf *sb, const char *text, size_t len);

/* --- file.c -------------------------------------------------------------------- */

/* The whole file, NUL-terminated, or NULL with errno set. */
char *file_read(Arena *a, const char *path, size_t *len);
/* Writes via a temporary name and rename; false with errno set on failure. */
bool file_write(const char *path, const char *text, size_t len);
/* As CPython makes the path of a program absolute: no links followed. */
const char *file_absolute(Arena *a, const char *path);
/* A device or pipe: written to, never replaced. */
bool file_is_special(const char *path);
/* As file_write, but leaves the file (and its time) alone if it already has
   exactly this content. */
bool file_write_if_changed(Arena *scratch, const char *path, const char *text,
                           size_t len);

/* --- suggest.c: did you mean ------------------------------------------------------ */

/* The nearest of the words, or NULL if none but the word itself is near. */
const char *suggest(const char *word, const char *const *words, size_t n);

/* --- diag.c: what is wrong with the user's program ------------------------------ */

/* A span of source. Lines from 1; columns are byte offsets from 0 in the line,
   as CPython's ast gives them. line 0: no place. */
typedef struct Loc {
    uint32_t file; /* index into Diags' files */
    uint32_t line, col;
    uint32_t end_line, end_col;
} Loc;

typedef struct SrcFile {
    const char *path; /* as shown to the user */
    const char *text; /* NULL for a library file whose text is not shown */
    size_t len;
    const uint32_t *line_starts; /* [n_lines] byte offsets */
    uint32_t n_lines;
    bool is_library; /* part of gelato's own library */
} SrcFile;

typedef enum DiagCode {
    DIAG_NONE,
#define DIAG(code, number, severity, summary) DIAG_##code,
#include "diags.def"
#undef DIAG
    DIAG_COUNT
} DiagCode;

typedef enum Severity { SEV_ERROR, SEV_WARNING } Severity;

typedef struct Diag Diag;
typedef struct Diags Diags;

Diags *diags_new(Arena *a);
/* Registers a source text (kept, not copied); gives its index. */
uint32_t diags_add_file(Diags *d, const char *path, const char *text,
                        size_t len, bool is_library);
const SrcFile *diags_file(const Diags *d, uint32_t file);
/* Replaces a file's text by its decoded form (encoding cookie, newlines). */
void diags_set_text(Diags *d, uint32_t file, const char *text, size_t len);
/* Shows a file under another path from now on (kept, not copied). */
void diags_set_path(Diags *d, uint32_t file, const char *path);
/* Text of a line (1-based) without its newline. */
const char *diags_line(const Diags *d, uint32_t file, uint32_t line,
                       size_t *len);

/* Records a diagnostic; more notes and one help line may be added to it. A
   second one of the same code at the same place gives the first again. */
Diag *diag(Diags *d, DiagCode code, Loc loc, const char *fmt, ...)
    PRINTF_LIKE(4, 5);
Loc diag_loc(const Diag *g);
void diag_label(Diag *g, const char *fmt, ...) PRINTF_LIKE(2, 3);
void diag_note(Diag *g, Loc loc, const char *fmt, ...) PRINTF_LIKE(3, 4);
void diag_help(Diag *g, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Warnings of these become errors (--strict). */
void diags_set_strict(Diags *d, bool strict);
bool diags_are_strict(const Diags *d);
/* Errors recorded so far, printed ones too. */
uint32_t diags_error_count(const Diags *d);
typedef enum DiagFormat { DIAG_HUMAN, DIAG_HUMAN_COLOR, DIAG_JSON } DiagFormat;
/* Prints all recorded diagnostics sorted by file and place, forgets them. */
void diags_print(Diags *d, FILE *out, DiagFormat format);
/* The lower-snake name of a code, as tests write it. */
const char *diag_code_name(DiagCode code);

/* --- fatal.c ----------------------------------------------------------------------- */

/* The world is wrong: prints "gelato: ..." and exits 74. */
void fatal(const char *fmt, ...) NORETURN PRINTF_LIKE(1, 2);
/* We are wrong: prints and exits 70; the driver installs a reproducer hook. */
void bug(const char *fmt, ...) NORETURN PRINTF_LIKE(1, 2);
void bug_set_hook(void (*hook)(void *), void *arg);

#endif
