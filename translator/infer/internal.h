/* Shared inside infer/: the state of the fixed point and of one run. */
#ifndef GELATO_INFER_INTERNAL_H
#define GELATO_INFER_INTERNAL_H

#include "infer/infer.h"

enum {
    MAX_BLOCK_VERSIONS = 4,    /* by kinds of arguments */
    MAX_SPLIT_VERSIONS = 64,   /* in functions that split */
    EXTRA_VERSIONS = 16,       /* beside twice the number of blocks */
    MAX_USER_INSTS = 16,       /* instances a function before sharing */
    MAX_LIBRARY_INSTS = 1 << 16,
    MAX_NESTED = 4,            /* instances of one function on a call chain */
    MAX_CLASS_CONTOURS = 32,   /* contours a user class */
    MAX_LIBRARY_CONTOURS = 1 << 20,
    MAX_SAME_CLASS = 3,        /* contours of one class in a value's set */
    MAX_DEPTH = 150,           /* of immediate analysis of callees */
    MANY_READERS = 16          /* of a variable: told late that it grew */
};

typedef struct InstNode {
    Inst *inst;
    uint32_t next; /* index + 1 in InferState.nodes */
    const TSet *asked; /* parameters it is found by, or NULL: its own */
} InstNode;

/* Per function of the high-level graph. */
typedef struct FuncState {
    VEC(Inst *) insts;
    Inst *shared;
    bool has_split;   /* library dispatch: versions are by exact member */
    bool is_one_inst; /* methods of exceptions */
} FuncState;

struct InstState {
    Inst *creator;      /* the instance that first called it */
    Inst *fold;         /* older instance on the chain whose contours it uses */
    Map contours;       /* site key -> Contour */
    Map reads;          /* TVar -> 1: already registered as reader */
    bool is_queued, is_running, was_run;
    Arena *arena;       /* block versions of the last run */
};

typedef struct InferState {
    Map inst_table;     /* hash of key -> index + 1 of the first in its chain of nodes */
    VEC(InstNode) nodes;
    FuncState *funcs;   /* by Func.index */
    VEC(Inst *) queue;
    uint32_t queue_head;
    VEC(TVar *) pending; /* grown, with many readers: they run when the queue is
                            empty, once for all that came meanwhile */
    uint32_t depth;
    Map class_by_def;   /* ClassDef -> ClassInfo */
    Map static_objs;    /* kind and key -> the only contour */
    Map packs;          /* hash of contents -> Contour of an argument tuple */
    Map exc_fields;     /* Name -> FieldVar shared by all exceptions */
    Map class_shared;   /* ClassInfo -> shared contour */
    Map lib_funcs;      /* Name -> Func: functions of builtins and helpers */
    uint32_t n_set;     /* fields that the program assigns */
    Map assigned;       /* (class attribute, instruction) seen assigning it */
    TVar raised;
    TVar program_objs;  /* instances of the program's classes, once somebody wants them */
    bool wants_program_objs;
    TVar rt_used;       /* T_STR: file functions are called, T_BYTES: codecs */
    Map catches;        /* BlockVer of a handler -> does it catch type errors? */
    Map reported;       /* instance and instruction of reported errors */
    Map error_sites;    /* places that were reported */
    bool has_catch;
    uint64_t n_evals;
    uint32_t mark;      /* a number for each search that marks contours */
} InferState;

/* One run over an instance. */
typedef struct BlockState {
    VEC(BlockVer *) vers;
    BlockVer *merged;   /* over budget: the only version */
} BlockState;

typedef struct Run {
    Infer *inf;
    Inst *inst;
    Func *f;
    BlockState *blocks; /* by Blk */
    TSet *cur;          /* by Val: sets in the version being run */
    VEC(BlockVer *) work;
    uint32_t n_vers, max_vers;
    BlockVer *bv;
    uint32_t insn_idx;
} Run;

/* --- tset.c --------------------------------------------------------------------- */

