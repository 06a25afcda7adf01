/* Shared inside opt/: what is known of a value from its definition. */
#ifndef GELATO_OPT_FACTS_H
#define GELATO_OPT_FACTS_H

#include "opt/opt.h"

typedef enum FactKind {
    FACT_NONE,
    FACT_INT,      /* a constant I1 or I64: i */
    FACT_TAG,      /* an ANY with tag i; `val` is its payload or 0 */
    FACT_NULL,     /* the null reference */
    FACT_NON_NULL
} FactKind;

typedef struct Fact {
    FactKind kind;
    int64_t i;
    Val val;
} Fact;

/* Definitions by value; made once a pass (instructions must not move). */
typedef struct Facts {
    const Func *f;
    const Insn **def;
} Facts;

Facts facts_of(Arena *scratch, const Func *f);
Fact fact_of(const Facts *facts, Val v);
/* The result of a pure instruction whose arguments are known to be `args`. */
Fact fact_eval(const Insn *in, const Fact *args);

#endif
