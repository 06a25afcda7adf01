/* What whole-program inference gives: instances of functions, contours of
   objects, a set of types for every value, and a plan for every operation that
   is not a plain machine operation. docs/INFERENCE.md explains the method. */
#ifndef GELATO_INFER_INFER_H
#define GELATO_INFER_INFER_H

#include "base/base.h"
#include "ir/ir.h"

/* --- sets of types ------------------------------------------------------------ */

/* Members without contents. bool is two members, so that constant conditions
   fold; UINT is int in [2^63, 2^64) or proved non-negative 64-bit: Python's int
   as well, represented as U64. */
enum {
    T_UNBOUND = 1 << 0,
    T_NONE = 1 << 1,
    T_DONE = 1 << 2,
    T_NOTIMPL = 1 << 3,
    T_FALSE = 1 << 4,
    T_TRUE = 1 << 5,
    T_INT = 1 << 6,
    T_UINT = 1 << 7,
    T_FLOAT = 1 << 8,
    T_STR = 1 << 9,
    T_BYTES = 1 << 10,
    T_OPAQUE = 1 << 11, /* a runtime object: file handle, traceback */
    T_ERROR = 1 << 12,  /* what a reported error would give: silences what follows */
    T_BOOL = T_FALSE | T_TRUE,
    T_UNITS = T_UNBOUND | T_NONE | T_DONE | T_NOTIMPL,
    T_VALUES = T_BOOL | T_INT | T_UINT | T_FLOAT, /* not references */
    T_REFS = T_STR | T_BYTES | T_OPAQUE
};

typedef struct Contour Contour;
typedef struct Inst Inst;
typedef struct ClassInfo ClassInfo;
typedef struct Infer Infer;

/* A value's set has at most a few contours of one (kind, key), the set of a field,
   global or cell only one. After infer_program every set names each part of
   contours once (see Contour.part), by the part's first contour. */
typedef struct TSet {
    uint32_t prims;
    uint32_t n_objs;
    Contour **objs;
} TSet;

/* A type variable: contents of a contour's field, of a global, a result. */
typedef struct TVar {
    TSet set;
    VEC(Inst *) readers; /* instances to run again when it grows */
    bool is_pending;     /* in InferState.pending */
} TVar;

typedef enum ContourKind {
    CONTOUR_INSTANCE, /* key: ClassInfo; fields by name */
    CONTOUR_TUPLE,    /* key: number of items; fields by index */
    CONTOUR_VTUPLE,   /* tuple of dynamic length; field 0: a RAW contour */
    CONTOUR_RAW,      /* raw array; key: see contour_is_numbers; field 0: element */
    CONTOUR_CLOSURE,  /* key: Func; fields: captures, defaults, then the attributes
                         given to it, by name */
    CONTOUR_BOUND,    /* bound method; key: Name of the method; field 0: self,
                         field 1: the function (a CLOSURE, or what the class has) */
    CONTOUR_CLASS,    /* class object; key: ClassInfo; no fields */
    CONTOUR_MODULE,   /* key: ModuleDef */
    CONTOUR_GEN,      /* generator object; key: Func; field 0: yielded,
                         1: sent, 2: returned; `body`: the instance it runs */
    CONTOUR_CELL,     /* variable shared by closures; field 0 */
    CONTOUR_SUPER,
    CONTOUR_ELLIPSIS
} ContourKind;

typedef struct FieldVar {
    const Name *name; /* of an INSTANCE, or an attribute of a CLOSURE */
    TVar var;
    bool may_be_unset; /* reads must check (the set then has T_UNBOUND) */
    uint32_t set_order; /* of the program's first assignment; 0: none */
    bool is_class;     /* CLASS_FIELD: set when the object is made */
    struct ClassAttr *init; /* ARM_NEW stores this class attribute's value in the
                               field first, or NULL */
    bool is_fallback;       /* private: the class attribute is rebound */
    const Insn *constant;   /* private: a default's PY_INT or PY_STR, */
    bool is_variable;       /* unless several were seen */
} FieldVar;