static inline bool tset_empty(const TSet *s)
{
    return !s->prims && !s->n_objs;
}
static inline TSet tset_prim(uint32_t prims)
{
    return (TSet){prims, 0, NULL};
}
/* Inclusion: what may be in a value. */
bool tset_join(Infer *inf, TSet *dst, const TSet *src);
/* The same, but contours of one class are unified. */
bool tset_merge(Infer *inf, TSet *dst, const TSet *src);
void tset_norm(Infer *inf, TSet *s);
bool tset_add_obj(Infer *inf, TSet *dst, Contour *c);
TSet tset_of(Infer *inf, Contour *c);
bool tset_same(const TSet *a, const TSet *b);
bool tset_has(const TSet *s, const Contour *c);
uint64_t tset_hash(const TSet *s);
/* The only member is this contour kind; NULL otherwise. */
Contour *tset_only_obj(const TSet *s, ContourKind kind);
/* Number of exact members (bool counts once). */
uint32_t tset_count(const TSet *s);
/* One numeric kind: T_BOOL, T_INT, T_UINT, both of these or T_FLOAT; else 0. */
uint32_t tset_number(const TSet *s);
/* A stable order of contours: kind, then key. */
static inline uint64_t contour_order(const Contour *c)
{
    return c->order;
}
Contour *contour_new(Infer *inf, ContourKind kind, uint64_t key, Inst *maker,
                     uint32_t site);
/* The only contour of a kind and key: classes, modules, ... */
Contour *contour_static(Infer *inf, ContourKind kind, const void *key);
void contour_unify(Infer *inf, Contour *a, Contour *b);
/* Notes the keywords that a **kwargs dict was made of. */
void contour_set_kw(Infer *inf, Contour *c, const Name **kw, uint32_t n);
/* The keywords are not known any more: other ones, or somebody changed the dict.
   Those that relied on them have read contour_kw_var. */
void contour_mix_kw(Infer *inf, Contour *c);
TVar *contour_kw_var(Infer *inf, Contour *c);
FieldVar *contour_get_field(Infer *inf, Contour *c, const Name *name);
/* The n-th field of a contour with fields by index, made if needed. */
TVar *contour_item(Infer *inf, Contour *c, uint32_t i);
/* Adds to what a contour, cell or global contains: contours of one class that
   meet there are unified. */
bool tvar_add(Infer *inf, TVar *v, const TSet *s);
/* Enqueues the readers of variables that many read; false if there were none. */
bool tvar_flush(Infer *inf);
/* Adds by inclusion: results, argument tuples. */
bool tvar_join(Infer *inf, TVar *v, const TSet *s);
/* The set, registering the running instance as reader. */
TSet tvar_read(Run *r, TVar *v);

/* A field that nothing has: its readers want to know of every other field. */
#define ALL_FIELDS "fields"

/* --- classes.c -------------------------------------------------------------------- */

ClassInfo *class_of_def(Infer *inf, ClassDef *def);
/* PY_CLASS: sets bases and MRO; false if they do not fit (reported). */
bool class_set_bases(Run *r, ClassInfo *c, const TSet *bases, uint32_t n,
                     uint32_t site);
ClassAttr *class_get_attr(Infer *inf, ClassInfo *c, const Name *name);
ClassInfo *member_class(const Infer *inf, uint32_t prims, const Contour *c);

/* --- protocols.c ------------------------------------------------------------------ */

/* The rule of an abstract class of collections.abc, or NULL. */
const Protocol *protocol_of(const ClassDef *def);
/* Counts c as derived from that class? */
bool protocol_has(const Protocol *p, const ClassInfo *c);

/* --- abstract.c ------------------------------------------------------------------- */

/* The text of the TypeError that making an object of class c raises because it is
   abstract, or NULL. */
const Name *infer_abstract_text(const Infer *inf, const ClassInfo *c);

/* --- insts.c: instances --------------------------------------------------------------- */

Inst *inst_rep(Inst *i);
/* The instance for these parameter sets (of the entry block's arguments);
   analysed at once if it is new and the chain is not too deep. */
