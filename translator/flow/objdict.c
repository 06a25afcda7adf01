/* An object's `__dict__`, also by vars(): a dict that is made of the object's own
   attributes when it is read. What is stored through it is stored in the object:

     o.__dict__                 __dict_of__(o)
     o.__dict__[k] = v          setattr(o, k, v), past properties and descriptors
     o.__dict__.update(...)     the same for each item of dict(...)
     o.__dict__ = d             refused  */
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
    flow_set_computed(b, o, key, v, target);
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
    flow_set_computed(b, o, key, v, call);
    flow_jump(b, head);
    flow_open(b, done);
    return flow_none(b);
}
