/* The flow graph: what it is made of, and how it is built, printed, read and
   checked. The same structures hold the high-level graph (one operation = one
   Python operation on PY values, made by flow) and the low-level graph (typed
   machine operations, made by lower).

   Form. A Func owns blocks; a block has arguments, instructions and ends in one
   terminator; successors are Edges that pass a value for each argument of
   their target (SSA without phis).
   High-level graphs are CLOSED: a value is used only in the block that defines
   it; what lives longer is passed as block argument on every edge. Constants
   are made again where needed. (Inference keys block versions on argument types,
   and closed form makes versions independent of each other.) Low-level graphs
   are ordinary SSA: uses are dominated by definitions.

   Exceptions. A block whose `handler` edge has a target sends every exception
   raised by its instructions there; otherwise the exception leaves the
   function. The handler edge's arguments must be valid at every raising
   instruction: arguments of the block or values defined before the first
   raising instruction. The first instruction of a handler block is
   PY_CATCH/CATCH, and a handler block has only handler edges as predecessors.
   After pass counts, a handler edge may also lead to a cleanup block: one
   without CATCH that only counts (INC, DEC) while the exception stays pending,
   and ends in RESUME or in a JUMP to a handler block or cleanup block. */
#ifndef GELATO_IR_IR_H
#define GELATO_IR_IR_H

#include "base/base.h"

typedef enum Type {
#define TYPE(name, text, size, is_ref) TY_##name,
#include "ir/types.def"
#undef TYPE
    TY_COUNT
} Type;

typedef enum Op {
    OP_NONE,
#define OP(name, text, stage, args, imm, result, effects) OP_##name,
#include "ir/ops.def"
#undef OP
    OP_COUNT
} Op;

typedef enum ImmKind {
    IMM_NONE,
    IMM_INT,
    IMM_FLOAT,
    IMM_NAME,
    IMM_FUNC,      /* imm.func */
    IMM_CLASS,     /* imm.cls */
    IMM_GLOBAL,    /* imm.global */
    IMM_MODULE,    /* imm.module */
    IMM_SHAPE,     /* imm.shape */
    IMM_REFINE,    /* imm.i: a Refine */
    IMM_INTRINSIC, /* imm.i: an Intrinsic */
    IMM_RT,        /* imm.i: an RtFn */
    IMM_CMP,       /* imm.i: a Cmp */
    IMM_TYPE,      /* imm.i: a Type */
    IMM_LAYOUT,    /* imm.layout */
    IMM_FIELD,     /* imm.layout and imm_idx */
    IMM_LAYOUTS,   /* imm.layouts, imm_idx of them */
    IMM_TAGS,      /* imm.tags, imm_idx of them */
    IMM_SLOT,      /* imm.slot */
    IMM_TAG        /* imm.i: a Tag */
} ImmKind;

/* Tags of ANY. UNBOUND must be 0: zeroed memory is unbound. */
typedef enum Tag {
    TAG_UNBOUND,
    TAG_NONE,
    TAG_DONE,
    TAG_NOTIMPL,
    TAG_BOOL,
    TAG_INT,
    TAG_UINT,
    TAG_FLOAT,
    TAG_REF,
    TAG_COUNT
} Tag;

typedef enum Cmp { CMP_EQ, CMP_NE, CMP_LT, CMP_LE, CMP_GT, CMP_GE } Cmp;

/* What a test has shown about a value, on the edge where it holds. */
typedef enum Refine {
    REFINE_IS_NONE,
    REFINE_NOT_NONE,
    REFINE_IS_DONE,
    REFINE_NOT_DONE,
    REFINE_IS_NOTIMPL,
    REFINE_NOT_NOTIMPL,
    REFINE_INSTANCE,     /* second argument: class, or tuple of classes */
    REFINE_NOT_INSTANCE,
    REFINE_LEN,          /* a sequence; second argument: an int constant, its length */
    REFINE_LEN_FROM,     /* the same, at least that long */
    REFINE_TRUE,         /* truth value known: drops None, False, ... */
    REFINE_FALSE
} Refine;

