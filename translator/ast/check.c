/* The errors that CPython's symbol table and compiler report. */
#include "ast/ast.h"

void ast_check(Arena *scratch, Diags *diags, const Node *module)
{
    (void)scratch, (void)diags, (void)module;
}
