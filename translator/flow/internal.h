/* Shared inside flow: scopes, the function under construction, statements'
   surroundings. Functions are grouped by the file that defines them. */
#ifndef GELATO_FLOW_INTERNAL_H
#define GELATO_FLOW_INTERNAL_H

#include "ast/ast.h"
#include "flow/flow.h"
#include "ir/ir.h"

typedef struct Flow Flow;
typedef struct Mod Mod;
typedef struct Scope Scope;
typedef struct Sym Sym;
typedef struct Build Build;
typedef struct Ctx Ctx;

/* --- scopes --------------------------------------------------------------- */

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_FUNC,
    SCOPE_LAMBDA,
    SCOPE_COMP, /* list, set, dict comprehension or generator expression */
    SCOPE_CLASS /* its statements run in the frame around it */
} ScopeKind;

typedef enum SymKind {
    SYM_UNRESOLVED,
    SYM_GLOBAL, /* a global of the module, of builtins, or nothing */
    SYM_LOCAL,  /* a variable of the frame, in a cell if is_cell */
    SYM_FREE,   /* a capture of the frame: `outer` is it one frame out */
    SYM_CLASS,  /* assigned in a class body */
    SYM_ALIAS   /* in a class body: `outer` of the frame around */
} SymKind;

/* A name in one scope. Positions count the statements of a frame. */
struct Sym {
    const Name *name;
    Sym *outer;
    SymKind kind;
    bool is_bound, is_param, is_deleted;
    bool is_global_decl, is_nonlocal_decl;
    bool is_rebound_inside; /* by an inner frame: nonlocal, walrus */
    bool is_captured, is_cell;
    bool is_maybe_unbound;  /* SYM_FREE by value: may hold unbound */
    bool is_dead_bound;     /* module: assigned only where never executed */
    bool is_own;            /* package: bound not only to its submodule */
    bool is_late_bound;     /* module: first assignment may be skipped */
    bool is_defined;        /* by def, class or import */
    bool is_used_inside;    /* module: by a function or class */
    bool is_body_local;     /* of the main module's body */
    uint32_t first_top;     /* module: its statement with the first one */
    uint32_t last_bind;     /* no assignment runs after this position */
    uint32_t first_capture; /* first closure that may outlive a change */
    uint32_t gen, var;      /* Build.gen for which var is valid */
    Loc loc;
};

struct Scope {
    ScopeKind kind;
    Scope *parent;
    Scope *frame; /* the scope itself, or for a class the frame around it */
    Mod *mod;
    const Node *node;
    const Name *name, *qualname;
    const Name *cls_name; /* for private names; NULL outside classes */
    Map syms;             /* Name -> Sym */
    VEC(Scope *) children;
    VEC(Sym *) captures;  /* SYM_FREE symbols, in order of parameters */
    uint32_t create_pos;  /* where the frame around makes the closure */
    const Name *consumer; /* builtin that uses the closure up, or NULL */
    bool is_immediate;    /* the closure dies before its variables change */
    bool is_generator;
    /* of a frame while it is being walked: */
    uint32_t pos, loop_depth, try_depth; /* in try and with */
    VEC(Sym *) loop_binds; /* bound in the outermost loop being walked */
};

struct Mod {
    Module *module; /* NULL: a stand-in for a missing library */
    ModuleDef *def;
    Scope *scope;
    Map children;  /* Node -> Scope of a function, class, comprehension */
    Map gel_names; /* Name -> GelName + 1: from __gel__ import ... */
    const Name *doc;
    Mod *package;           /* whose attribute this is, or NULL */
    Global *package_global; /* that attribute */
    bool has_star_import;
    bool keeps_locals;    /* it matters when they die */
    bool has_user_import;
};

/* What a name imported from __gel__ stands for. */
typedef enum GelKind { GEL_NONE, GEL_INTRINSIC, GEL_RT, GEL_DONE } GelKind;

typedef struct Job {
    Scope *scope;
    Func *func;
    const Name *cls_of_super; /* unused outside methods */
} Job;