/* Functions of the pseudo-module __gel__ that only the library may use. */
typedef enum Intrinsic {
    INTRINSIC_NONE,
#define INTRINSIC(name, text, args, comment) INTRINSIC_##name,
#include "../runtime/intrinsics.def"
#undef INTRINSIC
    INTRINSIC_COUNT
} Intrinsic;

/* Runtime functions in C, by row of runtime/abi.def. */
typedef enum RtFn {
    RT_NONE,
#define RT(name, result, params, effects) RT_##name,
#include "../runtime/abi.def"
#undef RT
    RT_COUNT
} RtFn;

typedef uint32_t Val; /* index into Func.vals; 0 = no value */
typedef uint32_t Blk; /* index into Func.blocks; 0 = no block; entry is 1 */

typedef struct Func Func;
typedef struct ClassDef ClassDef;
typedef struct Global Global;
typedef struct ModuleDef ModuleDef;
typedef struct Layout Layout;
typedef struct Slot Slot;

/* How a call passes its arguments. `n_pos` plain positional ones come first,
   then those in `kw` by keyword; where is_star[i] is set (array may be NULL),
   argument i is `*x` (i < n_pos) or `**x` (kw name NULL). */
typedef struct CallShape {
    const Name *method; /* PY_CALLMETHOD, PY_CALLSUPER */
    uint32_t n_pos, n_kw;
    const Name **kw;
    const bool *is_star; /* n_pos + n_kw of them, or NULL */
} CallShape;

typedef union Imm {
    int64_t i;
    double f;
    const Name *name;
    Func *func;
    ClassDef *cls;
    Global *global;
    ModuleDef *module;
    const CallShape *shape;
    Layout *layout;
    Layout **layouts;
    const Tag *tags;
    Slot *slot;
} Imm;

/* One place in the source, as tracebacks show it. Ids are indices into
   Graph.sites; 0 is nowhere. */
typedef struct Site {
    Loc loc;
    const Name *frame;   /* "<module>", "f", "<listcomp>", ...: co_name */
    uint32_t inlined_at; /* site of the call that was inlined, or 0 */
    bool is_hidden;      /* in the library: not shown */
} Site;

typedef struct Insn {
    Op op;
    Val result; /* 0 if none */
    Val *args;
    uint32_t n_args;
    uint32_t imm_idx;
    Imm imm;
    uint32_t site;
} Insn;

typedef struct Edge {
    Blk target; /* 0: none */
    Val *args;
    uint32_t n_args;
} Edge;

typedef struct Block {
    VEC(Val) args;
    VEC(Insn) insns; /* the last one is the terminator */
    VEC(Edge) succs; /* as the terminator says: BR then/else, ... */
    Edge handler;
    uint32_t n_split; /* high: inference versions this block on the exact type
                         of each of its first n_split arguments */
    bool is_cold;     /* low: unlikely to run */
} Block;

typedef struct ValInfo {
    Type type;
    Blk block;        /* where it is defined */
    const Name *name; /* variable it was assigned to first, or NULL */
    Layout *layout;   /* low REF: its exact layout if known */
    bool non_null;    /* low REF: never null */
} ValInfo;

/* Parameters of a high-level function, in the order of the entry block's
   arguments: captures, then positional, *args, keyword-only, **kwargs. */
typedef enum ParamKind {
    PARAM_CAPTURE,  /* a cell, or a value never rebound */
    PARAM_POS_ONLY,
    PARAM_POS,
    PARAM_STAR,
    PARAM_KW_ONLY,
    PARAM_STARSTAR
} ParamKind;

typedef struct Param {
    const Name *name;
    ParamKind kind;
    int32_t default_idx; /* n-th default argument of PY_FUNC, or -1 */
} Param;

/* A resume point: what its frame record holds. */
/* What a function owes while a call goes on: pass counts notes it for pass
   stackless, instruction `index` of block `blk`. */
