/* The errors that CPython's symbol table and compiler report after parsing,
   with their texts. Unlike CPython, all of them and not only the first. */
#include "ast/check.h"

void check_error(Check *c, Loc loc, const char *fmt, ...)
{
    if (++c->n_errors > MAX_CHECK_ERRORS) {
        return;
    }
    char text[256];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    diag(c->diags, DIAG_SYNTAX, loc, "%s", text);
}

/* `from __future__ import annotations` changes what may stand in annotations,
   those before it included. */
static bool has_future_annotations(NodeList body)
{
    for (uint32_t i = 0; i < body.len; i++) {
        const Node *n = body.data[i];
        if (n->kind != NODE_ImportFrom || !n->ImportFrom.module ||
            strcmp(n->ImportFrom.module->text, "__future__") != 0) {
            continue;
        }
        for (uint32_t k = 0; k < n->ImportFrom.names.len; k++) {
            const Node *alias = n->ImportFrom.names.data[k];
            if (strcmp(alias->alias.name->text, "annotations") == 0) {
                return true;
            }
        }
    }
    return false;
}

void ast_check(Arena *scratch, Diags *diags, const Node *module)
{
    Check c = {.scratch = scratch, .diags = diags, .future_allowed = true};
    c.has_future_annotations = has_future_annotations(module->Module.body);
    scope_push(&c, SCOPE_MODULE);
    check_stmts(&c, module->Module.body);
    scope_pop(&c);
    scope_check_nonlocals(&c);
}
