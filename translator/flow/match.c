/* Match statements. */
#include "flow/internal.h"

void flow_match(Build *b, const Node *n)
{
    flow_unsupported(b, n->loc, "match statements",
                     "write if and elif with isinstance()");
}
