/* An object's `__dict__`, also by vars(): a dict that is made of the object's own
   attributes when it is read. What is stored through it is stored in the object:

     o.__dict__                 __dict_of__(o)
     o.__dict__[k] = v          setattr(o, k, v), past properties and descriptors
     o.__dict__.update(...)     the same for each item of dict(...)
     o.__dict__ = d             refused

   vars(o) instead of o.__dict__ is the same.

   And object's own __setattr__ and __delattr__, which hooks of the program call. */
#include "flow/internal.h"

bool flow_is_objdict(const Build *b, const Node *n)
{
    return n->kind == NODE_Attribute && !b->mod->def->is_library &&
           n->Attribute.attr == b->flow->n_obj_dict;
}

/* o of `o.__dict__` or of the builtin vars(o), else NULL. */
static const Node *owner_of(Build *b, const Node *n)
{
    if (flow_is_objdict(b, n)) {
        return n->Attribute.value;
    }
    bool is_vars = n->kind == NODE_Call && n->Call.func->kind == NODE_Name &&
                   n->Call.args.len == 1 && !n->Call.keywords.len &&
                   strcmp(n->Call.func->Name.id->text, "vars") == 0 &&
                   n->Call.args.data[0]->kind != NODE_Starred &&
                   !b->mod->def->is_library &&
                   !flow_is_shadowed(b, n->Call.func->Name.id);
    return is_vars ? n->Call.args.data[0] : NULL;
}

bool flow_is_in_objdict(Build *b, const Node *target)
{
    return owner_of(b, target->Subscript.value) != NULL;
}

Val flow_read_objdict(Build *b, const Node *object, const Loc *loc)
{
    Val o = flow_expr(b, object);
    return flow_call_builtin(b, "__dict_of__", &o, 1, loc);
}

void flow_set_in_objdict(Build *b, const Node *target, Val v)
{
    Val o = flow_expr(b, owner_of(b, target->Subscript.value));
    Val key = flow_expr(b, target->Subscript.slice);
    if (flow_const_text(b->flow, target->Subscript.slice)) {
        const Val args[] = {o, key, v};
        flow_intrinsic(b, INTRINSIC_SET_OWN, args, 3, &target->loc);
        return;
    }
    flow_set_computed(b, INTRINSIC_SET_OWN, o, key, v, target);
}

bool flow_is_objdict_update(Build *b, const Node *call)
{
    const Node *f = call->Call.func;
    return f->kind == NODE_Attribute && f->Attribute.attr == b->flow->n_update &&
           owner_of(b, f->Attribute.value);
}

Val flow_update_objdict(Build *b, const Node *call)
{
    const Loc *loc = &call->loc;
    Val o = flow_expr(b, owner_of(b, call->Call.func->Attribute.value));
    uint32_t base = b->stack.len;
    vec_push(b->flow->scratch, &b->stack, flow_builtin(b, "dict", loc));
    Val d = flow_finish_call(b, OP_PY_CALL, call, NULL, base);
    Val it = flow_op1(b, OP_PY_ITER, d, loc);
    Blk head = flow_new_block(b), done = flow_new_block(b);
    flow_jump(b, head);
    flow_open(b, head);
    Val key = flow_next_item(b, it, done, loc);
    Val v = flow_op2(b, OP_PY_GETITEM, d, key, loc);
    flow_set_computed(b, INTRINSIC_SET_OWN, o, key, v, call);
    flow_jump(b, head);
    flow_open(b, done);
    return flow_none(b);
}

/* --- what hooks replace --------------------------------------------------- */

static bool is_hook(const Build *b, const Name *name)
{
    return name == b->flow->n_setattr_hook || name == b->flow->n_delattr_hook;
}

bool flow_is_plain_access(Build *b, const Node *call)
{
    const Node *f = call->Call.func;
    if (f->kind != NODE_Attribute || !is_hook(b, f->Attribute.attr) ||
        b->mod->def->is_library || call->Call.keywords.len ||
        flow_has_star(call->Call.args)) {
        return false;
    }
    bool is_set = f->Attribute.attr == b->flow->n_setattr_hook;
    const Node *on = f->Attribute.value;
    bool of_object = on->kind == NODE_Name && on->Name.id == b->flow->n_object &&
                     flow_is_builtin(b, on->Name.id);
    return (of_object || flow_is_super_attr(b, f)) &&
           call->Call.args.len == 1u + is_set + of_object;
}

/* What object's own hook does; v is 0 for __delattr__. */
static void access_plain(Build *b, const Node *call, Val o, Val name, Val v,
                         const Name *text)
{
    Intrinsic how = v ? INTRINSIC_SET_PLAIN : INTRINSIC_DEL_PLAIN;
    if (!text) {
        flow_set_computed(b, how, o, name, v, call);
        return;
    }
    const Val args[] = {o, name, v};
    flow_intrinsic(b, how, args, v ? 3 : 2, &call->loc);
}

/* super().__setattr__: the next hook, if the object's class has one. */
static void access_next(Build *b, const Node *call, Val cls, Val o, Val name,
                        Val v, const Name *text)
{
    const Name *hook = call->Call.func->Attribute.attr;
    const Val about[] = {o, flow_str(b, hook), cls};
    Val has_next = flow_intrinsic(b, INTRINSIC_SUPER_HAS, about, 3, NULL);
    Blk next = flow_new_block(b), plain = flow_new_block(b);
    Blk done = flow_new_block(b);
    flow_branch(b, has_next, next, plain);
    flow_open(b, next);
    const Val args[] = {flow_here(b, o), flow_here(b, name),
                        v ? flow_here(b, v) : 0};
    flow_call_super(b, flow_here(b, cls), hook, args, v ? 3 : 2, &call->loc);
    flow_jump(b, done);
    flow_open(b, plain);
    o = flow_here(b, o);
    name = flow_here(b, name);
    access_plain(b, call, o, name, v ? flow_here(b, v) : 0, text);
    flow_jump(b, done);
    flow_open(b, done);
}

Val flow_plain_access(Build *b, const Node *call)
{
    const Node *f = call->Call.func;
    NodeList a = call->Call.args;
    bool is_super = flow_is_super_attr(b, f);
    bool is_set = f->Attribute.attr == b->flow->n_setattr_hook;
    Val cls = 0;
    Val o = is_super ? flow_super_self(b, f->Attribute.value, &cls)
                     : flow_expr(b, a.data[0]);
    uint32_t at = is_super ? 0 : 1;
    Val name = flow_expr(b, a.data[at]);
    Val v = is_set ? flow_expr(b, a.data[at + 1]) : 0;
    const Name *text = flow_const_text(b->flow, a.data[at]);
    if (is_super) {
        access_next(b, call, cls, o, name, v, text);
    } else {
        access_plain(b, call, o, name, v, text);
    }
    return flow_none(b);
}
