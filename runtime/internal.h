/* Helpers shared by the runtime's C files; not for generated code. */
#ifndef GELATO_RUNTIME_INTERNAL_H
#define GELATO_RUNTIME_INTERNAL_H

#include <stdlib.h>
#include <string.h>

#include "runtime/gel.h"

#define ARRAY_LEN(a) (sizeof(a) / sizeof(a)[0])

/* The text of OverflowError for an int, as generated code has it (gel_ops.h). */
#define GEL_TEXT_OVERFLOW "integer overflow: result does not fit 64 bits"

/* --- text: strcore.c ------------------------------------------------------------ */

/* Largest text or array in bytes; larger ones are MemoryError. */
#define GEL_MAX_BYTES ((int64_t)1 << 46)

/* Bytes of a str object with this text. */
size_t gel_str_bytes(int64_t len, int64_t chars);
/* Text to be filled in: NUL and index are set. Owned; never NULL. */
GelStr *gel_str_new(int64_t len, int64_t chars);
/* Copies valid UTF-8 / ASCII; one character and none give the static ones. */
GelStr *gel_str_from(const char *text, size_t len);
GelStr *gel_str_ascii_n(const char *text, size_t len);
GelStr *gel_str_z(const char *text);
/* From bytes of the world (file names, argv): invalid UTF-8 becomes lone
   surrogates, as Python's surrogateescape. */
GelStr *gel_str_from_os(const char *text, size_t len);
/* The reverse of it; malloc-ed, NUL-terminated. */
char *gel_str_to_os(const GelStr *s);
/* The static one-character text of a code point < 256, and "". */
GelStr *gel_str_char(uint32_t code);
GelStr *gel_str_empty(void);
/* Any code point, surrogates too. */
GelStr *gel_str_code_point(uint32_t code);
/* The same object, owned once more. */
static inline GelStr *gel_str_keep(GelStr *s)
{
    gel_inc_nn(&s->h);
    return s;
}
/* Byte offset of character i, 0 <= i <= chars. */
int64_t gel_str_offset(GelStr *s, int64_t i);
/* Character index of a byte offset that starts a character. */
int64_t gel_str_index(GelStr *s, int64_t offset);
int64_t gel_utf8_count(const char *text, size_t len);
void gel_strcore_init(void);

