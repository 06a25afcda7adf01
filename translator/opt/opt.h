/* The optimisations: one file each, each a pass over the low-level graph.
   generators.c generators into state machines (at every level)
   inline.c    small functions into their callers
   dead.c      instructions whose result nobody needs, functions nobody calls
   scalar.c    objects that do not escape become values
   simplify.c  peephole rules on known tags, payloads, nulls
   thread.c    jumps past tests whose outcome is known
   blocks.c    straight lines of blocks become one
   loads.c     loads and operations whose value is there already
   ranges.c    checks that are proved (intervals.c, rangeops.c, bounds.c)
   versions.c  loops without the checks that hold for all rounds
   effects.c   which functions may raise
   cold.c      blocks that rarely run
   stackless.c functions that can be left in the middle and entered again */
#ifndef GELATO_OPT_OPT_H
#define GELATO_OPT_OPT_H

#include "ir/ir.h"
#include "ir/pass.h"

bool pass_generators(Pass *p, Func *f);
bool pass_inline(Pass *p, Graph *g);
bool pass_scalar(Pass *p, Func *f);
bool pass_dead(Pass *p, Func *f);
bool pass_simplify(Pass *p, Func *f);
bool pass_thread(Pass *p, Func *f);
bool pass_blocks(Pass *p, Func *f);
bool pass_loads(Pass *p, Graph *g);
bool pass_ranges(Pass *p, Func *f);
bool pass_versions(Pass *p, Graph *g);
bool pass_effects(Pass *p, Graph *g);
bool pass_cold(Pass *p, Func *f);
bool pass_stackless(Pass *p, Graph *g);

#endif