Inst *inst_for(Run *r, Infer *inf, Func *f, const TSet *params, uint32_t n);
void inst_enqueue(Infer *inf, Inst *i);
void inst_rekey(Infer *inf, Inst *i);
/* The body of one generator is one instance: makes one of two. */
void inst_unify(Infer *inf, Inst *a, Inst *b);
Contour *inst_contour(Run *r, ContourKind kind, uint64_t key, uint32_t salt);
Contour *instance_contour(Run *r, ClassInfo *c, uint32_t salt);
/* All of the program's own classes, now and later; no exceptions. */
TSet instances_of_program(Run *r);

/* --- run.c -------------------------------------------------------------------------------- */

void run_inst(Infer *inf, Inst *inst);

/* --- ops.c: results of operations ---------------------------------------------------------- */

/* Evaluates instruction idx of the running block version; gives its result set
   in *out (empty: it never completes, or not yet known). */
void eval_insn(Run *r, const Insn *in, TSet *out, Plan **plan);
const Insn *def_insn(const Run *r, Val v); /* in the same block, or NULL */
bool const_int(const Run *r, Val v, int64_t *out);
const Name *const_name(const Run *r, Val v);
static inline const TSet *arg_set(const Run *r, const Insn *in, uint32_t i)
{
    tset_norm(r->inf, &r->cur[in->args[i]]);
    return &r->cur[in->args[i]];
}
Plan *plan_new(Run *r);
Arm *plan_arm(Run *r, Plan *p, ArmKind kind, uint32_t prims, Contour *member);
/* Calls a library function with the instruction's arguments, whole sets. */
bool call_library(Run *r, Plan *p, const char *name, const Insn *in, TSet *out);

/* --- members: every exact member of a set ----------------------------------------------------- */

typedef struct Member {
    uint32_t prims; /* one kind (T_BOOL bits together), or 0 */
    Contour *obj;
} Member;

/* Fills the first `max` members; gives how many were filled in. */
uint32_t tset_members(const TSet *s, Member *out, uint32_t max);
/* All of them, in memory of the run. */
Member *members_of(Run *r, const TSet *s, uint32_t *n);
TSet member_set(Infer *inf, Member m);

/* --- arith.c ---------------------------------------------------------------------- */

void eval_binary(Run *r, const Insn *in, TSet *out, Plan **plan);
void eval_compare(Run *r, const Insn *in, TSet *out, Plan **plan);
void eval_unary(Run *r, const Insn *in, TSet *out, Plan **plan);
/* The library's function for the operation, on whole sets. */
void call_op(Run *r, const Insn *in, TSet *out, Plan **plan);

/* --- actuals.c, bind.c, calls.c, construct.c ------------------------------------------------------------------------------------ */

typedef struct Actual {
    TSet set;
    ArgSrc src;
    const Name *kw; /* passed by keyword */
    bool is_star;   /* `*x` of unknown length */
    bool is_kwargs; /* `**d` with unknown keys: no kw */
} Actual;

typedef VEC(const Name *) VEC_NAME;

typedef struct Actuals {
    VEC(Actual) items; /* positional first */
    uint32_t n_pos;
    bool is_bottom;    /* some argument has no type yet */
    const Name *error; /* a star argument that does not fit */
    uint32_t n_dynamic; /* star arguments of unknown length */
    uint32_t n_kwargs;  /* `**d` with unknown keys */
} Actuals;

/* One call being bound to a function's parameters. */
typedef struct Binding {
    Run *r;
    Func *f;
    Contour *closure;
    const Actuals *a;
    TSet *sets;       /* of the parameters, captures first; the next ones too */
    ArgSrc *srcs;
    bool *filled, *by_keyword;
    uint32_t n;
    ArgSrc *check;    /* call that raises if star arguments do not fit, or NULL */
    const Name *error;
    const Name *bad_keyword;
} Binding;

/* Binds the arguments; false if the call can not be made (yet): then the plan says
   why, if it is an error. */
bool bind_call(Run *r, Plan *p, Member dispatch, Contour *closure,
               const Actuals *a, Binding *out);