struct Flow {
    Arena *arena;   /* the graph's */
    Arena *scratch; /* dropped at the end */
    Names *names;
    Diags *diags;
    Loader *loader;
    Module *main;
    Graph *graph;
    Mod *builtins;
    Map mods;    /* Module -> Mod */
    Map imports; /* private: tree -> its import statements */
    Map symbols; /* Name -> times used, for Func.symbol */
    Map titles;  /* class statement -> Name that it shows, if another */
    VEC(Mod *) mod_queue;
    VEC(Job) jobs;
    Build *build;
    Map attr_names;   /* attributes named in the first n_named of mods */
    Map format_names; /* those that texts name: "{0.name}" */
    uint32_t n_named;
    Map gen_names; /* function's Name -> what abandon.c knows of it */
    /* does the text of any module of the program mention the name? */
    bool mentions_doc, mentions_set_name, mentions_init_subclass;
    /* interned once: */
#define KNOWN(id, text) const Name *id;
#include "flow/known.def"
#undef KNOWN
};

/* --- the function under construction -------------------------------------- */

typedef uint32_t Var; /* index into Build.vars; 0: none */

/* A variable's value on leaving a block, and while it raises. */
typedef struct Def {
    Blk block;
    Val out;
    Val held;      /* valid at each raising instruction of the block, or 0 */
    uint32_t next; /* older one of the variable, +1 */
} Def;

/* A variable that is an argument of a block. */
typedef struct Live {
    Blk block;
    Val val;
    uint32_t idx;  /* among the block's arguments */
    uint32_t next; /* of the variable, +1 */
} Live;

typedef struct VarInfo {
    const Name *name;     /* NULL: temporary */
    const Name *why;      /* message when unbound, once needed */
    uint32_t defs, lives; /* lists, index + 1 */
    Blk cur_block;        /* block for which cur is the value */
    Val cur;
    bool is_free;    /* captured: other message */
    bool is_body_local;
    bool may_unbind; /* reads need a check unless proved */
} VarInfo;

typedef struct BVal {
    Blk block;
    Val alias;     /* what stands for it, or 0 */
    Var temp;      /* variable that carries it to other blocks, or 0 */
    uint32_t insn; /* index + 1 of its instruction; 0: block argument */
    uint32_t idx;  /* of a block argument */
    const Name *name;
    bool is_maybe_unbound;
    bool is_used;
} BVal;

enum { EDGE_THEN, EDGE_ELSE, EDGE_HANDLER, EDGE_COUNT };

typedef struct BBlock {
    uint32_t first, end;   /* its instructions */
    Blk succs[EDGE_COUNT]; /* 0: none */
    Val *args, *edge_args[EDGE_COUNT];
    uint32_t n_args, n_split;
    uint32_t first_raise; /* index + 1 of the first raising instruction */
    uint32_t first_pred, n_preds;
    Blk next;       /* block merged into the end of this one */
    Blk number;     /* in the finished function */
    bool is_target; /* some edge leads to it */
    bool is_dirty;  /* a variable changed since it raised */
    bool is_reached, is_merged;
    bool is_passed_over; /* does nothing but jump */
} BBlock;

/* A py_checkbound that may turn out superfluous. */
typedef struct BoundCheck {
    uint32_t insn;
    Var var;
} BoundCheck;

/* A value handed to a closure that may be unbound. */
typedef struct Handed {
    Val val;
    Sym *sym;
} Handed;

struct Build {
    Flow *flow;
    Graph *graph;
    Func *func;
    Mod *mod;
    Scope *scope;  /* class scope while in a class body */
    ClassDef *cls; /* innermost class body being executed, or NULL */
    Var cls_var;   /* its class value */
    const Name *frame_name;
    uint32_t outer_site; /* in a class body: of the class statement */
    uint32_t gen;
    Blk cur;     /* 0: this point is not reached */
    Blk handler; /* where exceptions go now */
    Ctx *ctx;    /* statements around */
    uint32_t finally_depth;
    Loc last_loc;
    uint32_t last_site;
    Val unbound;  /* in the entry block */
    uint32_t top; /* module body: number of the statement */
    VEC(BBlock) blocks;
    VEC(Insn) insns;
    VEC(BVal) vals;
    VEC(VarInfo) vars;
    VEC(Def) defs;
    VEC(Live) lives;
    VEC(BoundCheck) checks;
    VEC(Handed) handed;
    VEC(Val) stack; /* operands being evaluated */
    struct Owned *owned; /* generators of the iterables being evaluated */
    VEC(Blk) opened;
    VEC(uint32_t) preds; /* block * 4 + edge */
    VEC(uint32_t) work;
    VEC(uint32_t) stamp_def; /* by block: index + 1 of the variable's Def */
    VEC(uint32_t) stamp_live;
};

/* A statement around the current one that break, continue, return and raise
   have to know of. */
