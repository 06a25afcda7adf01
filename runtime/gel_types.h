/* The layout of everything a compiled program and the runtime share: object
   header, type descriptor, str, bytes, raw arrays, unions, the program's tables.
   docs/RUNTIME.md tells the story; this file is the contract. */
#ifndef GELATO_RUNTIME_GEL_TYPES_H
#define GELATO_RUNTIME_GEL_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/gel_compiler.h"

typedef struct GelType GelType;
typedef struct GelObj GelObj;

/* Every object starts with this. The count exists in the counting flavour only;
   static objects start at GEL_IMMORTAL, so that unbalanced counts never free
   them. */
struct GelObj {
    const GelType *type;
#ifdef GEL_GC_REF
    int64_t rc;
#endif
};

#define GEL_IMMORTAL ((int64_t)1 << 60)

/* Initialiser of a static object's header. */
#ifdef GEL_GC_REF
#define GEL_HEADER(type_ptr) {(type_ptr), GEL_IMMORTAL}
#else
#define GEL_HEADER(type_ptr) {(type_ptr)}
#endif

/* Same numbers as enum Tag of the graph. */
enum {
    GEL_TAG_UNBOUND,
    GEL_TAG_NONE,
    GEL_TAG_DONE,
    GEL_TAG_NOTIMPL,
    GEL_TAG_BOOL,
    GEL_TAG_INT,
    GEL_TAG_UINT,
    GEL_TAG_FLOAT,
    GEL_TAG_REF
};

/* A mixed value. Payloads of units are 0; of a bool, i is 0 or 1. In slots and
   array elements the payload (8 bytes) and the tag (1 byte) lie apart. */
typedef struct GelAny {
    int64_t tag;
    union {
        int64_t i;
        uint64_t u;
        double d;
        GelObj *r;
    };
} GelAny;

typedef enum GelTypeKind {
    GEL_TYPE_OBJECT, /* fields at fixed offsets */
    GEL_TYPE_ARRAY,  /* GelArray of `elem` */
    GEL_TYPE_STR,
    GEL_TYPE_BYTES,
    GEL_TYPE_OPAQUE, /* made by the runtime; holds no references; has a length
                        like an array if `elem` is set */
    GEL_TYPE_CLASS,  /* immortal class object */
    GEL_TYPE_STATIC  /* another immortal only object */
} GelTypeKind;

typedef enum GelElem {
    GEL_ELEM_NONE,
    GEL_ELEM_I1,
    GEL_ELEM_I8,
    GEL_ELEM_I32,
    GEL_ELEM_I64,
    GEL_ELEM_U64,
    GEL_ELEM_F64,
    GEL_ELEM_REF,
    GEL_ELEM_ANY
} GelElem;

enum {
    GEL_FLAG_ACYCLIC = 1,  /* never part of a reference cycle */
    GEL_FLAG_EXCEPTION = 2, /* may be raised */
    GEL_FLAG_PLAIN = 4 /* its finaliser is C: it raises nothing, revives nothing */
};

/* Offsets from the object's start of an ANY field's two parts. */
typedef struct GelAnyField {
    uint32_t payload, tag;
} GelAnyField;

/* What an object's header points to. Lies in writable data (gc_desc). Write
   static ones with designated initialisers. */
struct GelType {
    const char *name;     /* __name__ of the class */
    uintptr_t gc_desc;    /* the collector's, 0 at the start; libgc wants it to
                             be the second word */
    const char *qualname; /* NULL: the same */
    const char *module;   /* NULL: builtins */
    uint32_t size;        /* bytes with header; arrays: of GelArray alone */
    uint32_t hash;        /* switch_type compares it: unique in the program */
    uint8_t kind;         /* GelTypeKind */
    uint8_t elem;         /* GelElem of arrays */
    uint8_t flags;
    uint32_t n_refs, n_anys;
    const uint32_t *refs;     /* offsets of reference fields */
    const GelAnyField *anys;  /* mixed fields */
    void (*finaliser)(GelObj *o); /* __del__ or the runtime's own, or NULL */
    struct GelArray *empty;   /* arrays: the immortal one without elements, once
                                 one was asked for */
};

/* Immutable text: `len` bytes of UTF-8 and a NUL follow the struct. ASCII if and only
   if chars == len; otherwise an index of (chars / 16 + 1) uint32_t follows,
   aligned to 4, filled at the first s[i]: entry k is the offset of
   character 16 k, entry 0 is 1 once it is filled. Lone surrogates are three-byte
   sequences. */
typedef struct GelStr {
    GelObj h;
    int64_t len;   /* bytes */
    int64_t chars; /* characters */
    int64_t hash;  /* 0: not computed yet */
} GelStr;