struct Contour {
    ContourKind kind;
    uint64_t key;      /* pointer or number, by kind */
    uint64_t order;    /* private: kind, then key, in a stable order */
    uint32_t id;       /* order of creation */
    Contour *parent;   /* unified into; NULL for a representative */
    VEC(FieldVar *) fields;
    Inst *body;        /* GEN */
    Inst *finaliser;   /* INSTANCE: __del__ for it, or NULL */
    Inst *maker;       /* instance whose code allocates it; NULL: static */
    uint32_t site;
    VEC(Inst *) users; /* private: instances whose key mentions it */
    const Name **kw;   /* private: a **kwargs dict's keywords */
    uint32_t n_kw;
    enum { KW_NONE, KW_KNOWN, KW_MIXED } kw_state;
    uint32_t part;     /* after infer_partition: contours of one part share a
                          layout and all code; index into Infer.parts */
    uint32_t mark;     /* private: who came by last (InferState.mark) */
};

/* Is c, a RAW contour, an array of machine numbers (key: their width in bits)? */
static inline bool contour_is_numbers(const Contour *c)
{
    return c->key != 0;
}

/* The representative. */
Contour *contour_rep(Contour *c);
static inline Contour *tset_obj(const TSet *s, uint32_t i)
{
    return contour_rep(s->objs[i]);
}
FieldVar *contour_field(const Contour *c, const Name *name); /* NULL if none */
/* The fields that the program assigns, in that order: what __dict__ shows. */
uint32_t contour_own_fields(const Contour *c, FieldVar **out);
/* Is c a function that is ever given the attribute? */
bool closure_has(const Contour *c, const Name *name);
/* May reading the attribute of a member give something? */
bool infer_may_have(const Infer *inf, uint32_t prims, Contour *c,
                    const Name *name);

/* Does a class of the program behind `after` in the MRO of the member's class define
   the method? */
bool infer_super_has(const Infer *inf, uint32_t prims, const Contour *c,
                     const ClassInfo *after, const Name *name);

/* --- classes --------------------------------------------------------------------- */

/* An abstract class that others count as derived from (protocols.c). */
typedef struct Protocol Protocol;

/* A class attribute. `var` holds its types; functions that are never rebound and
   capture nothing need no storage. */
typedef struct ClassAttr {
    const Name *name;
    TVar var;
    uint32_t n_assigned; /* assignments in the whole program */
    bool is_stored;      /* needs a Slot: something reads it as a value */
    Slot *slot;          /* made by lowering on demand */
    ClassInfo *owner;
    uint32_t index;      /* in owner->attrs */
} ClassAttr;

struct ClassInfo {
    ClassDef *def;
    ClassInfo **bases, **mro; /* mro[0] is the class itself */
    uint32_t n_bases, n_mro;
    VEC(ClassAttr *) attrs;
    VEC(ClassInfo *) subclasses; /* direct */
    VEC(Contour *) contours;     /* INSTANCE contours made of it */
    uint32_t index;
    ClassInfo *stands_for; /* __int_base__ and such: the builtin class whose place
                              it takes among the bases of a class, or NULL */
    bool is_exception;
    bool is_single; /* all its instances are one contour: what they hold is of the
                       same types anyway (__one_contour__ in the library) */
    bool has_del;
    bool is_dynamic; /* each run of its statement makes another class, which has
                        attributes of its own; instances say which is theirs */
    Contour *object; /* dynamic: the contour of its class objects */
    const Protocol *protocol; /* what makes classes count as derived, or NULL */
};

/* The field of an instance that holds its class, where that is dynamic. */
#define CLASS_FIELD "class"

ClassAttr *class_attr(const ClassInfo *c, const Name *name); /* own, no MRO */
/* Through the MRO; *owner may be NULL. */
ClassAttr *class_lookup(const ClassInfo *c, const Name *name, ClassInfo **owner);
bool class_is_subclass(const ClassInfo *c, const ClassInfo *base);
/* Its MRO or its bases, without those that only the library shares code by. */
ClassInfo **class_related(Arena *a, const ClassInfo *c, bool is_mro,
                          uint32_t *n);