typedef enum CtxKind {
    CTX_LOOP,
    CTX_TRY,     /* body of try/except */
    CTX_FINALLY, /* body of try/finally */
    CTX_WITH,
    CTX_EXCEPT, /* body of an except clause */
    CTX_CLEANUP, /* exceptional copy of a finally clause */
    CTX_OWNER   /* a loop that alone has a generator */
} CtxKind;

struct Ctx {
    CtxKind kind;
    Ctx *outer;
    Blk handler; /* in force outside */
    Blk on_break, on_continue;
    const Node *node; /* the statement */
    Val iter;         /* CTX_LOOP: what a `for` goes over, or 0 */
    Val exc;          /* being handled; CTX_WITH: the context manager */
    struct Owned *owned; /* CTX_OWNER */
    const Name *name; /* CTX_EXCEPT: variable to be deleted, or NULL */
    bool catches_import, catches_name; /* CTX_TRY */
    bool awaits_name; /* CTX_TRY: a handler says NameError */
};

/* --- objdict.c: o.__dict__ */

bool flow_is_objdict(const Build *b, const Node *n);
/* o.__dict__ of the object that the expression gives; vars(o). */
Val flow_read_objdict(Build *b, const Node *object, const Loc *loc);
/* Is the subscription's container such a dict, or vars(o)? */
bool flow_is_in_objdict(Build *b, const Node *target);
void flow_set_in_objdict(Build *b, const Node *target, Val v);
bool flow_is_objdict_update(Build *b, const Node *call);
Val flow_update_objdict(Build *b, const Node *call);
/* special.c: does the program itself bind the name of this builtin here? */
bool flow_is_shadowed(Build *b, const Name *id);
/* The object that super() is of, and the class whose bases it looks in. */
Val flow_super_self(Build *b, const Node *super, Val *cls);
/* super().__setattr__(n, v), object.__delattr__(o, n): what the hooks replace. */
bool flow_is_plain_access(Build *b, const Node *call);
Val flow_plain_access(Build *b, const Node *call);
/* attrname.c: what the intrinsic SET_OWN, SET_PLAIN or DEL_PLAIN does, for a name
   that is computed (v: 0 for DEL_PLAIN). */
void flow_set_computed(Build *b, Intrinsic how, Val obj, Val name, Val v,
                       const Node *at);

/* --- abandon.c: generators that are closed with the loop over them */

/* The calls of an iterable that make them, and what they gave. */
typedef struct Owned {
    struct Owned *outer;
    uint32_t n;
    const Node *calls[4];
    Val vals[4];
} Owned;

/* Notes the generators that a module's functions are. */
void flow_find_generators(Flow *f, const Node *tree);
void flow_find_owned(Build *b, const Node *iterable, Owned *o);
/* A call was evaluated. */
void flow_note_owned(const Build *b, const Node *call, Val v);
void flow_close_owned(Build *b, const Owned *o);
/* try.c: the handler of such a loop. */
void flow_abandoned_by_error(Build *b, const Owned *o, Blk handler);

/* --- program.c */
Mod *flow_load(Flow *f, Module *m);
/* The module `dotted` as seen from `from`, loaded; NULL if there is none. */
Mod *flow_find_module(Flow *f, const Mod *from, const Name *dotted);
/* The module's own variable, or NULL. */
Global *flow_find_global(const Mod *m, const Name *name);
Global *flow_add_global(Flow *f, Mod *m, const Name *name, Loc loc);
const Name *flow_symbol(Flow *f, const Mod *m, const Name *qualname);

/* --- scan.c, scope.c: before any code is made */
/* Where the scan is. */
typedef struct Walk {
    Flow *flow;
    Mod *mod;
    Scope *scope;
    bool is_dead;         /* in a module's code that never runs */
    const Name *consumer; /* builtin that uses up the next closure */
    uint32_t depth;       /* of statements */
    uint32_t top;         /* statements of the module before this one */
} Walk;

/* Finds the scopes and bindings of a module's tree. */
void flow_scan_module(Flow *f, Mod *m);

/* --- expand.c */
/* The name of the library module that the expression means by the imports at the
   top of the tree, or "". */
const char *flow_library_name(Flow *f, const Node *tree, const Node *n,
                              const char *module);