void binding_fill(Binding *b, uint32_t param, const Actual *v);
/* A default of the callee; a constant where it is one. */
Actual default_value(Binding *b, uint32_t idx);
/* The tuple and the dict that *args and **kwargs get. */
Actual pack_tuple(Run *r, const Actual *items, uint32_t n);
Actual pack_kwargs(Binding *b, const Actual *items, uint32_t n);
/* Parts of messages: the callee's name, with its module; what it takes. */
const char *callee_name(const Binding *b);
/* The name of the class that a method comes from, as programs know it. */
const char *callee_owner(const Binding *b);
const char *callee_path(const Binding *b);
const char *takes_text(const Binding *b);
const Name *too_many_text(const Binding *b);
const Name *unexpected_text(const Binding *b, const Name *kw);
const Name *keyword_twice_text(const Binding *b, const Name *kw);
/* arity.c: CPython's words for a wrong number of arguments of a builtin, or NULL. */
const Name *infer_arity_text(const Binding *b);
/* The parameter's kind for this caller: most of a builtin's are positional only. */
ParamKind infer_param_kind(const Binding *b, const Param *p);
const Name *twice_text(const Binding *b, uint32_t i, const Name *kw);

/* --- stars.c -------------------------------------------------------------------- */

/* All positional arguments from `first` on as one value to iterate over. */
Actual join_stars(Run *r, const Actuals *a, uint32_t first);
/* Binds a call with star arguments whose items are known at run time only. */
void bind_dynamic(Binding *b, uint32_t first);

/* From the instruction's arguments `first`..., by its shape. */
Actuals actuals_of(Run *r, const Insn *in, uint32_t first,
                   const CallShape *shape);
ArgSrc *src_copy(Run *r, ArgSrc s);
Actual const_actual(uint32_t k);
/* Calls a library function on sources; its result as a set and a source. */
Actual call_for_value(Run *r, const char *name, const Actual *args,
                      uint32_t n);
Actuals actuals_simple(Run *r, const Insn *in, uint32_t first, uint32_t n);
/* One more positional argument in front. */
Actuals actuals_prepend(Run *r, const Actuals *a, TSet set, ArgSrc src);
/* Arms for calling each member of `callee`; joins results into out. `m_prims`,
   `m_obj` say which member of the dispatch operand each arm is for when the
   callee was found through it; on NULL, the callee's own members. */
void call_member(Run *r, Plan *p, Member dispatch, Member callee, ArgSrc self,
                 const Actuals *a, TSet *out);
/* An arm that raises TypeError. */
void type_error_arm(Run *r, Plan *p, Member dispatch, const Name *message,
                    DiagCode code);
/* Finds the __del__ of an object of the class. */
void find_finaliser(Run *r, ClassInfo *c, Contour *obj);
/* Arms for a call of the class. */
void construct(Run *r, Plan *p, Member dispatch, ClassInfo *c,
               const Actuals *a, TSet *out);
/* Makes an object of the class `cls` and runs the method `init` (may be NULL). */
void construct_by(Run *r, Plan *p, Member cls, const Name *init,
                  const Actuals *a, TSet *out);
void call_func(Run *r, Plan *p, Member dispatch, Contour *closure,
               const Actuals *a, TSet *out);
Func *library_func(Infer *inf, const char *name);
Contour *library_closure(Infer *inf, const char *name);

/* --- attrs.c -------------------------------------------------------------------------------------- */

void attr_get(Run *r, Plan *p, Member m, const Name *name, TSet *out);
void attr_set(Run *r, Plan *p, Member m, const Name *name, const TSet *val,
              ArgSrc val_src);
/* The same without the hooks __setattr__ and __delattr__. */
void attr_set_plain(Run *r, Plan *p, Member m, const Name *name,
                    const TSet *val, ArgSrc val_src);
/* In the instance itself, whatever its class says. */
void attr_set_own(Run *r, Plan *p, Member m, const Name *name, const TSet *val);
void attr_call(Run *r, Plan *p, Member m, const Name *name, const Actuals *a,
               TSet *out);
/* Calls object.__init_subclass__; false if `name` is another one. */
bool attr_call_object(Run *r, Plan *p, Member m, const Name *name,
                      const Actuals *a, TSet *out);
