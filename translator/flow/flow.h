/* Tree -> high-level flow graph. */
#ifndef GELATO_FLOW_FLOW_H
#define GELATO_FLOW_FLOW_H

#include "ast/ast.h"
#include "ir/ir.h"

/* The graph of the program `main` with every module it imports, the library's
   `builtins` first (program.c). Names, imports and constants that are wrong and
   constructs that are not supported go to diags; the graph is complete and
   valid in any case, but means nothing when diags has errors. */
Graph *flow_program(Arena *a, Names *names, Diags *diags, Loader *loader,
                    Module *main);

#endif
