/* An object's `__dict__`, also by vars(): a dict that is made of the object's own
   attributes when it is read. What is stored through it is stored in the object:

     o.__dict__                 __dict_of__(o)
     o.__dict__[k] = v          setattr(o, k, v), past properties and descriptors
     o.__dict__.update(...)     the same for each item of dict(...)
     o.__dict__ = d             refused

   And object's own __setattr__ and __delattr__, which hooks of the program call. */
#include "flow/internal.h"

bool flow_is_objdict(const Build *b, const Node *n)
{
    return n->kind == NODE_Attribute && !b->mod->def->is_library &&
           n->Attribute.attr == b->flow->n_obj_dict;
}

Val flow_read_objdict(Build *b, const Node *object, const Loc *loc)
{
    Val o = flow_expr(b, object);
    return flow_call_builtin(b, "__dict_of__", &o, 1, loc);
}

void flow_set_in_objdict(Build *b, const Node *target, Val v)
{
    Val o = flow_expr(b, target->Subscript.value->Attribute.value);
    Val key = flow_expr(b, target->Subscript.slice);
    if (flow_const_text(b->flow, target->Subscript.slice)) {
        const Val args[] = {o, key, v};
        flow_intrinsic(b, INTRINSIC_SET_OWN, args, 3, &target->loc);
        return;
    }
    flow_set_computed(b, INTRINSIC_SET_OWN, o, key, v, target);
}

bool flow_is_objdict_update(const Build *b, const Node *call)
{
    const Node *f = call->Call.func;
    return f->kind == NODE_Attribute && flow_is_objdict(b, f->Attribute.value) &&
           f->Attribute.attr == b->flow->n_update;
}

Val flow_update_objdict(Build *b, const Node *call)
{
    const Loc *loc = &call->loc;
    Val o = flow_expr(b, call->Call.func->Attribute.value->Attribute.value);
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

static bool has_bases(const Scope *s)
{
    while (s && s->kind != SCOPE_CLASS) {
        s = s->parent;
    }
    return s && s->node->ClassDef.bases.len > 0;
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
    if (flow_is_super_attr(b, f) && b->flow->n_set_hooks > 1 &&
        has_bases(b->scope)) {
        flow_unsupported(b, call->loc,
                         "super() in one of several `__setattr__`",
                         "call object.__setattr__(self, name, value)");
    }
    return (of_object || flow_is_super_attr(b, f)) &&
           call->Call.args.len == 1u + is_set + of_object;
}

Val flow_plain_access(Build *b, const Node *call)
{
    const Node *f = call->Call.func;
    NodeList a = call->Call.args;
    bool is_super = flow_is_super_attr(b, f);
    bool is_set = f->Attribute.attr == b->flow->n_setattr_hook;
    Val o = is_super ? flow_super_self(b, f->Attribute.value)
                     : flow_expr(b, a.data[0]);
    uint32_t at = is_super ? 0 : 1;
    Val name = flow_expr(b, a.data[at]);
    Val v = is_set ? flow_expr(b, a.data[at + 1]) : 0;
    const Name *text = flow_const_text(b->flow, a.data[at]);
    Intrinsic how = is_set ? INTRINSIC_SET_PLAIN : INTRINSIC_DEL_PLAIN;
    if (!text) {
        flow_set_computed(b, how, o, name, v, call);
        return flow_none(b);
    }
    const Val args[] = {o, name, v};
    return flow_intrinsic(b, how, args, is_set ? 3 : 2, &call->loc);
}
