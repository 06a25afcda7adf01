/* Shared by the files of the C back end.

   CGen is one run. A Unit is a file of generated C that declares what it uses
   and nothing else, so that a change elsewhere leaves it as it is. FuncGen is
   one function being written. */
#ifndef GELATO_BACKENDS_C_INTERNAL_H
#define GELATO_BACKENDS_C_INTERNAL_H

#include "backends/backend.h"

/* --- names of things: globals.c ------------------------------------------ */

typedef struct CLayout {
    const char *type;    /* GelType object: t_Point, gel_type_str */
    const char *record;  /* struct: T_Point; objects only */
    const char *object;  /* the only object: o_Point; class and static only */
    const char **fields; /* by field */
    uint32_t hash;       /* unique in the program, 0 for the runtime's types */
    bool is_runtime;     /* the runtime defines the type */
    bool is_used;
} CLayout;

typedef struct CFunc {
    const char *name;
    const char *head; /* without linkage and body */
    uint32_t unit;    /* index in CGen.units */
    bool is_live;     /* reachable */
    bool is_shared;   /* called from another unit, or by the runtime */
    bool is_inline;   /* a copy in each unit that calls it */
} CFunc;

typedef struct CSlot {
    const char *name;
    uint32_t unit; /* the first to use it, or NO_UNIT */
    bool is_shared;
} CSlot;

typedef struct CText {
    const Name *text;
    const char *name;
    uint32_t unit;
    bool is_bytes, is_shared;
} CText;

enum { NO_UNIT = UINT32_MAX };

typedef struct Unit {
    const char *name;       /* file */
    const char *sites_base; /* variable with the first site's number; NULL if
                               numbers are final */
    uint32_t index;
    VEC(Func *) funcs; /* its own, then inline copies */
    Map in_funcs;      /* Func -> 1 */
    Map callees, records, types, objects, slots, texts; /* used: ptr -> 1 */
    VEC(uint32_t) sites;      /* numbered from 0 in the unit */
    Map site_nums;            /* site -> number + 1 */
    VEC(const char *) bodies; /* by function */
    VEC(const char *) frames; /* descriptions of resume points */
    Map frame_nums;           /* resume function and point -> 1 */
} Unit;

typedef struct CGen {
    Graph *g;
    Arena *a;
    const BackendOptions *opts;
    Idents ids;
    CLayout *layouts; /* by Layout.id */
    CFunc *funcs;     /* by Func.index */
    CSlot *slots;     /* by Slot.index */
    VEC(CText) texts;
    Map text_nums; /* Name (times 2, plus 1 for bytes) -> number + 1 */
    VEC(Unit *) units;
    bool is_single; /* one file: everything is static */
    bool has_tables; /* some function copies tasks */
} CGen;

void c_name_globals(CGen *c);
CLayout *c_layout(const CGen *c, const Layout *l);
CFunc *c_func(const CGen *c, const Func *f);
/* The expression of a string or bytes constant, noted as used by the unit. */
const char *c_text(CGen *c, Unit *u, const Name *text, bool is_bytes);
const char *c_slot(CGen *c, Unit *u, const Slot *s);
/* Note the use of a type, of an object's struct, of an only object. */
const char *c_use_type(CGen *c, Unit *u, const Layout *l);
const char *c_use_record(CGen *c, Unit *u, const Layout *l);
const char *c_use_object(CGen *c, Unit *u, const Layout *l);
const char *c_use_func(CGen *c, Unit *u, Func *f);
/* "int64_t ", "GelObj *": a declaration but for its name. */
const char *c_type(Type t);
/* The number of a site in the unit; its chain of inlined calls comes along. */
uint32_t c_use_site(CGen *c, Unit *u, uint32_t site);
/* Does any frame of the site's chain show in a traceback? */
bool c_site_shows(const Graph *g, uint32_t site);

/* --- functions: func.c --------------------------------------------------- */