/* Does a statement of the module import (from) the module of the library? */
bool flow_imports(const Node *tree, const char *module);
/* The statements of a text of our own. */
NodeList flow_parse_text(Flow *f, const StrBuf *sb);
NodeList flow_join_nodes(Flow *f, NodeList a, NodeList b);
NodeList flow_one_node(Flow *f, Node *n);
/* What stands in place of the one statement in the list: the list itself, mostly. */
typedef NodeList RewriteStmt(void *ctx, NodeList stmt);
/* Each statement of the tree, inner ones first. */
void flow_rewrite_stmts(Flow *f, const Node *tree, RewriteStmt *rewrite,
                        void *ctx);
/* The text of a string literal, or NULL. */
const Name *flow_const_text(Flow *f, const Node *n);

/* --- namedtuple.c, enum.c */
/* Named tuples become classes, before the tree is scanned. */
void flow_expand_namedtuples(Flow *f, const Node *tree);
/* Members of enumerations are made after their class. */
void flow_expand_enums(Flow *f, const Node *tree);
/* --- attrgetter.c */
/* attrgetter() of literal names becomes a lambda. */
void flow_expand_attrgetters(Flow *f, const Node *tree);
/* array.c: arrays of a literal typecode know their items. */
void flow_expand_arrays(Flow *f, const Node *tree);

/* --- unittests.c */
/* Classes of tests list them, and unittest.main() is told the classes. */
void flow_expand_unittests(Flow *f, const Node *tree);

/* --- dataclass.c */
/* Gives the dataclasses of a module their methods, before it is scanned. */
void flow_expand_dataclasses(Flow *f, const Node *tree);
/* Does the class's own body have a def of this name? */
bool flow_class_defines(const Node *cls, const char *name);
/* Puts statements, given as text, at the end of a class's body. Whether tracebacks show
   them is CPython's: it makes some from text, too, and others are its library's. */
void flow_append_body(Flow *f, Node *cls, const StrBuf *sb, bool is_shown);
/* --- ordering.c */
/* Writes the comparisons that total_ordering adds. */
void flow_expand_orderings(Flow *f, const Node *tree);

/* --- cachedprop.c: cached_property --- */
void flow_expand_cached_properties(Flow *f, const Node *tree);
/* The name that tracebacks show of a function with this name. */
const Name *flow_shown_name(Flow *f, const Name *name);

void flow_scan_body(Walk *w, NodeList body);
void flow_scan_expr(Walk *w, const Node *n);
void flow_scan_exprs(Walk *w, NodeList list);
void flow_scan_target(Walk *w, const Node *t);
void flow_scan_delete(Walk *w, const Node *t);
void flow_scan_function(Walk *w, const Node *n);
void flow_scan_class(Walk *w, const Node *n);
/* The name in the current scope; _bind: as one that it assigns. */
Sym *flow_scan_use(Walk *w, const Name *name);
Sym *flow_scan_bind(Walk *w, const Name *name, Loc loc);
void flow_note_bind(Walk *w, Sym *s, Loc loc);
Scope *flow_child_scope(const Mod *m, const Node *node);
Sym *flow_find_sym(const Scope *s, const Name *name);
Sym *flow_add_sym(Flow *f, Scope *s, const Name *name);
/* The name as stored: private names of classes get the class's name. */
const Name *flow_mangle(Flow *f, const Scope *s, const Name *name);

/* --- resolve.c */
/* Decides what each name of a scanned module is, and which captured variables
   need a cell. */
void flow_resolve_module(Flow *f, Mod *m, bool is_main);

/* --- fold.c */
typedef enum Tri { TRI_FALSE, TRI_TRUE, TRI_UNKNOWN } Tri;
/* Is the outcome of a test known before the program runs? */
Tri flow_fold_test(const Flow *f, const Mod *m, const Node *test);
/* The statements of an If or While that can run when its test folds: NULL
   when both can. */
bool flow_is_docstring(const Node *stmt);

/* --- constint.c */
/* The value of an expression of int literals, if it fits 64 bits, and whether
   it is OP_PY_INT or OP_PY_UINT. */
bool flow_const_int(const Node *n, Imm *value, Op *op);

/* --- builder.c */
void flow_begin(Build *b, Func *func, Scope *scope);
Blk flow_new_block(Build *b);
/* Goes on in a new block; the current one must have ended. */
void flow_open(Build *b, Blk blk);
/* The same for a block that maybe nothing leads to: then nothing is reached. */
void flow_open_join(Build *b, Blk blk);
Var flow_new_var(Build *b, const Name *name);
/* The variable's value here, which may be unbound. */
Val flow_get_var(Build *b, Var v);
/* What the local variable holds lives until here, where the module has classes
   with __del__. */
