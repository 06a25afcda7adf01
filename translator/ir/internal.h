/* Shared by the files of ir/ only. */
#ifndef GELATO_IR_INTERNAL_H
#define GELATO_IR_INTERNAL_H

#include "ir/ir.h"

/* The words of the text form, by enum (docs/GRAPH.md). */
extern const char *const ir_layout_kind_texts[];
extern const char *const ir_param_kind_texts[];

/* --- check_types.c ----------------------------------------------------------
 */

/* Types of arguments, immediate and result of one instruction; adds text
   without newline and returns false when a rule is broken. */
bool ir_check_insn_types(const Graph *g, const Func *f, const Block *b,
                         const Insn *in, StrBuf *why);

#endif