/* The builtin class in whose place c stands; else c. */
ClassInfo *class_shown(ClassInfo *c);
/* The class among c's bases that stands for this builtin class, or NULL. */
ClassInfo *class_stand_in(const ClassInfo *c, const ClassInfo *builtin);
/* isinstance, as the function that asks sees it: the library means plain values. */
bool class_is_instance(const ClassInfo *c, const ClassInfo *base,
                       bool in_library);

/* --- instances and their versions --------------------------------------------------- */

/* Where one parameter of a callee comes from. */
typedef enum ArgSrcKind {
    SRC_ARG,     /* argument `idx` of the operation (index into Insn.args) */
    SRC_SELF,    /* the object the function was found on (BOUND: its field 0) */
    SRC_CLASS,   /* the class of that object, or the class itself (cls) */
    SRC_CAPTURE, /* field `idx` of the callee closure */
    SRC_DEFAULT, /* field `idx` of the callee closure (a default's value) */
    SRC_TUPLE,   /* new tuple of `parts` (for *args) */
    SRC_RAW,     /* new raw array of contour `contour`, elements `parts` */
    SRC_CALL,    /* result of calling `inst` with `parts`; sources with the same
                    `parts` pointer are one value, evaluated once */
    SRC_STR,     /* constant str names[0] */
    SRC_ITEM,    /* item `idx` of the tuple or raw array that part 0 gives (for
                    f(*t)) */
    SRC_VALUE,   /* PY_CATCH, entry points: the implicit operand */
    SRC_ATTR,    /* what class attribute `attr` holds */
    SRC_CONST    /* a constant: `tag` a unit, TAG_BOOL or TAG_INT with `idx` */
} ArgSrcKind;

typedef struct ArgSrc {
    ArgSrcKind kind;
    uint32_t idx;
    struct ArgSrc *parts;
    uint32_t n_parts;
    const Name **names;
    Contour *contour; /* SRC_TUPLE, SRC_RAW: what is made */
    struct ClassAttr *attr;
    Inst *inst;       /* SRC_CALL */
    Tag tag;
} ArgSrc;

/* What an operation does for one member of its dispatch operand: argument 0, but
   argument 1 for PY_CALLSUPER and PY_GETSUPER. An arm with no member (prims 0,
   member NULL) is the only one and applies to everything. Operations on values of plain machine types have no
   plan: lowering picks the machine operation from the sets. */
typedef enum ArmKind {
    ARM_CALL,      /* call `inst` with `args` */
    ARM_NEW,       /* make `contour`; then, if inst, call it (__init__) with
                      `args`, SRC_SELF being the new object; result: the object */
    ARM_NEW_GEN,   /* make generator `contour` whose body instance is `inst`,
                      its parameters from `args` */
    ARM_FIELD,     /* read or write `field` of the member; where it is unbound,
                      reading gives the class attribute `attr`, or what `inner`
                      does, if there is one */
    ARM_CLASSATTR, /* read, write or delete `attr` */
    ARM_GLOBAL,    /* read, write or delete `global` (attribute of a module) */
    ARM_BIND,      /* make bound method `contour`: field 0 from the object,
                      field 1 (if it has captures) from the class attribute */
    ARM_VALUE,     /* the result is known from its set alone: class object,
                      function without captures, None, ... */
    ARM_IDENTITY,  /* the result is argument 0 itself, this member */
    ARM_CALLFIELD, /* PY_CALLMETHOD on a field, global or class attribute that
                      holds a value to call: read by `read`, then dispatch on
                      `inner` */
    ARM_TYPE_ERROR, /* raises TypeError(message), never returns */
    ARM_ATTR_ERROR  /* raises AttributeError(message) */
} ArmKind;

