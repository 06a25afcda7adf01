/* Shared by the files of ir/ only. */
#ifndef GELATO_IR_INTERNAL_H
#define GELATO_IR_INTERNAL_H

#include "ir/ir.h"

/* The words of the text form, by enum (docs/GRAPH.md). */
extern const char *const ir_layout_kind_texts[];
extern const char *const ir_param_kind_texts[];

/* --- print_func.c -------------------------------------------------------- */

typedef struct Printer {
    StrBuf *out;
    const Graph *g;
    const Func *f;
    VEC(uint32_t) file_nums; /* by file index; empty: as in Diags */
} Printer;

void ir_put_name(StrBuf *out, const Name *name);
void ir_put_quoted(StrBuf *out, const Name *name);
/* " key=name", nothing if name is NULL. */
void ir_put_key(StrBuf *out, const char *key, const Name *name);
void ir_put_flag(StrBuf *out, bool is_set, const char *word);
void ir_put_loc(const Printer *p, Loc l);
void ir_put_func_ref(StrBuf *out, const Func *f);
void ir_put_layout_ref(StrBuf *out, const Layout *l);
void ir_put_indexed(StrBuf *out, const Name *name, uint32_t index);
void ir_put_type(StrBuf *out, Type t, const Layout *layout, bool non_null);
/* A file's number in the text. */
uint32_t ir_file_num(const Printer *p, uint32_t file);
void ir_put_func(Printer *p, const Func *f);

/* --- lex.c: words of the text form --------------------------------------- */

/* After the first error `at` stands at the end and everything parsed is a
   dummy, so that callers need no checks of their own. */
typedef struct Reader {
    Graph *g;
    const char *text, *at, *end;
    uint32_t file; /* of the text itself */
    bool failed;
    Map funcs, layouts, slots; /* by symbol */
    Map ops;                   /* hash of text -> Op */
    VEC(uint32_t) files;       /* number in the text -> index in Diags */
} Reader;

void ir_lex_fail(Reader *r, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Skips spaces and comments, not newlines. */
void ir_lex_space(Reader *r);
/* Also newlines. */
void ir_lex_lines(Reader *r);
/* Takes the text if it comes next; a word only if it ends there. */
bool ir_lex_take(Reader *r, const char *text);
void ir_lex_expect(Reader *r, const char *text);
bool ir_lex_word_next(Reader *r);
const Name *ir_lex_name(Reader *r);
/* A bare word's extent, dots included; empty if there is none. */
size_t ir_lex_word(Reader *r, const char **start);
uint32_t ir_lex_u32(Reader *r, uint32_t limit);
int64_t ir_lex_i64(Reader *r);
double ir_lex_float(Reader *r);

/* --- read.c -------------------------------------------------------------- */

Func *ir_read_func_ref(Reader *r);
Layout *ir_read_layout_ref(Reader *r); /* NULL for `:*` */
Slot *ir_read_slot_ref(Reader *r);
/* `name#index`, or a name alone; the index into a list of n entities. */
ClassDef *ir_read_class_ref(Reader *r);
Global *ir_read_global_ref(Reader *r);
ModuleDef *ir_read_module_ref(Reader *r);
Type ir_read_type(Reader *r, Layout **layout, bool *non_null);
Loc ir_read_loc(Reader *r);

/* --- read_func.c --------------------------------------------------------- */

/* What follows `func @symbol`, to its closing brace. */
void ir_read_func(Reader *r, Func *f);

/* --- check.c ------------------------------------------------------------- */

/* Where the checker is; `def` tells which instruction defines a value. */
typedef struct Checker {
    const Graph *g;
    const Func *f;
    StrBuf *why;
    Blk b;            /* 0: the function as a whole */
    const Insn *in;   /* NULL: the block as a whole */
    const Insn **def; /* by value; NULL for block arguments */
} Checker;

/* Writes "function, block, instruction: rule: text"; always false. */
bool ir_check_fail(const Checker *c, const char *rule, const char *fmt, ...)
    PRINTF_LIKE(3, 4);
/* May the value stand where type, layout and non_null are demanded? */
bool ir_check_fits(const Checker *c, Val v, Type type, const Layout *layout,
                   bool non_null);
/* "ref! :Point" of a value, for messages. */
const char *ir_check_describe(const Checker *c, Val v);

/* --- check_types.c ------------------------------------------------------- */

/* Types of arguments, immediate and result of c->in. */
bool ir_check_insn_types(const Checker *c);

/* --- check_high.c -------------------------------------------------------- */

/* Number of arguments as the immediate says, for operations on PY values. */
bool ir_check_high_insn(const Checker *c);

/* --- check_graph.c ------------------------------------------------------- */

/* Everything outside functions: layouts, slots, sites, symbols, roots. */
bool ir_check_tables(const Graph *g, StrBuf *why);
/* Does the layout belong to the graph? */
bool ir_check_owns_layout(const Graph *g, const Layout *l);

#endif