/* UTF-8 with surrogates; `p` starts a character of valid text. */
static inline int gel_utf8_size(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}
static inline uint32_t gel_utf8_get(const char *p, int *size)
{
    const unsigned char *u = (const unsigned char *)p;
    if (u[0] < 0x80) {
        *size = 1;
        return u[0];
    }
    if (u[0] < 0xE0) {
        *size = 2;
        return (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
    }
    if (u[0] < 0xF0) {
        *size = 3;
        return (u[0] & 0xFu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
    }
    *size = 4;
    return (u[0] & 0x7u) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 |
           (u[3] & 0x3Fu);
}
static inline int gel_utf8_put(char *p, uint32_t c)
{
    if (c < 0x80) {
        p[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        p[0] = (char)(0xC0 | c >> 6);
        p[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        p[0] = (char)(0xE0 | c >> 12);
        p[1] = (char)(0x80 | (c >> 6 & 0x3F));
        p[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    p[0] = (char)(0xF0 | c >> 18);
    p[1] = (char)(0x80 | (c >> 12 & 0x3F));
    p[2] = (char)(0x80 | (c >> 6 & 0x3F));
    p[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}
/* Length of the valid sequence at p (surrogates are not valid), or 0; for an
   invalid one *bad is how many bytes Python replaces at once. */
int gel_utf8_check(const unsigned char *p, const unsigned char *end, int *bad);

/* --- growing text: buf.c ---------------------------------------------------------- */

typedef struct GelBuf {
    char *data; /* malloc-ed, or `fixed` */
    size_t len, cap;
    char fixed[256];
} GelBuf;

void gel_buf_init(GelBuf *b);
void gel_buf_free(GelBuf *b);
char *gel_buf_room(GelBuf *b, size_t n); /* n more bytes are there; add to len */
void gel_buf_add(GelBuf *b, const char *text, size_t len);
void gel_buf_z(GelBuf *b, const char *text);
void gel_buf_code(GelBuf *b, uint32_t code);
void gel_buf_fill(GelBuf *b, uint32_t code, int64_t n);
void gel_buf_fmt(GelBuf *b, const char *fmt, ...);
GelStr *gel_buf_str(GelBuf *b);     /* and frees b */
GelBytes *gel_buf_bytes(GelBuf *b); /* and frees b */

/* --- bytes: bytes.c ----------------------------------------------------------------- */

GelBytes *gel_bytes_new(int64_t len); /* to be filled in */
GelBytes *gel_bytes_from(const void *data, size_t len);
/* First occurrence of the needle in [0, n), or -1; last; n_needle > 0. */
int64_t gel_mem_find(const char *s, int64_t n, const char *needle,
                     int64_t n_needle);
int64_t gel_mem_rfind(const char *s, int64_t n, const char *needle,
                      int64_t n_needle);

/* --- hash.c ----------------------------------------------------------------------------- */

void gel_hash_init(void);
int64_t gel_hash_bytes(const void *data, size_t len);

/* --- unicode.c ---------------------------------------------------------------------------- */

bool gel_uc_is(uint32_t c, char cls); /* classes of str_is, and 'w' = white space */
/* Full case mapping: writes up to 3 code points, gives how many. */
int gel_uc_upper(uint32_t c, uint32_t out[3]);
int gel_uc_lower(uint32_t c, uint32_t out[3]);
int gel_uc_title(uint32_t c, uint32_t out[3]);
int gel_uc_fold(uint32_t c, uint32_t out[3]);
bool gel_uc_is_cased(uint32_t c);
bool gel_uc_is_case_ignorable(uint32_t c);
int gel_uc_decimal(uint32_t c); /* 0..9, or -1 */
int gel_uc_width(uint32_t c);   /* columns: 1 or 2 */

/* --- numbers: numtext.c, floattext.c, format.c ------------------------------------------------- */

/* Decimal digits at the end of out[20]; where they start. */
char *gel_digits(uint64_t u, char out[20]);
/* repr(d); how many bytes (at most 32). */
int gel_float_text(double d, char *out);
/* Python's format of a finite or special double by code (e f g % n, r = repr);
   appended to b. flags: GEL_FLOAT_ALT, GEL_FLOAT_ADD_DOT_0. */
enum { GEL_FLOAT_ALT = 1, GEL_FLOAT_ADD_DOT_0 = 2 };
void gel_float_fmt(GelBuf *b, double d, char code, int prec, int flags);
/* numtext.c: a number's text without white space at its end, Unicode digits as ASCII
   and what else is not ASCII as `?`, NUL behind; the caller frees b. */
void gel_number_text(GelBuf *b, const GelStr *s);

/* --- exceptions: exc.c, tb.c ------------------------------------------------------------------------ */

const char *gel_kind_name(GelKind kind);
/* Exchanges the exceptions being handled: each chain has its own. */
void gel_exc_swap(GelArray **list, int32_t *n);
extern int32_t gel_exc_n_handled;
/* --- frames.c */
typedef struct GelChain {
    GelObj h;
    GelFrame *frames;   /* while suspended */
    GelArray *handled;  /* exceptions being handled in it, while suspended */
    GelArray *kept;     /* a copy: objects that only borrowed references lead to */
    int32_t n_handled;
    bool is_started;
} GelChain;
extern GelType gel_type_chain;
/* Words that a value takes in a record, by its letter. */
static inline uint32_t gel_word_size(char letter)
{
    return letter == 'a' || letter == 'A' || letter == 'w' ? 2 : 1;
}
bool gel_frames_unload(void);
GelObj *gel_chain_main(void);
/* --- objindex.c */
typedef struct GelIndex {
    uint32_t *places; /* number of an item, plus 1; 0: none */
    int64_t n;        /* of places: a power of two */
} GelIndex;
/* The place of the item that begins with o, or the one that waits for it. */
int64_t gel_index_place(const GelIndex *x, const void *items, size_t size,
                        const GelObj *o);
/* Places for `cap` items; the first n are there. */
void gel_index_grow(GelIndex *x, const void *items, size_t size, int64_t n,
                    int64_t cap);
void gel_index_clear(GelIndex *x);
/* Memory that a collector looks at: the old contents and zeroes. */
void *gel_more_items(void *old, size_t n_old, size_t n_new);
/* --- clone.c: walks over references; a step is given one, and gives what to put there */
typedef GelObj *GelStep(GelObj *o, bool is_owned);
void gel_each_ref(GelObj *o, GelStep *step);
void gel_each_of_frame(GelFrame *f, GelStep *step);
void gel_rehashed(GelObj *o, const GelHashed *how); /* its stored hashes are others */
GelArray *gel_kept_new(int64_t n);                  /* for GelChain.kept */
extern int64_t gel_frames_limit; /* of a chain; 0: memory alone limits it */
void gel_frames_run(void (*entry)(void));
void gel_frames_nested(void (*f)(GelObj *), GelObj *o);
/* Prints a pending light exception with its traceback and clears it. */
void gel_exc_print_light(void);
void gel_tb_forget(void);
typedef struct GelTb {
    uint32_t *sites; /* innermost first; malloc-ed */
    int64_t len, cap;
    GelObj *inner;   /* the traceback of what was raised again, owned, or NULL */
} GelTb;
extern GelTb gel_tb;
/* "Traceback ..." of these sites, innermost first. */
void gel_tb_render(GelBuf *out, const uint32_t *sites, int64_t n);

/* Offsets in an expression's text of what is marked; right is 0 if nothing is. */
typedef struct GelAnchors {
    size_t left, right;
} GelAnchors;
void gel_tb_anchors(const char *text, size_t len, GelAnchors *out);

/* --- files: file.c, out.c ------------------------------------------------------------------------------ */

void gel_file_init(void);
/* Writes to stderr directly. */
void gel_err_text(const char *text, size_t len);
/* Flushes every open writer; status as `python3` at exit: 0, or 120. */
int gel_file_exit(void);

/* --- stack.c, start.c --------------------------------------------------------------------------------------- */

extern int gel_argc;
extern char **gel_argv;
extern int gel_exit_code; /* what __report__ asked for; -1: not asked */
extern bool gel_is_reporting; /* in __report__, which a full disk must not stop */
/* Calls f on the big stack. */
void gel_stack_run(void (*f)(void));
bool gel_stack_grow(int64_t frames);
void gel_stack_stress(void);
void gel_stack_relax(void);

#endif