typedef struct OwedAt {
    Blk blk;
    uint32_t index;
    const Val *vals; /* each owns one count */
    uint32_t n;
} OwedAt;

typedef struct FramePoint {
    const char *types; /* a letter a value: i (I1, I64, U64) d r a (ANY) w (I128);
                          R and A own what they refer to, r and a do not */
    Layout *const *layouts; /* a value each: of references, exact if known */
    uint32_t n_words;
    uint32_t site;
} FramePoint;

struct Func {
    const Name *name;     /* co_name */
    const Name *qualname; /* "Outer.method", "f.<locals>.g" */
    const Name *symbol;   /* unique in the program, from structural keys */
    ModuleDef *module;    /* high level */
    uint32_t index;       /* in Graph.funcs */
    VEC(Block) blocks;    /* [0] unused */
    VEC(ValInfo) vals;    /* [0] unused */
    VEC(Param) params;    /* high level */
    uint32_t n_captures, n_defaults;
    Type result;          /* low level */
    Layout *result_layout;
    Loc loc;
    ClassDef *owner;      /* high: the class in whose body it stands, or NULL */
    bool is_generator;    /* high; low until pass generators */
    bool is_library;      /* its frames are hidden */
    bool is_module_body, is_class_body;
    bool may_raise;       /* low: set by pass effects, true before */
    bool is_inline;       /* low: small, worth inlining anywhere */
    bool is_cold;         /* low: runs rarely (errors): kept small */
    bool may_unwind;      /* low: set by pass stackless */
    bool is_resume;       /* made by it: goes on at a resume point */
    Func *resume;         /* where it goes on after it was left, or NULL */
    VEC(FramePoint) points; /* of a resume function, by number */
    VEC(OwedAt) owed;     /* between the passes counts and stackless */
    const Val *same_ref;  /* the same: by value, the one that stands for all that share its
                             reference; 0: not counted */
    uint32_t n_same_ref;
    Layout *frame;        /* low generator: its object's layout (fields appended by pass generators) */
};

/* A class statement. */
struct ClassDef {
    const Name *name, *qualname;
    ModuleDef *module;
    const Name *home; /* what `__module__` in its body says (library), or NULL */
    uint32_t index; /* in Graph.classes */
    Loc loc;
    VEC(const Name *) slots; /* attributes assigned in its body, in order */
    VEC(const Name *) match_args; /* __match_args__, where it is literal */
    bool has_match_args;
    bool is_fixed;           /* it has __slots__: instances have only these */
    VEC(const Name *) only;
    VEC(const Name *) abstract; /* methods decorated with abstractmethod */
    bool is_dynamic;         /* each run of the statement makes another class */
    bool is_library;
};

/* A module-level variable. */
struct Global {
    const Name *name;
    ModuleDef *module;
    uint32_t index;      /* in Graph.globals */
    uint32_t n_assigned; /* number of PY_SETGLOBAL in the whole program */
    Loc loc;             /* first assignment */
};

struct ModuleDef {
    const Name *name;
    uint32_t index;
    uint32_t file;
    Func *body;     /* no parameters */
    Map globals;    /* Name -> Global */
    bool is_library;
    bool is_main;
};

/* --- low level ------------------------------------------------------------------ */

typedef struct Field {
    const Name *name;
    Type type;      /* I1, I64, U64, F64, REF or ANY */
    Layout *layout; /* REF: exact layout if known */
    bool is_weak;   /* not counted (unused so far) */
} Field;

typedef enum LayoutKind {
    LAYOUT_OBJECT, /* instances, tuples, closures, cells, generator frames */
    LAYOUT_ARRAY,  /* raw array: length and elements of type `elem` */
    LAYOUT_STR,    /* the runtime's own: */
    LAYOUT_BYTES,
    LAYOUT_OPAQUE, /* any other object made by the runtime */
    LAYOUT_CLASS,  /* a class object: immortal, one for each class */
    LAYOUT_STATIC  /* another immortal only object (function, module, Ellipsis) */
} LayoutKind;

