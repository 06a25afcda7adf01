/* What each name is: walks the scopes from the outside in. A name that a frame
   does not bind belongs to the nearest frame around that binds it (class
   bodies do not count), and every frame between passes it on as a capture;
   else it is global.

   A captured variable needs no cell when no assignment can run after a closure
   that lives on was made: the closure gets the value. Comprehensions, and
   generators used up on the spot, end before anything changes. */
#include "flow/internal.h"

static bool is_frame_bound(const Sym *s)
{
    return s && s->is_bound && !s->is_global_decl && !s->is_nonlocal_decl;
}

static Sym *resolve_in(Flow *f, Scope *s, const Name *name);

/* Captures `name` in frame s from the scope around it. `class` cells are the
   only names that a class body gives. */
static void make_free(Flow *f, Scope *s, Sym *sym, Sym *outer)
{
    sym->kind = SYM_FREE;
    sym->outer = outer;
    sym->is_body_local = outer->is_body_local;
    vec_push(f->scratch, &s->captures, sym);
}

/* Is the name bound by a frame around s? Gives that symbol, with all frames
   between made to pass it on; NULL if it is global. */
static Sym *resolve_outside(Flow *f, Scope *s, const Name *name)
{
    Scope *p = s->parent;
    while (p && p->kind == SCOPE_CLASS) {
        if (name == f->n_class) {
            Sym *c = flow_add_sym(f, p, name);
            c->kind = SYM_CLASS;
            return c;
        }
        p = p->parent;
    }
    if (!p) {
        return NULL;
    }
    if (p->kind == SCOPE_MODULE) {
        Sym *own = flow_find_sym(p, name);
        return own && own->kind == SYM_LOCAL ? own : NULL;
    }
    Sym *found = resolve_in(f, p, name);
    return found->kind == SYM_GLOBAL ? NULL : found;
}

static Sym *resolve_in(Flow *f, Scope *s, const Name *name)
{
    Sym *sym = flow_add_sym(f, s, name);
    if (sym->kind != SYM_UNRESOLVED) {
        return sym;
    }
    if (sym->is_global_decl || s->kind == SCOPE_MODULE) {
        sym->kind = SYM_GLOBAL;
    } else if (is_frame_bound(sym)) {
        sym->kind = SYM_LOCAL;
    } else {
        Sym *outer = resolve_outside(f, s, name);
        if (outer) {
            make_free(f, s, sym, outer);
        } else {
            sym->kind = SYM_GLOBAL;
        }
    }
    return sym;
}

static void resolve_class_sym(Flow *f, Scope *s, Sym *sym)
{
    if (sym->is_global_decl) {
        sym->kind = SYM_GLOBAL;
    } else if (is_frame_bound(sym)) {
        sym->kind = SYM_CLASS;
    } else if (s->frame->kind == SCOPE_MODULE) {
        sym->kind = SYM_GLOBAL;
    } else {
        sym->kind = SYM_ALIAS;
        sym->outer = resolve_in(f, s->frame, sym->name);
        sym->outer->is_rebound_inside |= sym->is_bound;
    }
}

/* The module's variables that functions declare global and bind. */
static void note_global(Flow *f, const Scope *s, const Sym *sym)
{
    if (sym->is_global_decl && sym->is_bound) {
        Sym *top = flow_add_sym(f, s->mod->scope, sym->name);
        if (!top->is_bound) {
            top->is_bound = top->is_own = top->is_late_bound = true;
            top->loc = sym->loc;
        }
    }
}

static void resolve_syms(Flow *f, Scope *s)
{
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        note_global(f, s, sym);
        if (sym->kind != SYM_UNRESOLVED) {
            continue;
        }
        if (s->kind == SCOPE_CLASS) {
            resolve_class_sym(f, s, sym);
        } else {
            resolve_in(f, s, sym->name);
        }
    }
}

/* Tells the owner of a captured variable how it is captured. */
static void note_capture(const Scope *s, const Sym *sym)
{
    bool is_immediate = s->is_immediate;
    bool is_rebound = sym->is_nonlocal_decl && sym->is_bound;
    uint32_t pos = s->create_pos;
    Sym *owner = sym->outer;
    const Scope *at = s->parent->frame;
    while (owner->kind == SYM_FREE || owner->kind == SYM_ALIAS) {
        is_immediate &= at->is_immediate;
        pos = at->create_pos;
        at = at->parent->frame;
        owner = owner->outer;
    }
    owner->is_captured = true;
    owner->is_rebound_inside |= is_rebound;
    if (!is_immediate && pos < owner->first_capture) {
        owner->first_capture = pos;
    }
}

