/* Shared by the files of lower/ only. */
#ifndef GELATO_LOWER_INTERNAL_H
#define GELATO_LOWER_INTERNAL_H

#include "infer/infer.h"
#include "ir/ir.h"
#include "lower/lower.h"

/* How a value of some set is held (docs/INFERENCE.md, "Representation"). */
typedef struct Rep {
    Type type;      /* VOID: there is no value at all: one unit, one immortal
                       object, or nothing */
    Layout *layout; /* REF: if there is exactly one */
    bool non_null;  /* REF */
    uint32_t unit;  /* the T_ bit that null (or no value) stands for, or 0 */
} Rep;

/* A value and what it may be; val is 0 if the representation is VOID. */
typedef struct TVal {
    Val val;
    const TSet *set;
} TVal;

/* One exact member of a set: the bits of one kind, or a contour. */
typedef struct Member {
    uint32_t prims;
    Contour *obj;
} Member;

/* What the whole program shows about a global or a class attribute. */
typedef struct VarFact {
    const Insn *constant; /* the only value ever assigned, or NULL */
    uint32_t n_assigned;
} VarFact;

typedef struct LayoutInfo {
    Layout *layout;
    Contour *contour; /* the one it was made from */
    int32_t *index;   /* by field position (not INSTANCE); -1: no room */
    uint32_t n_index;
    VEC(Layout *) members; /* what its references may lead to */
} LayoutInfo;

typedef struct FuncInfo {
    Func *f;
    Inst *inst;
    bool is_recursive;
} FuncInfo;

typedef struct Kind {
    Layout *layout;
    const ClassInfo *cls;
} Kind;

typedef struct Lower {
    Infer *inf;
    const Graph *high;
    Graph *g;
    Arena *arena;
    Names *names;
    bool has_finalisers; /* the end of some object runs code */
    /* layouts.c */
    LayoutInfo **layouts;   /* by contour part */
    uint8_t *is_static;     /* by contour part: what is known of it */
    Map infos;              /* Layout -> LayoutInfo */
    VEC(LayoutInfo *) fill; /* made, without fields so far */
    bool is_filling;
    Layout **classes; /* by ClassInfo.index */
    VEC(Kind) kinds;  /* layouts of objects whose class is known */
    Map statics;      /* hash of kind and key -> Layout */
    Layout *str, *bytes, *str_array, *ellipsis;
    Map symbols;      /* Name -> times used */
    Map field_orders; /* ClassInfo -> FieldOrder of what all its objects have */
    /* funcs.c */
    Func **funcs; /* by instance part */
    VEC(Inst *) todo;
    /* facts.c */
    VarFact *globals; /* by Global.index */
    Map attr_facts;   /* ClassAttr -> VarFact */
    Map defaults;     /* Func -> array of Insn * by default index */
    Slot **slots;     /* by Global.index */
    Slot **guards;    /* by ModuleDef.index: its body has been begun */
    Slot **ends;      /* the same: its body has been run to the end */
} Lower;

/* The lowering of one instance. */
typedef struct Fn {
    Lower *lw;
    Func *f;
    Inst *inst;
    const Func *hf;
    const BlockVer *ver; /* being lowered, of block hb */
    const Block *hb;
    Blk cur; /* where instructions go; 0: the end was reached */
    uint32_t site;
    bool is_armed; /* `handler` holds for new blocks */
    Edge handler;
    TVal *vals;     /* by high value; those of this block version */
    uint32_t *defs; /* by high value: instruction + 1; 0: block argument */
    uint32_t *uses; /* by high value, in this block */
    bool *deferred; /* by instruction: left to its only user (wide.c) */
    Blk *blocks;    /* by BlockVer.index */
    const TSet *result;
    Val gen; /* generator functions: the object, a parameter */
} Fn;

/* An operation being lowered. */
typedef struct OpCtx {
    const Insn *in;
    TVal *args;
    uint32_t n_args;
    uint32_t subject;   /* the argument that plans choose by */
    TVal extra;         /* for SRC_VALUE */
    const TSet *result; /* set of the result; NULL: none */
    uint32_t insn;      /* index in the block */
    Map calls;          /* SRC_CALL: parts -> TVal * */
} OpCtx;

/* --- sets.c: sets and their members -----------------------------------------
 */