void flow_keep_var(Build *b, Sym *y);
void flow_set_var(Build *b, Var v, Val val);
/* The same value in another guise (checked, refined): handlers may see
   either. */
void flow_narrow_var(Build *b, Var v, Val val);
/* The value, made available in the current block. */
Val flow_here(Build *b, Val v);
Val flow_emit(Build *b, Op op, Imm imm, const Val *args, uint32_t n_args,
              const Loc *loc);
Insn *flow_last_insn(Build *b);
void flow_jump(Build *b, Blk to);
void flow_branch(Build *b, Val cond, Blk then, Blk otherwise);
void flow_return(Build *b, Val v);
void flow_raise(Build *b, Op op, Val v, const Loc *loc);
/* Ends the block and passes var first, to be inferred by exact type. */
void flow_split(Build *b, Var v);
void flow_add_param(Build *b, Var v);
uint32_t flow_site(Build *b, const Loc *loc);

#define IMM_NO ((Imm){.i = 0})

static inline bool flow_is_alive(const Build *b)
{
    return b->cur != 0;
}

Val flow_op1(Build *b, Op op, Val x, const Loc *loc);
Val flow_op2(Build *b, Op op, Val x, Val y, const Loc *loc);
Val flow_op_name(Build *b, Op op, const Name *name, Val x, const Loc *loc);
Val flow_intrinsic(Build *b, Intrinsic i, const Val *args, uint32_t n,
                   const Loc *loc);
Val flow_none(Build *b);
Val flow_bool(Build *b, bool value);
Val flow_int(Build *b, int64_t value);
Val flow_str(Build *b, const Name *text);
Val flow_const(Build *b, Op op);
/* Calls with positional arguments. */
Val flow_call(Build *b, Val callee, const Val *args, uint32_t n,
              const Loc *loc);
Val flow_call_method(Build *b, Val obj, const Name *method, const Val *args,
                     uint32_t n, const Loc *loc);
/* super(cls, args[0]).method(args[1], ...). */
Val flow_call_super(Build *b, Val cls, const Name *method, const Val *args,
                    uint32_t n, const Loc *loc);
/* A helper of the library's builtins, by name. */
Val flow_builtin(Build *b, const char *name, const Loc *loc);
Val flow_call_builtin(Build *b, const char *name, const Val *args, uint32_t n,
                      const Loc *loc);

/* --- finish.c, merge.c, write.c: from the builder's blocks to the Func */
void flow_finish(Build *b);
Val flow_resolve_val(Build *b, Val v);
void flow_merge(Build *b);
void flow_pass_over(Build *b);
bool flow_is_kept(const Build *b, const Insn *in);
void flow_write(Build *b);

/* --- names.c */
/* Adds `did you mean` to d if one of the maps has a name near to this one. */
bool flow_suggest(Flow *f, Diag *d, const Name *name, const Map *names,
                  const Map *more);
Val flow_read_name(Build *b, const Name *name, const Loc *loc);
void flow_write_name(Build *b, const Name *name, Val v, const Loc *loc);
void flow_delete_name(Build *b, const Name *name, const Loc *loc);
/* The variable that a name is, when tests may refine it; else 0. */
Var flow_refinable(Build *b, const Name *name);
Var flow_sym_var(Build *b, Sym *s);
/* What a name means here; never SYM_ALIAS. NULL if unknown to the scope. */
Sym *flow_lookup(Build *b, const Name *name);
/* Is the name the library's own one here? */
bool flow_is_builtin(Build *b, const Name *name);
/* In library modules: is it a name from __gel__? */
GelKind flow_gel_name(Build *b, const Name *name, Intrinsic *which);
Val flow_load_capture(Build *b, Sym *outer, Sym *inner);

/* --- expr.c */
Val flow_expr(Build *b, const Node *n);
Val flow_constant(Build *b, const Node *n);
/* Evaluates and forgets. */
void flow_effect(Build *b, const Node *n);
/* Pushes the values on b->stack. */
void flow_push_exprs(Build *b, NodeList list);
Val flow_slice_index(Build *b, const Node *slice);
Loc flow_attr_loc(const Node *attribute);
Val flow_unsupported(Build *b, Loc loc, const char *what, const char *help);

Op flow_oper(Oper o);

/* --- display.c */
Val flow_display(Build *b, const Node *n);
/* The value of what is only iterated over or searched: as CPython, a set of
   constants is the frozenset itself there. */
