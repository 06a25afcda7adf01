/* The checks after parsing: state shared by their files; private to this
   folder. One walk over the tree in the order of CPython's symbol table keeps a
   stack of scopes; what needs whole scopes (nonlocal) is looked at in the end.
 */
#ifndef GELATO_AST_CHECK_H
#define GELATO_AST_CHECK_H

#include "ast/ast.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNC,
    SCOPE_LAMBDA,
    SCOPE_COMP, /* list, set and dict comprehension */
    SCOPE_GENEXP,
    SCOPE_TYPE_PARAMS, /* of a function, class or type alias */
    SCOPE_TYPE_VALUE   /* a type alias' value, a type variable's bound */
} ScopeKind;

enum {
    SYM_USE = 1,
    SYM_LOCAL = 2,
    SYM_PARAM = 4,
    SYM_GLOBAL = 8,
    SYM_NONLOCAL = 16,
    SYM_ANNOT = 32,
    SYM_COMP_ITER = 64,
    SYM_TYPE_PARAM = 128
};

enum { MAX_CHECK_ERRORS = 50 };

typedef struct Scope Scope;

struct Scope {
    ScopeKind kind;
    Scope *parent;
    const char *what; /* COMP, GENEXP, TYPE_VALUE: how errors call it */
    Map symbols;      /* Name -> SYM_ flags */
    bool is_async;    /* async def; a comprehension with await or async for */
    bool has_yield;
    VEC(const Node *) value_returns; /* of async functions */
    VEC(const Node *) nonlocals;     /* Nonlocal statements */
    uint32_t n_loops;                /* around the current statement */
    bool in_except_star;
    uint32_t n_comp_iters; /* around the current expression */
    bool in_comp_target;
};

typedef struct Check {
    Arena *scratch;
    Diags *diags;
    Scope *scope;
    VEC(Scope *) scopes; /* all, for the end */
    uint32_t n_errors;
    bool future_allowed; /* only docstring and __future__ imports so far */
    bool has_future_annotations;
} Check;

/* check.c */
void check_error(Check *c, Loc loc, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* check_stmt.c */
void check_stmts(Check *c, NodeList list);

/* check_expr.c */
void check_expr(Check *c, const Node *n);
void check_exprs(Check *c, NodeList list);
/* Binds the names of an assignment target. */
void check_target(Check *c, const Node *n);
void check_annotation(Check *c, const Node *n);
/* Binds a name; __debug__ cannot be. */
void check_bind(Check *c, const Name *name, int flags, Loc loc);
/* Defaults and annotations, in the scope around the function. */
void check_defaults(Check *c, const Node *args);
void check_param_annotations(Check *c, const Node *args);
/* Parameters, inside the function's scope. */
void check_params(Check *c, const Node *args);
void check_keywords(Check *c, NodeList keywords);

/* check_pattern.c */
void check_case_pattern(Check *c, const Node *n, bool is_last_case,
                        bool has_guard);

/* scope.c */
Scope *scope_push(Check *c, ScopeKind kind);
void scope_pop(Check *c);
bool scope_is_function(const Scope *s);
bool scope_is_comp(const Scope *s);
int scope_flags(const Scope *s, const Name *name);
void scope_use(Check *c, const Name *name);
void scope_define(Check *c, Scope *s, const Name *name, int flags, Loc loc);
/* The target of := binds in the scope around comprehensions. */
void scope_bind_walrus(Check *c, const Name *name, Loc loc);
void scope_declare(Check *c, const Node *stmt);
void scope_check_nonlocals(Check *c);

#endif