const TSet *lower_set_prims(Lower *lw, uint32_t prims);
const TSet *lower_set_obj(Lower *lw, Contour *c);
const TSet *lower_set_member(Lower *lw, Member m);
const TSet *lower_set_without(Lower *lw, const TSet *s, uint32_t prims);
const TSet *lower_set_with(Lower *lw, const TSet *s, uint32_t prims);
/* Members of a that b has too. */
const TSet *lower_set_common(Lower *lw, const TSet *a, const TSet *b);
bool lower_set_is_empty(const TSet *s);
bool lower_set_has(const TSet *s, Member m);
/* The members, each kind once (False and True together unless only one is
   in), references last. */
uint32_t lower_set_members(Lower *lw, const TSet *s, Member **out);
/* The only contour of a set without anything else, or NULL. */
Contour *lower_set_only(const TSet *s);
ClassInfo *lower_class_of_member(Lower *lw, Member m);
static inline ClassInfo *contour_cls(const Contour *c)
{
    return (ClassInfo *)(uintptr_t)c->key;
}
static inline Func *contour_func(const Contour *c)
{
    return (Func *)(uintptr_t)c->key;
}
uint32_t lower_count_bits(uint32_t x);

/* --- rep.c: representations and conversion ----------------------------- */

Rep lower_rep_of(Lower *lw, const TSet *s);
Type lower_rep_type(Lower *lw, const TSet *s);
Tag lower_unit_tag(uint32_t unit);
/* The value as the representation of `to`, which need not have all of v's
   members if it is known to be one of to's. */
Val lower_convert(Fn *fn, TVal v, const TSet *to);
static inline TVal lower_narrow(Fn *fn, TVal v, const TSet *to)
{
    return (TVal){lower_convert(fn, v, to), to};
}
/* As a reference, also if it is an immortal object. */
Val lower_ref_of(Fn *fn, TVal v);
bool lower_convert_is_free(Lower *lw, const TSet *from, const TSet *to);
void lower_set_ref_info(Fn *fn, Val v, Rep rep);

/* --- emit.c: appending instructions, blocks, joins --------------------- */

Insn *lower_emit_insn(Fn *fn, Op op, Type type, const Val *args, uint32_t n);
Val lower_emit(Fn *fn, Op op, Type type, const Val *args, uint32_t n);
Val lower_emit1(Fn *fn, Op op, Type type, Val a);
Val lower_emit2(Fn *fn, Op op, Type type, Val a, Val b);
/* With an integer immediate: a Cmp, Type, Tag, ... */
Val lower_emit1_imm(Fn *fn, Op op, Type type, Val a, int64_t imm);
Val lower_emit2_imm(Fn *fn, Op op, Type type, Val a, Val b, int64_t imm);
Val lower_const_i1(Fn *fn, bool x);
Val lower_const_i64(Fn *fn, int64_t x);
Val lower_const_u64(Fn *fn, uint64_t x);
Val lower_const_f64(Fn *fn, double x);
Val lower_const_str(Fn *fn, const Name *text);
Val lower_const_unit(Fn *fn, Tag tag);
Val lower_const_obj(Fn *fn, Layout *l);
Val lower_const_null(Fn *fn);
Val lower_call_rt(Fn *fn, RtFn rt, const Val *args, uint32_t n);
Type lower_type_of(const Fn *fn, Val v);
/* With the handler that holds where instructions are being added. */
Blk lower_new_block(Fn *fn);
void lower_jump(Fn *fn, Blk target, const Val *args, uint32_t n);
void lower_branch(Fn *fn, Val cond, Blk if_true, Blk if_false);
void lower_unreachable(Fn *fn);
/* One of runtime/exc_kinds.def; ends the block. */
void lower_raise_exc(Fn *fn, int64_t kind, const char *fmt, ...)
    PRINTF_LIKE(3, 4);
void lower_raise_name(Fn *fn, int64_t kind, const Name *message);

enum {
    EXC_KIND_NONE,
#define KIND(name, text, when) EXC_##name,
#include "../runtime/exc_kinds.def"
#undef KIND
    EXC_COUNT
};

/* Several ends of control that meet, with a value of `set` or of `type`. */
typedef struct Join {
    Blk blk;
    const TSet *set; /* NULL: `arg` has a plain type */
    Val arg;
    bool is_used;
} Join;

