/* What a pass over the graph is given. A pass is a function

       bool pass_<name>(Pass *p, Func *f)      scope FUNC in driver/passes.def
       bool pass_<name>(Pass *p, Graph *g)     scope GRAPH

   that is true if it changed anything. It keeps no state of its own and does no
   input or output. The driver runs it, provides the analyses that its row
   needs, frees `scratch` afterwards and checks the graph. */
#ifndef GELATO_IR_PASS_H
#define GELATO_IR_PASS_H

#include "ir/ir.h"

typedef struct Pass {
    Graph *g;       /* its arena holds what the graph keeps */
    Arena *scratch; /* reset after each function */
    Diags *diags;
    int opt_level;  /* 0..3, as -O says */
    bool counts;    /* the memory flavour counts references */
    bool stackless; /* pass stackless follows */
    bool must_check; /* a pass with rules of its own checks them */
    Cfg *cfg;       /* of f, if the row needs it, else NULL */
    Liveness *live; /* the same */
} Pass;

#endif