/* Where an error leaves the normal way: one for each site and handler. */
typedef struct Exit {
    uint32_t site;
    const Edge *handler; /* where to, or NULL: out of the function */
    bool is_used;        /* by a jump to its label err_ */
    uint32_t kinds;      /* bits of ExitKind: labels that raise first */
} Exit;

typedef struct FuncGen {
    CGen *c;
    Unit *u;
    Func *f;
    Cfg *cfg;
    Arena *scratch;
    const Insn **def;  /* by value */
    bool *needed;      /* by value: used by something that has an effect */
    uint32_t *n_uses;  /* by value */
    const char **vars; /* by value: name of its variable, once asked for */
    bool *has_label;   /* by block */
    Blk *order;        /* blocks as printed */
    uint32_t n_order;
    Blk b, next; /* being written; what follows it, or 0 */
    StrBuf *out;
    VEC(Exit) exits;
    Map exit_nums;       /* site and handler -> number + 1 */
    uint32_t line, file; /* of the last directive */
    uint32_t n_swaps;    /* temporaries of edges so far */
} FuncGen;

typedef enum ExitKind { EXIT_OVERFLOW, EXIT_RECURSION, EXIT_KINDS } ExitKind;

/* The function's head and body, added to the unit. */
void c_emit_func(CGen *c, Unit *u, Func *f);
/* The label for an error of this instruction, exception pending. */
const char *c_error_label(FuncGen *fg, const Insn *in);
/* The same without an entry in the traceback. */
const char *c_quiet_label(FuncGen *fg);
/* Out of the function with the exception pending, past the block's handler. */
const char *c_leave_label(FuncGen *fg);
/* The same for a label that raises before. */
const char *c_raise_label(FuncGen *fg, const Insn *in, ExitKind kind);

/* --- flow.c: edges and terminators --------------------------------------- */

/* Assignments of the arguments, then "goto b7;". */
void c_goto(FuncGen *fg, const Edge *e, const char *indent);
void c_emit_term(FuncGen *fg, const Insn *in);
/* Up to so many types are told apart by address, more by a switch on hashes. */
enum { MAX_TYPE_COMPARES = 4 };
/* "switch (o->type->hash) {" */
void c_switch_hash(FuncGen *fg, const char *object);
/* "case 0x..u: // symbol"; nothing for the runtime's types, which have none. */
void c_case_hash(FuncGen *fg, const Layout *l);

/* --- instructions: insn.c ------------------------------------------------ */

/* An operand as a C expression that needs no brackets. */
const char *c_val(FuncGen *fg, Val v);
/* The name of the variable that holds v. */
const char *c_var(FuncGen *fg, Val v);
void c_emit_insn(FuncGen *fg, const Insn *in);
/* A condition as an expression, in brackets if `bracket`: the comparison
   itself where the branch is its only reader. */
const char *c_condition(FuncGen *fg, Val v, bool bracket);
const char *c_tag_name(Tag tag);
/* Is it written at its uses instead of kept in a variable? */
bool c_is_literal(const Insn *in);

/* --- needs.c: what must be written --------------------------------------- */

void c_mark_needed(FuncGen *fg);

/* --- files: units.c ------------------------------------------------------ */

void c_partition(CGen *c);
/* The unit's declarations and functions; the program's tables too if there is
   only one file. */
const char *c_unit_text(CGen *c, Unit *u);
const char *c_data_text(CGen *c);

/* --- data.c: records, types, constants and tables ------------------------ */

void c_put_record(CGen *c, const Layout *l, StrBuf *out);
void c_put_text(const CText *ct, const char *linkage, StrBuf *out);
/* Types, objects, sites and gel_program. `linkage` is "static " or "". */
void c_put_types(CGen *c, const char *linkage, StrBuf *out);
void c_put_program(CGen *c, StrBuf *out);

/* --- tables.c: what copying tasks needs */
void c_put_tables(CGen *c, StrBuf *out);
/* A literal with its quotes. */
void c_put_c_string(StrBuf *out, const char *text, size_t len);

#endif
