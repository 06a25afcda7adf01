/* From the inferred high-level graph to the typed low-level one. */
#ifndef GELATO_LOWER_LOWER_H
#define GELATO_LOWER_LOWER_H

#include "infer/infer.h"

/* A new low-level graph in `a`: one function a live instance part that is
   reached from the entry, one layout a contour part that such a function
   mentions. It shares names, diagnostics and sites with inf->g. */
Graph *lower_program(Infer *inf, Arena *a);

/* True with GELATO_STRESS=unwind: every function checks the stack. */
bool lower_checks_everywhere(void);

#endif
