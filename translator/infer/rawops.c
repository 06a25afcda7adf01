/* Results of the library's operations on raw arrays and on tuples. */
#include "infer/internal.h"

static Contour *raw_arg(Run *r, const Insn *in, uint32_t i)
{
    const TSet *s = arg_set(r, in, i);
    for (uint32_t k = 0; k < s->n_objs; k++) {
        if (s->objs[k]->kind == CONTOUR_RAW) {
            return tset_obj(s, k);
        }
    }
    return NULL;
}

/* An argument may be one of several arrays: what one reads or writes, all do.
   Arrays of numbers hold ints whatever is stored: lowering converts or raises. */
static void read_arrays(Run *r, const TSet *arrays, TSet *out)
{
    for (uint32_t i = 0; i < arrays->n_objs; i++) {
        if (arrays->objs[i]->kind == CONTOUR_RAW) {
            TSet s = tvar_read(r, contour_item(r->inf, tset_obj(arrays, i), 0));
            tset_join(r->inf, out, &s);
        }
    }
}

static void write_arrays(Run *r, const TSet *arrays, const TSet *elem)
{
    for (uint32_t i = 0; i < arrays->n_objs; i++) {
        Contour *a = tset_obj(arrays, i);
        if (a->kind == CONTOUR_RAW && !contour_is_numbers(a)) {
            tvar_add(r->inf, contour_item(r->inf, a, 0), elem);
        }
    }
}

void eval_raw(Run *r, const Insn *in, TSet *out)
{
    Infer *inf = r->inf;
    Contour *a = in->n_args ? raw_arg(r, in, 0) : NULL;
    TSet ints = tset_prim(T_INT);
    switch ((Intrinsic)in->imm.i) {
    case INTRINSIC_RAW_NEW: {
        Contour *c = inst_contour(r, CONTOUR_RAW, 0, 0);
        contour_item(inf, c, 0);
        tset_add_obj(inf, out, c);
        break;
    }
    case INTRINSIC_RAW_U8:
    case INTRINSIC_RAW_I32:
    case INTRINSIC_RAW_I64: {
        uint64_t key = in->imm.i == INTRINSIC_RAW_U8    ? 8
                       : in->imm.i == INTRINSIC_RAW_I32 ? 32
                                                        : 64;
        Contour *c = contour_static(inf, CONTOUR_RAW, (void *)(uintptr_t)key);
        tvar_add(inf, contour_item(inf, c, 0), &ints);
        tset_add_obj(inf, out, c);
        break;
    }
    case INTRINSIC_RAW_SAME:
        if (a) {
            tset_add_obj(inf, out, a);
        }
        break;
    case INTRINSIC_RAW_HOLDS: {
        TSet elem = {0, 0, NULL};
        read_arrays(r, arg_set(r, in, 0), &elem);
        elem.prims &= ~(uint32_t)T_UNBOUND;
        Contour *c = tset_only_obj(arg_set(r, in, 1), CONTOUR_CLASS);
        bool is_one = !elem.n_objs &&
                      (elem.prims == T_INT || elem.prims == T_FLOAT ||
                       elem.prims == T_STR) &&
                      c && infer_prim_class(inf, elem.prims) ==
                               (ClassInfo *)(uintptr_t)c->key;
        bool is_none = !elem.n_objs && !elem.prims;
        out->prims = is_one || is_none ? T_TRUE : T_FALSE;
        break;
    }
    case INTRINSIC_RAW_LEN:
        *out = ints;
        break;
    case INTRINSIC_RAW_GET:
        read_arrays(r, arg_set(r, in, 0), out);
        break;
    case INTRINSIC_RAW_SET:
    case INTRINSIC_RAW_INIT:
        write_arrays(r, arg_set(r, in, 0), arg_set(r, in, 2));
        out->prims = T_NONE;
        break;
    case INTRINSIC_RAW_MOVE: {
        TSet elem = {0, 0, NULL};
        read_arrays(r, arg_set(r, in, 2), &elem);
        write_arrays(r, arg_set(r, in, 0), &elem);
        out->prims = T_NONE;
        break;
    }
    case INTRINSIC_RAW_CLEAR:
        out->prims = T_NONE;
        break;
    default:
        break;
    }
}

void eval_tuple_op(Run *r, const Insn *in, TSet *out)
{
    Infer *inf = r->inf;
    const TSet *s = arg_set(r, in, 0);
    int64_t k;
    bool known = in->n_args > 1 && const_int(r, in->args[1], &k);
    switch ((Intrinsic)in->imm.i) {
    case INTRINSIC_TUPLE_LEN:
        out->prims = T_INT;
        break;
    case INTRINSIC_TUPLE_GET:
        for (uint32_t i = 0; i < s->n_objs; i++) {
            Contour *t = tset_obj(s, i);
            if (t->kind == CONTOUR_VTUPLE) {
                TSet raw = tvar_read(r, contour_item(inf, t, 0));
                Contour *a = tset_only_obj(&raw, CONTOUR_RAW);
                if (a) {
                    TSet e = tvar_read(r, contour_item(inf, a, 0));
                    tset_join(inf, out, &e);
                }
                continue;
            }
            for (uint32_t j = 0;
                 t->kind == CONTOUR_TUPLE && j < (uint32_t)t->key; j++) {
                if (!known || k == (int64_t)j) {
                    TSet e = tvar_read(r, contour_item(inf, t, j));
                    tset_join(inf, out, &e);
                }
            }
        }
        break;
    case INTRINSIC_TUPLE_FROM: {
        Contour *c = inst_contour(r, CONTOUR_VTUPLE, 0, 0);
        tvar_add(inf, contour_item(inf, c, 0), s);
        tset_add_obj(inf, out, contour_rep(c));
        break;
    }
    case INTRINSIC_TUPLE_FIXED: {
        Contour *a = raw_arg(r, in, 0);
        if (!a || !const_int(r, in->args[2], &k) || k < 0) {
            break;
        }
        Contour *c = inst_contour(r, CONTOUR_TUPLE, (uint64_t)k, 0);
        TSet e = tvar_read(r, contour_item(inf, a, 0));
        for (uint32_t j = 0; j < (uint32_t)k; j++) {
            tvar_add(inf, contour_item(inf, contour_rep(c), j), &e);
        }
        tset_add_obj(inf, out, contour_rep(c));
        break;
    }
    default:
        break;
    }
}