/* The run-time type of a reference. Its id is what an object's header holds. */
struct Layout {
    LayoutKind kind;
    uint32_t id;           /* set by ir_number_layouts; stable across builds of
                              the same program only: emitted as symbol */
    const Name *symbol;    /* unique, structural */
    const Name *cls_name;  /* type(x).__name__: "list", "Point" */
    const Name *mod_name;  /* __module__ of the class; "builtins" */
    const Name *qualname;
    VEC(Field) fields;
    Type elem;             /* LAYOUT_ARRAY; I1 I8 I32 I64 U64 F64 REF ANY */
    Layout *elem_layout;   /* REF elements: exact layout if known */
    Func *finaliser;       /* __del__: low function taking the object, or NULL */
    bool is_acyclic;       /* can not be part of a reference cycle */
    bool is_exception;
    VEC(Layout *) classes; /* class objects that it is an instance of */
};

/* A global's storage. */
struct Slot {
    const Name *symbol;
    Type type;
    Layout *layout;
    uint32_t index;
};

typedef struct Graph {
    Arena *arena;
    Names *names;
    Diags *diags;
    VEC(Func *) funcs;
    VEC(ClassDef *) classes;
    VEC(Global *) globals;
    VEC(ModuleDef *) modules; /* in order of loading */
    VEC(Layout *) layouts;
    VEC(Slot *) slots;
    VEC(Site) sites;          /* [0] unused */
    ModuleDef *builtins;      /* library modules that always exist */
    ModuleDef *main;
    Func *entry;              /* low: runs the whole program */
    Func *report;             /* low: called with an uncaught exception, or NULL */
    Func *new_exc;            /* low: (kind I64, message REF) -> REF, or NULL */
    bool is_low;
} Graph;

/* --- facts about ops: table.c ------------------------------------------------------ */

typedef enum Effect {
    EFF_RAISE = 1,
    EFF_COLLECT = 2,
    EFF_UNWIND = 4,
    EFF_READ = 8,
    EFF_WRITE = 16,
    EFF_TERM = 32,
    EFF_COMMUTES = 64,
    EFF_OWNED = 128
} Effect;

const char *ir_op_text(Op op);
Op ir_op_by_text(const char *text, size_t len); /* OP_NONE if there is none */
ImmKind ir_op_imm(Op op);
int ir_op_arity(Op op); /* -1: any */
bool ir_op_is_high(Op op);
bool ir_op_is_low(Op op);
/* Effects of the op by its row; for CALL_RT and PY_RTCALL by abi.def's row. */
uint32_t ir_insn_effects(const Insn *in);
/* A call of the runtime in which other tasks may run. */
bool ir_may_switch(const Insn *in);
/* What it calls runs at the start of a chain, with a stack of its own. */
bool ir_starts_chain(const Func *f);
uint32_t ir_op_effects(Op op);
/* As EFF_RAISE, and for CALL what is known of the callee. */
bool ir_may_raise(const Insn *in);
/* Does it write to a place: a field, elements of an array, a slot? */
bool ir_is_store(Op op);
bool ir_is_constant(Op op);
/* The result column of ops.def: the types by their own numbers. */
typedef enum OpResult {
#define TYPE(name, text, size, is_ref) RESULT_##name,
#include "ir/types.def"
#undef TYPE
    RESULT_SAME, /* type of argument 0 */
    RESULT_GIVEN /* chosen when the instruction is built */
} OpResult;
OpResult ir_op_result(Op op);
const char *ir_type_text(Type t);
bool ir_type_is_ref(Type t);
uint32_t ir_type_size(Type t);
Type ir_type_by_text(const char *text, size_t len); /* TY_COUNT if none */
const char *ir_tag_text(Tag t);
const char *ir_cmp_text(Cmp c);
Cmp ir_cmp_opposite(Cmp c); /* not (a c b) */
Cmp ir_cmp_mirrored(Cmp c); /* b c a */
const char *ir_refine_text(Refine r);
const char *ir_intrinsic_text(Intrinsic i);
int ir_intrinsic_arity(Intrinsic i);
Intrinsic ir_intrinsic_by_text(const char *text, size_t len);

