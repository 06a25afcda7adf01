/* Shared by the files of ir/ only. */
#ifndef GELATO_IR_INTERNAL_H
#define GELATO_IR_INTERNAL_H

#include "ir/ir.h"

/* The words of the text form, by enum (docs/GRAPH.md). */
extern const char *const ir_layout_kind_texts[];
extern const char *const ir_param_kind_texts[];

/* --- lex.c: words of the text form -------------------------------------------
 */

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

/* --- read.c
 * ------------------------------------------------------------------- */

Func *ir_read_func_ref(Reader *r);
Layout *ir_read_layout_ref(Reader *r); /* NULL for `:*` */
Slot *ir_read_slot_ref(Reader *r);
/* `name#index`, or a name alone; the index into a list of n entities. */
ClassDef *ir_read_class_ref(Reader *r);
Global *ir_read_global_ref(Reader *r);
ModuleDef *ir_read_module_ref(Reader *r);
Type ir_read_type(Reader *r, Layout **layout, bool *non_null);
Loc ir_read_loc(Reader *r);

/* --- read_func.c
 * ---------------------------------------------------------------- */

/* What follows `func @symbol`, to its closing brace. */
void ir_read_func(Reader *r, Func *f);

/* --- check_types.c ----------------------------------------------------------
 */

/* Types of arguments, immediate and result of one instruction; adds text
   without newline and returns false when a rule is broken. */
bool ir_check_insn_types(const Graph *g, const Func *f, const Block *b,
                         const Insn *in, StrBuf *why);

#endif