/* Immutable bytes: `len` of them and a NUL follow the struct. */
typedef struct GelBytes {
    GelObj h;
    int64_t len;
    int64_t hash; /* 0: not computed yet */
} GelBytes;

/* Raw array: elements follow the struct. ANY: `len` payloads of 8 bytes, then
   `len` tag bytes. */
typedef struct GelArray {
    GelObj h;
    int64_t len;
} GelArray;

/* Static literals: GEL_STR_ASCII(static, s1, 5, "hello"); the object is
   (GelStr *)&s1.s. The text of the other form has n bytes and n_chars < n. */
#define GEL_STR_ASCII(linkage, sym, n, text)                                   \
    linkage struct {                                                           \
        GelStr s;                                                              \
        char data[(n) + 1];                                                    \
    } sym = {{GEL_HEADER(&gel_type_str), (n), (n), 0}, text}
#define GEL_STR_WIDE(linkage, sym, n, n_chars, text)                           \
    linkage struct {                                                           \
        GelStr s;                                                              \
        char data[(n) + 1];                                                    \
        uint32_t index[(n_chars) / 16 + 1];                                    \
    } sym = {{GEL_HEADER(&gel_type_str), (n), (n_chars), 0}, text, {0}}
#define GEL_BYTES(linkage, sym, n, text)                                       \
    linkage struct {                                                           \
        GelBytes s;                                                            \
        char data[(n) + 1];                                                    \
    } sym = {{GEL_HEADER(&gel_type_bytes), (n), 0}, text}

extern GelType gel_type_str, gel_type_bytes, gel_type_traceback, gel_type_file;
extern GelType gel_type_class; /* type(C) of a class object without its own */

/* Light exceptions' kinds: runtime/exc_kinds.def. */
typedef enum GelKind {
    GEL_KIND_NONE,
#define KIND(name, text, when) GEL_KIND_##name,
#include "runtime/exc_kinds.def"
#undef KIND
    GEL_KIND_COUNT
} GelKind;

#define GEL_NO_FILE UINT32_MAX

/* A place in the source. Site 0 is nowhere. */
typedef struct GelSite {
    uint32_t file;  /* index in GelProgram.files; GEL_NO_FILE: not shown */
    uint32_t frame; /* index in GelProgram.frames: "<module>", "f" */
    uint32_t line, col;         /* line from 1, col a byte offset from 0 */
    uint32_t end_line, end_col; /* end_col is exclusive */
    uint32_t inlined_at;        /* site of the call, shown outside this; or 0 */
} GelSite;

/* The type of some instances of a class. */
typedef struct GelInstance {
    GelObj *cls;
    const GelType *type;
} GelInstance;

/* A type of hash tables: offsets of its arrays (lib/_dict.py, lib/_set.py). */
typedef struct GelHashed {
    const GelType *type;
    uint32_t indices; /* 0: hashes and keys are the table */
    uint32_t hashes, keys;
} GelHashed;

/* What a place of an object, or the elements of an array, must refer to if it is not
   NULL; without a type: a bool. Grouped by owner, in the order of the types. */
typedef struct GelSlot {
    const GelType *owner;
    uint32_t offset; /* 0: elements */
    const GelType *type;
} GelSlot;

/* The same of a word of a frame record, grouped by resume point. */
typedef struct GelSavedWord {
    uint32_t point, word;
    const GelType *type;
} GelSavedWord;

/* What copying a task needs to know; each list ends with an empty entry. */
typedef struct GelTables {
    const GelInstance *instances;
    const GelHashed *hashed;
    GelObj *const *const *refs; /* globals */
    const GelAny *const *anys;
    GelType *const *types;      /* of objects and arrays */
    GelObj *const *only;        /* class objects and the like */
    const struct GelFrameDesc *points; /* all resume points */
    const GelSlot *slots;
    const GelSavedWord *words;
    uint64_t build;             /* another for other code */
} GelTables;

/* What a compiled program gives the runtime; it defines `gel_program`, with
   designated initialisers. */
typedef struct GelProgram {
    void (*main)(void);            /* runs all module bodies */
    void (*report)(GelObj *exc);   /* uncaught exception object; or NULL */
    GelObj *(*new_exc)(int64_t kind, GelStr *msg); /* owned result; or NULL */
    const GelSite *sites;          /* [0] unused */
    uint32_t n_sites;
    const char *const *files;      /* as tracebacks show them */
    const char *const *frames;
    void (*cleanup)(void);         /* releases all globals at exit; or NULL */
    bool is_stackless;
    const GelTables *tables;       /* NULL: no task is copied */
} GelProgram;

extern const GelProgram gel_program;

#endif