/* One row of abi.def, decoded. Letters for types: i I64, u U64, d F64, b I1,
   s str, y bytes, o opaque, r any REF, a ANY, v nothing (result only), A a raw
   array (REF). A result `s?` etc. may be null for None. */
typedef struct RtInfo {
    const char *name;   /* without gel_ */
    const char *result; /* as written */
    const char *params;
    const char *effects;
    Type result_type;
    bool result_nullable;
    uint32_t n_params;
} RtInfo;

const RtInfo *ir_rt_info(RtFn f);
RtFn ir_rt_by_name(const char *text, size_t len); /* RT_NONE if there is none */
Type ir_rt_param_type(RtFn f, uint32_t i);

/* --- building: build.c ---------------------------------------------------------------- */

Graph *ir_new_graph(Arena *a, Names *names, Diags *diags);
Func *ir_new_func(Graph *g, const Name *name);
Layout *ir_new_layout(Graph *g, LayoutKind kind, const Name *symbol);
/* Gives layouts their ids, 1 .. in graph order. */
void ir_number_layouts(Graph *g);
uint32_t ir_add_field(Graph *g, Layout *l, const Name *name, Type type,
                      Layout *layout);
Slot *ir_new_slot(Graph *g, const Name *symbol, Type type);
uint32_t ir_add_site(Graph *g, Loc loc, const Name *frame, bool is_hidden);
Blk ir_add_block(Graph *g, Func *f);
Val ir_add_arg(Graph *g, Func *f, Blk b, Type type, const Name *name);
Val ir_add_val(Graph *g, Func *f, Blk b, Type type);
/* Appends an instruction (args are copied); a fresh result value unless the
   result type is VOID. The Insn stays valid until the next one is added. */
Insn *ir_add_insn(Graph *g, Func *f, Blk b, Op op, Type result, const Val *args,
                  uint32_t n_args, uint32_t site);
/* Appends a successor edge; call after the terminator was added. */
Edge *ir_add_edge(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                  uint32_t n_args);
void ir_set_handler(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                    uint32_t n_args);
/* End block b, low level. */
void ir_add_jump(Graph *g, Func *f, Blk b, Blk target, const Val *args,
                 uint32_t n_args);
void ir_add_branch(Graph *g, Func *f, Blk b, Val cond, Blk yes, Blk no);
/* Puts a ready instruction in front of number `at` of the block. */
void ir_insert_insn(Graph *g, Block *b, uint32_t at, Insn in);

static inline Block *ir_block(const Func *f, Blk b)
{
    return &f->blocks.data[b];
}

static inline ValInfo *ir_val(const Func *f, Val v)
{
    return &f->vals.data[v];
}

static inline Insn *ir_term(Block *b)
{
    return &b->insns.data[b->insns.len - 1];
}

/* --- text form: print.c, read.c -------------------------------------------------------- */

void ir_print_func(StrBuf *out, const Graph *g, const Func *f);
void ir_print(StrBuf *out, const Graph *g);
/* Reads what ir_print wrote (docs/GRAPH.md); NULL after diagnostics. */
Graph *ir_read(Arena *a, Names *names, Diags *diags, uint32_t file);

/* --- the checker: check.c ----------------------------------------------------------------- */

/* Verifies the rules of this header for one function; true if all hold, else
   bug-style text naming function, block, value and rule in `why`. */
bool ir_check_func(const Graph *g, const Func *f, StrBuf *why);
bool ir_check(const Graph *g, StrBuf *why);

/* --- analyses shared by passes: analysis.c ---------------------------------------------------- */

typedef struct Cfg {
    uint32_t n_blocks;
    Blk *order;      /* reverse postorder from the entry (handlers included) */
    uint32_t n_order;
    Blk *idom;       /* by block; 0 for entry and unreachable ones */
    VEC(Blk) *preds; /* by block, one for each edge from a reachable block,
                        handler edges included */
    uint32_t *dom_in, *dom_out; /* interval of the dominator tree walk; 0 for
                                   unreachable blocks */
} Cfg;