typedef struct Arm {
    ArmKind kind;
    uint32_t prims;   /* the member it applies to: bits of T_..., or */
    Contour *member;  /* a contour (representative at the end) */
    Inst *inst;
    ArgSrc *args;
    uint32_t n_args;
    ArgSrc *check;    /* evaluated before args: raises if they do not fit */
    Contour *contour;
    FieldVar *field;
    const Name *field_name;
    ClassAttr *attr;
    Global *global;
    const Name *message;
    struct Arm *pre;     /* ARM_NEW: an ARM_CALL to run on the new object before
                            __init__ (exceptions: sets args; containers: makes
                            it empty), or NULL */
    struct Arm *read;    /* ARM_CALLFIELD: how the value is read, and its set */
    TSet read_set;       /* ... ARM_FIELD with `inner`: of field and method */
    struct Plan *inner;  /* ARM_CALLFIELD: the call; ARM_FIELD: binds the class's
                            method where the field is unbound, or NULL */
    bool binds_class;    /* ARM_BIND: field 0 is the object's class (classmethod) */
    DiagCode diag;       /* ARM_..._ERROR: what it is at translation */
    const Func *callee;  /* ARM_TYPE_ERROR of a bad call: what was called, and in
                            field_name the keyword that it does not know */
} Arm;

typedef struct Plan {
    VEC(Arm) arms;
    bool negate;        /* PY_NOT: the truth of the result is inverted */
    bool never_returns; /* an operation without result that always raises */
} Plan;

/* One version of a block: its argument types differ from other versions'. */
typedef struct BlockVer {
    Blk block;
    uint32_t index;    /* in Inst.vers */
    TSet *args;        /* of the block's arguments */
    TSet *results;     /* by instruction (index in the block); empty if none */
    Plan **plans;      /* by instruction; NULL where none */
    struct BlockVer **succs; /* by successor edge; NULL: never taken */
    struct BlockVer *handler;
    struct BlockVer **splits; /* of a block whose only edge (JUMP) enters a split
                                 block: the versions it enters, each with one
                                 exact member in args[0] */
    uint32_t n_splits;
    uint32_t n_reached; /* instructions before and including the first that never
                           completes normally; = all if the end is reached */
    struct BlockVer *forward; /* private */
    bool is_queued, is_live;  /* private */
} BlockVer;

/* A function with given argument types. */
struct Inst {
    Func *func;          /* high-level graph */
    uint32_t index;      /* in Infer.insts */
    TSet *params;        /* of the entry block's arguments */
    uint32_t n_params;
    TVar result;         /* what a call gives (generators: see contour_gen) */
    VEC(BlockVer *) vers; /* [0] is the entry's */
    Contour *gen;        /* generator functions: the object a call gives */
    Inst *merged;        /* merged into another instance, or NULL */
    uint32_t part;       /* after infer_partition: instances of one part have the
                            same code; lower the first of each */
    bool is_shared;      /* over budget: takes the union of its callers */
    bool raises_type_error; /* an operation in it is refused by its types */
    bool is_live;        /* reachable from the entry at the end */
    /* --- private to infer --- */
    struct InstState *state;
};

struct Infer {
    Graph *g;
    Arena *arena;
    VEC(Inst *) insts;
    VEC(ClassInfo *) classes;
    VEC(Contour *) contours;
    TVar *globals;           /* by Global.index */
    bool *global_may_be_unset;
    VEC(Contour *) parts;    /* first contour of each part */
    VEC(Inst *) inst_parts;  /* first live instance of each part, in order */
    Inst *builtins;          /* body of the library's first module: runs first */
    Inst *entry;             /* body of the main module */
    Inst *report;            /* prints an uncaught exception object, or NULL */
    Inst *new_exc;           /* makes the runtime's own exceptions, or NULL */
    TSet raised;             /* classes of exception objects that are raised */
    struct InferState *state;
};

/* --- infer.c: the entry points ------------------------------------------------------------ */

/* Runs inference over the high-level graph from g->main. Reports type errors to
   g->diags. The result is valid only if there were none. */
Infer *infer_program(Graph *g, Arena *arena);
/* The builtin class of a member without contents: T_INT -> int, ... */
ClassInfo *infer_prim_class(const Infer *inf, uint32_t prim);
ClassInfo *infer_class_by_name(const Infer *inf, const char *builtin);
/* The class of a contour (tuple, function, generator, ... included). */
ClassInfo *infer_contour_class(const Infer *inf, const Contour *c);
/* Prints the typed graph (--emit=types). */
void infer_print(StrBuf *out, const Infer *inf);
/* `gelato check --perf`: where boxed unions remain, and why. */
void infer_report_unions(const Infer *inf);

#endif