/* Does the member's class define it as something to call or read? */
bool member_has(const Infer *inf, Member m, const Name *name);
void attr_call_found(Run *r, Plan *p, Member m, ClassAttr *attr,
                     const Name *name, const Actuals *a, TSet *out);
void attr_get_found(Run *r, Plan *p, Member m, ClassAttr *attr,
                    const Name *name, TSet *out);

/* --- intrinsics.c -------------------------------------------------------------------------------------- */

void eval_intrinsic(Run *r, const Insn *in, TSet *out, Plan **plan);

/* --- rawops.c: raw arrays, tuples --- */

void eval_raw(Run *r, const Insn *in, TSet *out);
void eval_tuple_op(Run *r, const Insn *in, TSet *out);

/* --- refine.c: tests of types --- */

/* T_TRUE, T_FALSE or both. */
static inline uint32_t tri(bool may_true, bool may_false)
{
    return (may_true ? T_TRUE : 0u) | (may_false ? T_FALSE : 0u);
}
/* Is s an instance of (one of) the classes? is_plain: objects derived from int are not. */
uint32_t instance_of_set(Run *r, const TSet *s, const TSet *classes,
                         bool is_plain);
/* The set of a value behind a test of it. */
TSet refine_set(Run *r, const Insn *in);

/* --- patterns.c: class patterns of match statements -------------------------------------------- */

void eval_match_attr(Run *r, const Insn *in, TSet *out, Plan **plan);

/* --- live.c, definite.c, partition.c --------------------------------------------------------------------- */

bool infer_definite(Infer *inf); /* true if something may be unset after all */
void infer_mark_live(Infer *inf);
void infer_partition(Infer *inf);

/* --- certain.c: which failing operations are errors ------------------------------------------------------ */

typedef struct Certain Certain;

Certain *infer_certain(Infer *inf);
/* Every arm of instruction k's plan fails; is that an error of the program? */
bool infer_is_error(const Certain *c, const Inst *inst, const BlockVer *bv,
                    uint32_t k);
/* May an exception in the instance end the program? */
bool infer_is_open(const Certain *c, const Inst *inst);
/* Does the block's handler catch type errors? */
bool infer_is_caught(const Infer *inf, const Inst *inst, const BlockVer *bv);
bool infer_arm_fails(const Arm *a);

/* --- hint.c ----------------------------------------------------------------------------------------------- */

/* Help for an operation that its operands' types do not support. */
void infer_hint(Diag *d, const Inst *inst, const BlockVer *bv, const Insn *in);

/* --- report.c, perf.c, annotate.c ------------------------------------------------------------------------- */

/* True if there are new ones: their operations then give T_ERROR, for what comes
   after them to be looked at. */
bool infer_report_errors(Infer *inf);
static inline uint64_t report_key(const Inst *inst, const Insn *in)
{
    return hash_mix(inst->index, ptr_key(in));
}
/* Annotations that contradict what was inferred. */
void infer_report_annotations(Infer *inf);
/* The set of a value in a block version, or NULL. */
const TSet *infer_value_set(const Inst *inst, const BlockVer *bv, Val v);
/* "'int' or 'str'". */
void infer_type_words(StrBuf *sb, const Infer *inf, const TSet *s);

/* --- print.c ------------------------------------------------------------------------------------------------ */

/* Do the set's values need a tag beside them? More than one kind of value, or a
   unit beside values. */
bool infer_is_boxed(const TSet *s);

/* --- chain.c ------------------------------------------------------------------------------------------------ */

/* Adds to d how member m came to the value. */
void infer_explain(const Infer *inf, Diag *d, const Inst *inst,
                   const BlockVer *bv, Val val, Member m);
/* Adds to d where each type of an object's field is assigned. */
void infer_explain_field(const Infer *inf, Diag *d, const Contour *obj,
                         const Name *name, const TSet *set);
/* Does member m come from a literal that the function assigned before, on one of
   several ways? */
bool infer_is_literal(const Inst *inst, const BlockVer *bv, Val val, Member m);

const Name *nm(const Infer *inf, const char *text);

#endif