Join lower_join_new(Fn *fn, const TSet *set);
Join lower_join_new_type(Fn *fn, Type type);
void lower_join_add(Fn *fn, Join *j, TVal v);
void lower_join_add_val(Fn *fn, Join *j, Val v);
/* Goes on in the joined block (or nowhere if nothing leads there). */
TVal lower_join_end(Fn *fn, Join *j);

/* --- dispatch.c: choosing by member ------------------------------------ */

typedef struct Case {
    const TSet *set;
    Blk blk; /* takes no arguments */
} Case;

/* Ends the block by going to the case that has v's member. */
void lower_dispatch(Fn *fn, TVal v, const Case *cases, uint32_t n);
/* An attribute of a module, of which the global may be unset. */
TVal lower_module_attr(Fn *fn, const Global *g);
Val lower_test_unit(Fn *fn, TVal v, uint32_t unit);
/* An I1: is v one of the members of `yes`? */
Val lower_test_set(Fn *fn, TVal v, const TSet *yes);

/* --- classobj.c: class objects of dynamic classes ----------------------- */

/* The class of an object of one class; a class itself. */
TVal lower_class_object(Fn *fn, TVal v);
/* The class object in the MRO of that one which is of the dynamic class `owner`. */
TVal lower_class_owning(Fn *fn, TVal v, const ClassInfo *owner);
/* A MemberFn: the tuple of a class's MRO or bases. */
TVal lower_related_classes(Fn *fn, OpCtx *cx, TVal part, Member m);
TVal lower_new_class(Fn *fn, Contour *c, const TVal *bases, uint32_t n);

/* --- layouts.c, fieldorder.c, acyclic.c -------------------------------- */

Layout *lower_layout_of(Lower *lw, Contour *c);
Layout *lower_layout_of_class(Lower *lw, const ClassInfo *c);
/* At the end: which class objects each object is an instance of. */
void lower_note_classes(Lower *lw);
Layout *lower_layout_of_str(Lower *lw);
Layout *lower_layout_of_bytes(Lower *lw);
Layout *lower_layout_of_str_array(Lower *lw);
LayoutInfo *lower_layout_info(Lower *lw, Contour *c);
/* Index in the layout; -1: it takes no room. */
int lower_field_at(Lower *lw, Contour *c, uint32_t pos);
int lower_field_named(Lower *lw, Contour *c, const Name *name);
/* A contour that is one immortal object; a set with only such a one. */
bool lower_is_static(Lower *lw, const Contour *c);
bool lower_is_static_set(Lower *lw, const TSet *set);
/* Is the n-th field of a closure a default whose value is a constant? */
const Insn *lower_closure_constant(Lower *lw, const Contour *c, uint32_t pos);
/* The instance that stands for this one's part. */
Inst *lower_inst_of(Lower *lw, Inst *inst);
/* Can the program reach it, or the one it was merged into? */
bool lower_is_live(const Inst *inst);
const Name *lower_unique_symbol(Lower *lw, const char *text);
char *lower_clean_text(Arena *a, const char *text);
/* Names of the fields of an instance contour in layout order. */
typedef struct FieldOrder {
    VEC(const Name *) names;
} FieldOrder;
const FieldOrder *lower_field_order(Lower *lw, Contour *c);
const TSet *lower_item_set(Contour *c, uint32_t pos);
void lower_mark_acyclic(Lower *lw);

/* Positions in generator objects' layouts (gens.c). */
enum { GEN_STATE, GEN_RESUME, GEN_THROWN, GEN_FIXED };
enum { STATE_NEW, STATE_SUSPENDED, STATE_RUNNING, STATE_FINISHED };
enum { FIELD_YIELDED, FIELD_SENT, FIELD_RETURNED }; /* of the contour */
int lower_gen_returned_field(Lower *lw, Contour *gen);
int lower_gen_param_field(Lower *lw, Contour *gen, uint32_t param);

/* --- facts.c ----------------------------------------------------------- */

void lower_find_facts(Lower *lw);
const VarFact *lower_attr_fact(Lower *lw, const ClassAttr *a);
bool lower_is_const_insn(const Insn *in);

/* --- funcs.c: functions and blocks ------------------------------------- */

