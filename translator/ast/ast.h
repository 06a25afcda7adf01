/* The syntax tree and how it is made: lexer, parser, printer, module loader. */
#ifndef GELATO_AST_AST_H
#define GELATO_AST_AST_H

#include "base/base.h"

typedef enum NodeKind {
    NODE_NONE,
#define NODE(kind, fields) NODE_##kind,
#include "ast/nodes.def"
#undef NODE
    NODE_KIND_COUNT
} NodeKind;

typedef enum Oper {
    OPER_NONE,
#define OPER(name, text, op) OPER_##name,
#include "ast/opers.def"
#undef OPER
    OPER_COUNT
} Oper;

typedef enum ConstKind {
    CONST_NONE,
    CONST_TRUE,
    CONST_FALSE,
    CONST_ELLIPSIS,
    CONST_INT,
    CONST_FLOAT,
    CONST_COMPLEX, /* f is the imaginary part */
    CONST_STR,     /* UTF-8; lone surrogates as 3-byte sequences */
    CONST_BYTES
} ConstKind;

typedef struct Const {
    ConstKind kind;
    bool is_big;      /* CONST_INT outside [0, 2^64): digits has the text */
    uint64_t i;       /* CONST_INT; literals are never negative */
    double f;
    const char *text; /* CONST_STR, CONST_BYTES; CONST_INT: decimal digits */
    size_t len;
} Const;

typedef struct Node Node;

typedef struct NodeList {
    Node **data;
    uint32_t len;
} NodeList;

typedef struct NameList {
    const Name **data;
    uint32_t len;
} NameList;

typedef struct OperList {
    Oper *data;
    uint32_t len;
} OperList;

/* Expressions nested deeper are refused, so that a walker may recurse: it must
   stay under 3 KB of stack a level (the driver gives it 64 MB). Statements nest
   at most 100 deep, but a chain of elif is a list: an If that is alone in its
   parent's orelse must be walked by a loop. */
enum { AST_MAX_DEPTH = 20000 };

/* Only as much as the kind's fields need is allocated: never copy a Node. */
struct Node {
    NodeKind kind;
    bool in_parens; /* an expression written inside its own parentheses */
    uint16_t depth; /* of the expression below, 0 for a leaf; <= AST_MAX_DEPTH */
    Loc loc;        /* CPython's lineno, col_offset, end_lineno, end_col_offset */
    union {
#define ONE(f) Node *f;
#define OPT(f) Node *f;
#define MANY(f) NodeList f;
#define NAME(f) const Name *f;
#define OPTNAME(f) const Name *f;
#define NAMES(f) NameList f;
#define OPER(f) Oper f;
#define OPERS(f) OperList f;
#define CONST(f) Const f;
#define INT(f) int f;
#define NOFIELDS char unused;
#define NODE(kind, fields)                                                     \
    struct {                                                                   \
        fields                                                                 \
    } kind;
#include "ast/nodes.def"
#undef NODE
#undef ONE
#undef OPT
#undef MANY
#undef NAME
#undef OPTNAME
#undef NAMES
#undef OPER
#undef OPERS
#undef CONST
#undef INT
#undef NOFIELDS
    };
};

/* --- parser.c -------------------------------------------------------------- */

/* Parses a registered file. Errors go to diags (the parser recovers at the next
   statement so that several are reported); gives a Module node in any case,
   NULL only if nothing can be made of the text. Never crashes, on any bytes.
   The file's text in diags is replaced by its decoded form.
   The caller must not use the tree when diags has errors. */
Node *ast_parse(Arena *a, Names *names, Diags *diags, uint32_t file);

/* --- walk.c ----------------------------------------------------------------- */

/* Calls visit for each child that is there, in the order of the fields. */
void ast_each_child(const Node *n, void (*visit)(void *ctx, const Node *child),
                    void *ctx);
/* Is another If alone in this one's orelse (elif, or as good as)? */
bool ast_is_elif_chain(const Node *n);
/* Bytes that a node of this kind takes. */
size_t ast_node_size(NodeKind kind);

/* --- print.c ---------------------------------------------------------------- */

/* The tree in the exact form of CPython's
   ast.dump(tree, include_attributes=False) without contexts (ctx=Load() etc.
   are left out) and type_comment/kind fields. */
void ast_print(StrBuf *out, const Node *n);
/* The same with [line:col-end_line:end_col] after the kind of each node that
   has a place. */
void ast_print_positions(StrBuf *out, const Node *n);
const char *ast_kind_name(NodeKind kind);
const char *ast_oper_text(Oper op);

/* --- syntax checks shared with flow ------------------------------------------ */

/* Errors that CPython's compiler (symtable, compile) reports after parsing:
   return outside function, break outside loop, duplicate argument, nonlocal at
   module level, name used prior to global declaration... (check.c) */
void ast_check(Arena *scratch, Diags *diags, const Node *module);

/* --- loader.c: modules -------------------------------------------------------- */

typedef struct Module {
    const Name *name;    /* dotted: "pkg.mod"; the program itself: "__main__" */
    const Name *package; /* what relative imports start from, or NULL */
    uint32_t file;
    bool is_package;
    bool is_library; /* from gelato's own runtime/lib */
    Node *tree;
    uint32_t index;      /* order of loading */
} Module;

typedef struct Loader {
    Arena *arena;
    Names *names;
    Diags *diags;
    const char *lib_dir;      /* gelato's runtime/lib */
    const char *tasks_dir;    /* modules that need --stackless; NULL without it */
    const char *const *paths; /* program's folder first, then --path */
    uint32_t n_paths;
    VEC(Module *) modules;
    Map by_name; /* Name -> Module */
} Loader;

/* Loads the main program (path "-" or text given for standard input). Modules
   are parsed and, if that went well, checked (ast_check). */
Module *loader_main(Loader *l, const char *path, const char *text, size_t len);
/* Finds and parses a module by dotted name, or the one already loaded; NULL if
   there is none (no diagnostic: the importer decides). A module beside the
   program shadows a library module; the package `a` is loaded for `a.b`. The
   library's own modules find only library modules. */
Module *loader_import(Loader *l, const Name *dotted, bool from_library);
typedef VEC(const char *) ModuleNames;
/* Adds the modules of the library that programs import. */
void loader_list_library(const Loader *l, ModuleNames *names);

#endif
