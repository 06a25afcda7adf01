/* A struct type for the fields of each kind of node, for code that is made from
   nodes.def: a node's part of the union is copied into it with memcpy, since the
   union's own structs have no names. Private to this folder. */
#ifndef GELATO_AST_FIELDS_H
#define GELATO_AST_FIELDS_H

#include "ast/ast.h"

#define NAME(f) const Name *f;
#define OPTNAME(f) const Name *f;
#define NAMES(f) NameList f;
#define OPER(f) Oper f;
#define OPERS(f) OperList f;
#define CONST(f) Const f;
#define INT(f) int f;
#define NOFIELDS char unused;
#define ONE(f) Node *f;
#define OPT(f) Node *f;
#define MANY(f) NodeList f;
#define NODE(kind, fields)                                                     \
    typedef struct {                                                           \
        fields                                                                 \
    } Fields_##kind;
#include "ast/nodes.def"
#undef NODE
#undef NAME
#undef OPTNAME
#undef NAMES
#undef OPER
#undef OPERS
#undef CONST
#undef INT
#undef NOFIELDS
#undef ONE
#undef OPT
#undef MANY

#endif
