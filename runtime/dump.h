/* Shared by dump.c and load.c: what a dump says of each object. */
#ifndef GELATO_RUNTIME_DUMP_H
#define GELATO_RUNTIME_DUMP_H

#include "runtime/internal.h"

enum { HEADER = 24, MAX_KNOWN = 16 };

enum Kind { GLOBAL, GLOBAL_ANY, ONLY, NAMED, MAIN, TEXT, BYTES, OBJECT, CHAIN };

typedef struct Head {
    GelObj *o;
    int64_t kind, index;
    int64_t len; /* of arrays and text; of globals: the type's index */
    int64_t keys; /* hashes of a table: the number of its keys */
} Head;

extern const char gel_dump_magic[8];
extern const char *gel_dump_fault; /* what is wrong, or NULL */
extern GelObj *gel_dump_known_objects[MAX_KNOWN]; /* of the library, by number */
/* In the program's table; -1: not there. */
int64_t gel_dump_type_index(const GelType *t);
uint64_t gel_dump_checksum(const char *p, size_t n);
/* Hash tables: NULL for objects of other types; their arrays; a key that is an
   object, or NULL; its hash as the table has it, in this process. */
const GelHashed *gel_dump_how_hashed(const GelType *t);
GelArray *gel_dump_array_at(GelObj *o, uint32_t offset);
GelObj *gel_dump_key_at(GelArray *keys, int64_t i);
int64_t gel_dump_stored_hash(GelObj *key, bool is_set);

#endif