/* Is the function that uses the closure up really the builtin? */
static bool is_used_up(const Flow *f, const Scope *s)
{
    if (!s->consumer || s->consumer == f->n_super) {
        return s->consumer != NULL;
    }
    for (const Scope *p = s->parent; p; p = p->parent) {
        const Sym *sym = flow_find_sym(p, s->consumer);
        if (sym && sym->is_bound) {
            return false;
        }
    }
    return !s->mod->has_star_import;
}

static void resolve_scope(Flow *f, Scope *s)
{
    resolve_syms(f, s);
    s->is_immediate |= is_used_up(f, s);
    for (uint32_t i = 0; i < s->children.len; i++) {
        resolve_scope(f, s->children.data[i]);
    }
}

/* After all captures are known, from the inside out: captures that were added
   to a frame for its children's sake count, too. */
static void find_captures(const Scope *s)
{
    for (uint32_t i = 0; i < s->children.len; i++) {
        find_captures(s->children.data[i]);
    }
    for (uint32_t i = 0; i < s->captures.len; i++) {
        note_capture(s, s->captures.data[i]);
    }
}

static bool needs_cell(const Sym *s)
{
    if (s->kind != SYM_LOCAL || !s->is_captured) {
        return false;
    }
    return s->is_rebound_inside ||
           (s->first_capture != UINT32_MAX && s->last_bind >= s->first_capture);
}

static void decide_cells(Scope *s)
{
    for (uint32_t i = 0; i < s->syms.entries.len; i++) {
        Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        if (sym->kind == SYM_FREE || sym->kind == SYM_ALIAS) {
            sym->is_cell = sym->outer->is_cell;
        } else {
            sym->is_cell = needs_cell(sym);
        }
    }
    for (uint32_t i = 0; i < s->children.len; i++) {
        decide_cells(s->children.data[i]);
    }
}

/* --- variables of the main module's body ---------------------------------------- */

/* Marks the module's names that functions and classes use. Comprehensions that end
   on the spot are part of the body. */
static void note_inner_uses(Flow *f, const Scope *module, const Scope *s,
                            bool is_body)
{
    bool is_comp = s->kind == SCOPE_COMP && (s->is_immediate || is_used_up(f, s));
    is_body &= s->kind == SCOPE_MODULE || is_comp;
    for (uint32_t i = 0; s != module && i < s->syms.entries.len; i++) {
        const Sym *sym = (Sym *)(uintptr_t)s->syms.entries.data[i].val;
        Sym *top = flow_find_sym(module, sym->name);
        bool is_own = s->kind != SCOPE_CLASS && is_frame_bound(sym);
        if (top && !is_own && (!is_body || sym->is_global_decl)) {
            top->is_used_inside = true;
        }
    }
    for (uint32_t i = 0; i < s->children.len; i++) {
        note_inner_uses(f, module, s->children.data[i], is_body);
    }
}

static bool is_dunder(const Name *name)
{
    return name->len > 4 && memcmp(name->text, "__", 2) == 0 &&
           memcmp(name->text + name->len - 2, "__", 2) == 0;
}

/* A variable of the main module that no function can see is a local of its body:
   it may change its type as one. (Objects that it holds die at the end of the body,
   not at exit; where that can be seen it stays a global.) */
static void find_body_locals(Flow *f, const Mod *m)
{
    if (m->has_star_import || m->has_user_import || m->keeps_locals) {
        return;
    }
    note_inner_uses(f, m->scope, m->scope, true);
    for (uint32_t i = 0; i < m->scope->syms.entries.len; i++) {
        Sym *s = (Sym *)(uintptr_t)m->scope->syms.entries.data[i].val;
        if (s->is_bound && s->is_own && !s->is_defined && !s->is_dead_bound &&
            !s->is_used_inside && !is_dunder(s->name) &&
            !flow_find_global(f->builtins, s->name)) {
            s->kind = SYM_LOCAL;
            s->is_body_local = true;
        }
    }
}

void flow_resolve_module(Flow *f, Mod *m, bool is_main)
{
    if (is_main) {
        find_body_locals(f, m);
    }
    resolve_scope(f, m->scope);
    find_captures(m->scope);
    decide_cells(m->scope);
    for (uint32_t i = 0; i < m->scope->syms.entries.len; i++) {
        const Sym *s = (Sym *)(uintptr_t)m->scope->syms.entries.data[i].val;
        if (s->is_bound && s->kind != SYM_LOCAL &&
            !map_get(&m->gel_names, ptr_key(s->name))) {
            flow_add_global(f, m, s->name, s->loc);
        }
    }
}