Val flow_operand(Build *b, const Node *n);
Val flow_dict(Build *b, const Node *n);
Val flow_fstring(Build *b, const Node *n);

/* --- call.c */
Val flow_call_expr(Build *b, const Node *n);
bool flow_has_star(NodeList list);
/* Pushes the arguments; makes the call of what is on the stack from base. */
void flow_push_args(Build *b, const Node *call);
Val flow_finish_call(Build *b, Op op, const Node *call, const Name *method,
                     uint32_t base);

/* --- special.c: calls of builtins that flow expands */
/* True if it was one; the value is in *result. */
bool flow_special_call(Build *b, const Node *call, Val *result);
/* Reports a builtin that CPython has and gelato has not; false if `id` is none. */
bool flow_refuse_name(Build *b, const Name *id, Loc loc);

/* --- attrname.c ------------------------------------------------------------ */

/* getattr, setattr, hasattr, delattr with the right number of arguments and a
   name that is no literal; the library's __format_attr__(o, name). */
Val flow_computed_attr(Build *b, const Node *call);
/* Does the program name it as an attribute anywhere? */
bool flow_is_attribute(Flow *f, const Name *name);
bool flow_gel_call(Build *b, const Node *call, Val *result);
Val flow_super_attr(Build *b, const Node *attribute, const Node *call);
bool flow_is_super_attr(Build *b, const Node *attribute);

/* --- cond.c */
/* Goes on in one of the blocks; *at is where truth tests are said to be. */
void flow_cond(Build *b, const Node *n, Blk then, Blk otherwise, Loc *at);
Val flow_boolop(Build *b, const Node *n);
Val flow_compare(Build *b, const Node *n);
Val flow_ifexp(Build *b, const Node *n);
Val flow_refine(Build *b, Refine kind, Val v, Val cls);

/* --- comp.c */
Val flow_comprehension(Build *b, const Node *n);
void flow_comp_body(Build *b, const Scope *s);
/* One round of a loop over `it`: in body_blk the item is returned; at the end
   control goes to `done`. */
Val flow_next_item(Build *b, Val it, Blk done, const Loc *loc);

/* --- func.c */
Val flow_function(Build *b, const Node *n);
/* A closure of the scope; defaults are on b->stack from `base`. */
/* Sets obj.__doc__ if the program ever asks for one; `always`: None without. */
void flow_set_doc(Build *b, Val obj, NodeList body, bool always);
Val flow_make_closure(Build *b, Scope *s, uint32_t base);
void flow_build_func(Build *b, const Job *job);
Val flow_yield(Build *b, const Node *n);
Val flow_yield_from(Build *b, const Node *n);
void flow_annotate(Build *b, const Node *annotation, const Name *name, Val v);

/* --- cls.c */
void flow_class(Build *b, const Node *n);

/* --- assign.c */
void flow_assign(Build *b, const Node *target, Val v);
void flow_assign_stmt(Build *b, const Node *n);
void flow_aug_assign(Build *b, const Node *n);
void flow_ann_assign(Build *b, const Node *n);
void flow_delete(Build *b, const Node *target);

/* --- stmt.c */
void flow_body(Build *b, NodeList body);
void flow_stmt(Build *b, const Node *n);
/* Runs what leaving the statements inside `stop` asks for. */
void flow_unwind(Build *b, const Ctx *stop);

/* --- try.c */
void flow_try(Build *b, const Node *n);
void flow_with(Build *b, const Node *n);
void flow_raise_stmt(Build *b, const Node *n);
void flow_assert(Build *b, const Node *n);
void flow_exit_with(Build *b, const Ctx *c);
/* Unbinds the variable of an except clause; NULL: none. */
void flow_forget_name(Build *b, const Name *name);
/* Raises a new exception of a builtin class with a message. */
void flow_raise_new(Build *b, const char *cls, const Name *text,
                    const Loc *loc);
void flow_push_ctx(Build *b, Ctx *c, CtxKind kind, const Node *node);
void flow_pop_ctx(Build *b, const Ctx *c);

/* --- match.c */
void flow_match(Build *b, const Node *n);

/* --- import.c */
void flow_import(Build *b, const Node *n);
void flow_import_from(Build *b, const Node *n);
/* Binds the names of `from m import *` while scanning. */
void flow_scan_star(Flow *f, Mod *m, const Node *n);
/* Absolute name of an ImportFrom's module; NULL if it leaves the top. */
const Name *flow_from_name(Flow *f, const Mod *m, const Node *n);
#endif