Func *lower_func_of(Lower *lw, Inst *inst);
void lower_inst(Lower *lw, Inst *inst);
/* What resuming a generator of this instance gives: yielded or DONE. */
const TSet *lower_resume_set(Lower *lw, const Inst *inst);

/* --- blocks.c ---------------------------------------------------------- */

void lower_version(Fn *fn, const BlockVer *ver);
TVal lower_use(Fn *fn, Val v);
const TSet *lower_use_set(Fn *fn, Val v);
/* The instruction of this block that defines v, or NULL. */
const Insn *lower_insn_of(const Fn *fn, Val v);
TVal lower_emit_constant(Fn *fn, const Insn *in, const TSet *set);
/* The value of a set with one unit, one bool or one static object. */
bool lower_known_value(Fn *fn, const TSet *set, TVal *out);

/* --- ops.c: one function an operation ---------------------------------- */

/* The operation's value; its set need not be exactly cx->result. */
TVal lower_op(Fn *fn, OpCtx *cx);

/* --- plans.c, args.c: what inference planned --------------------------- */

/* Does what the plan says for `subject`'s member. */
TVal lower_plan(Fn *fn, OpCtx *cx, const Plan *plan, TVal subject);
TVal lower_call_arm(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject, TVal self);
TVal lower_call_with(Fn *fn, Inst *inst, const TVal *args, uint32_t n);
/* The values of an arm's ArgSrcs. */
TVal *lower_arm_args(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject,
                     TVal self);
TVal lower_arm_self(Fn *fn, const Arm *arm, TVal subject);
TVal lower_new_tuple(Fn *fn, Contour *c, const TVal *items, uint32_t n);
TVal lower_new_raw_of(Fn *fn, Contour *c, const TVal *items, uint32_t n);
/* The function that a staticmethod or classmethod object wraps, or v itself. */
TVal lower_unwrap_method(Fn *fn, TVal v);

/* What the arms of the operation's plan say, for its subject. */
TVal lower_follow_plan(Fn *fn, OpCtx *cx);

/* --- objects.c: fields, globals, attributes, cells --------------------- */

TVal lower_new_object(Fn *fn, Contour *c);
TVal lower_get_item(Fn *fn, Val obj, Contour *c, uint32_t pos);
void lower_set_item(Fn *fn, Val obj, Contour *c, uint32_t pos, TVal v);
TVal lower_get_named(Fn *fn, Val obj, Contour *c, const Name *name);
/* The length field of a tuple of dynamic length, an I64. */
Val lower_get_length(Fn *fn, Val obj, Contour *c);
void lower_set_length(Fn *fn, Val obj, Contour *c, Val len);
/* A field by index in the layout. */
Val lower_get_slot_field(Fn *fn, Val obj, Layout *l, int idx);
void lower_set_slot_field(Fn *fn, Val obj, Layout *l, int idx, Val v);
void lower_set_named(Fn *fn, Val obj, Contour *c, const Name *name, TVal v);
TVal lower_get_global(Fn *fn, const Global *g);
void lower_set_global(Fn *fn, const Global *g, TVal v);
/* A class's attribute; `found_on` is the object or class, of one class, that it was
   looked up on, which tells whose it is where the class is dynamic. */
TVal lower_get_class_attr(Fn *fn, ClassAttr *a, TVal found_on);
void lower_set_class_attr(Fn *fn, ClassAttr *a, TVal found_on, TVal v);
/* It needs no storage. */
bool lower_attr_is_known(Lower *lw, const ClassAttr *a);
/* Goes on only if v is bound; its set then is without T_UNBOUND. */
TVal lower_check_bound(Fn *fn, TVal v, int64_t kind, const Name *message);

/* --- ints.c, floats.c, compare.c, wide.c: numbers ---------------------- */

typedef enum NumKind {
    NUM_NONE,
    NUM_BOOL,
    NUM_INT,
    NUM_UINT,
    NUM_MIXED, /* int or uint: an ANY */
    NUM_FLOAT
} NumKind;