Cfg *ir_cfg(Arena *scratch, const Func *f);
/* live_in[b], live_out[b]: sets of values. A block's arguments are not in its
   live_in; what an edge passes is used by the terminator. What the handler edge
   needs (its arguments, and what is live in its target) is live throughout the
   block: in live_out, and in live_in unless defined in the block. */
typedef struct Liveness {
    BitSet *live_in, *live_out;
} Liveness;
Liveness *ir_liveness(Arena *scratch, const Func *f, const Cfg *cfg);
/* Does a dominate b? Both reachable; every block dominates itself. Where a
   handler edge is involved this says nothing about single values: what is
   defined after the first raising instruction of a block is unknown in its
   handler. */
bool ir_dominates(const Cfg *cfg, Blk a, Blk b);
/* Low level: removes block arguments that always get one value (or
   themselves); their uses become that value. */
void ir_simplify_args(Graph *g, Func *f);
/* Removes unreachable blocks; the others keep their order and are numbered
   anew (entry stays 1). Values keep their numbers. */
void ir_drop_unreachable(Graph *g, Func *f);

/* --- the call graph: callgraph.c ---------------------------------------------------------------- */

/* Who calls whom, as far as a pass wants to know. */
typedef struct CallGraph CallGraph;

CallGraph *ir_new_call_graph(Arena *a, const Graph *g); /* without calls */
void ir_add_call(CallGraph *c, Func *caller, const Func *callee);
/* Makes the caller know what is known of the callee; true if that is news. */
typedef bool CallerLearns(void *data, Func *caller, const Func *callee);
/* The least fixed point: until no caller learns anything new from a callee. It
   ends if what can be learned is finite. */
void ir_tell_callers(const CallGraph *c, CallerLearns *learns, void *data);
/* The function that runs as part of the instruction (CATCH may make the exception
   object), or NULL. */
const Func *ir_callee(const Graph *g, const Insn *in);
/* The values that the function has made itself: NEW, ARRAY_NEW. */
BitSet ir_own_objects(Arena *a, const Func *f);

/* --- dominators: dom.c, points.c ---------------------------------------------------------------- */

/* A graph of nodes 1 .. n-1, entry 1: successors of i are
   succs[first[i]] .. succs[first[i + 1] - 1]. */
typedef struct DomGraph {
    uint32_t n;
    uint32_t *first; /* n + 1 of them */
    uint32_t *succs;
} DomGraph;

typedef struct DomTree {
    uint32_t *order; /* reachable nodes in reverse postorder */
    uint32_t n_order;
    uint32_t *idom;     /* 0: entry or unreachable */
    uint32_t *in, *out; /* interval numbers, 0: unreachable */
} DomTree;

DomTree ir_dom_tree(Arena *scratch, const DomGraph *dg);

static inline bool ir_dom_covers(const DomTree *t, uint32_t a, uint32_t b)
{
    return t->in[a] && t->in[b] && t->in[a] <= t->in[b] &&
           t->out[b] <= t->out[a];
}

/* Dominance of points inside blocks. A block with a handler is two nodes: up to
   its first raising instruction, where the handler edge leaves, and the rest;
   node b and node n + b. */
typedef struct Points {
    DomTree dom;
    uint32_t n;      /* f->blocks.len */
    uint32_t *raise; /* by block: its first raising instruction if it has a
                        handler, else UINT32_MAX */
} Points;

Points *ir_points(Arena *scratch, const Func *f);

/* The node where instruction idx of b reads its arguments; idx = their number:
   the end of the block. */
static inline uint32_t ir_point_use(const Points *p, Blk b, uint32_t idx)
{
    return idx > p->raise[b] ? p->n + b : b;
}

/* The node where instruction idx of b has given its result. */
static inline uint32_t ir_point_def(const Points *p, Blk b, uint32_t idx)
{
    return idx >= p->raise[b] ? p->n + b : b;
}

#endif