NumKind lower_num_kind(const TSet *s); /* NONE unless it is exactly one */
TVal lower_binary(Fn *fn, OpCtx *cx);
TVal lower_unary(Fn *fn, OpCtx *cx);
TVal lower_compare(Fn *fn, OpCtx *cx);
/* Conversions of an exact number; as_i64 raises if a uint does not fit. */
Val lower_as_i64(Fn *fn, TVal v);
Val lower_as_u64_bits(Fn *fn, TVal v);
Val lower_as_i128(Fn *fn, TVal v);
Val lower_as_f64(Fn *fn, TVal v);
/* An integer of any type as a member of `result`; raises if it does not fit. */
TVal lower_fit_result(Fn *fn, Val v, const TSet *result);
TVal lower_float_result(Fn *fn, Val v);
/* One operand at least is a float. */
TVal lower_float_binary(Fn *fn, Op op, TVal a, TVal b);
TVal lower_true_division(Fn *fn, TVal a, TVal b);
TVal lower_power(Fn *fn, OpCtx *cx);
/* A constant integer in [-2^63, 2^64), made in this block of constants. */
typedef struct ConstInt {
    bool is_negative;
    uint64_t bits; /* two's complement if negative */
} ConstInt;
bool lower_const_int_of(const Fn *fn, Val v, ConstInt *out);
/* 2 to the power of *exp, at most 64. */
bool lower_const_power_of_2(const Fn *fn, Val v, uint32_t *exp);
void lower_find_deferred(Fn *fn);
/* The tree below operation cx is wide: lowers all of it. */
bool lower_wide(Fn *fn, OpCtx *cx, TVal *out);

/* --- truth.c, intrinsics.c, typetests.c, raw.c, tuples.c, gens.c ------- */

/* Identity; values: the same type and the same bits. */
TVal lower_is(Fn *fn, OpCtx *cx);
TVal lower_truth(Fn *fn, OpCtx *cx);
TVal lower_intrinsic(Fn *fn, OpCtx *cx);
TVal lower_rtcall(Fn *fn, OpCtx *cx);
TVal lower_typetest(Fn *fn, OpCtx *cx);
TVal lower_raw(Fn *fn, OpCtx *cx);
TVal lower_tuple_op(Fn *fn, OpCtx *cx);
TVal lower_gen(Fn *fn, OpCtx *cx);
TVal lower_yield(Fn *fn, OpCtx *cx);
/* Does `lower` for each member of v alone and joins the results. */
typedef TVal (*MemberFn)(Fn *fn, OpCtx *cx, TVal part, Member m);
TVal lower_each_member(Fn *fn, OpCtx *cx, TVal v, MemberFn lower);
/* Raw arrays; `raw` is the contour. Elements without representation are not
   stored. */
const TSet *lower_raw_elem_set(Lower *lw, Contour *raw);
Val lower_array_new(Fn *fn, Contour *raw, Val len);
TVal lower_array_get(Fn *fn, Val array, Contour *raw, Val idx);
/* op: OP_ARRAY_SET or OP_ARRAY_INIT. */
void lower_array_set(Fn *fn, Op op, Val array, Contour *raw, Val idx, TVal v);
TVal lower_new_generator(Fn *fn, OpCtx *cx, const Arm *arm, TVal subject);
void lower_load_generator_params(Fn *fn, TVal *params);
void lower_generator_return(Fn *fn, TVal v);

/* --- exceptions.c ------------------------------------------------------ */

TVal lower_catch(Fn *fn, OpCtx *cx);
void lower_raise(Fn *fn, OpCtx *cx, const Plan *plan);
void lower_reraise(Fn *fn, OpCtx *cx, const Plan *plan);

/* --- modules.c --------------------------------------------------------- */

TVal lower_import(Fn *fn, OpCtx *cx);
/* The function that runs the program. */
Func *lower_make_entry(Lower *lw);

/* --- scc.c, recursion.c ------------------------------------------------ */

/* Nodes 0..n-1 of a directed graph; targets[i] are i's successors. */
typedef struct Digraph {
    uint32_t n;
    struct {
        uint32_t *data;
        uint32_t len, cap;
    } * targets;
} Digraph;

/* True for the nodes that lie on a cycle. */
bool *lower_nodes_on_cycles(Arena *a, const Digraph *d);
/* True for some nodes without which there is no cycle; not the fewest, but few. The
   search begins at `first`. */
bool *lower_cut_cycles(Arena *a, const Digraph *d, uint32_t first);
/* Adds STACKCHECK to functions that cut all cycles of calls. */
void lower_add_stack_checks(Lower *lw);

#endif
