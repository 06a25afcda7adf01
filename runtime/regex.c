/* Regular expressions: a backtracking matcher of programs that the re module
   makes (lib/re/_compile.py has the same list of operations). A program is an
   array of 32-bit numbers; an operation is a letter and its arguments:

     M            match           c x   character, i x j x with case folded
     .            but newline     *     any character
     s fold negated size bitmap[8] n_ranges n_classes ranges classes
     ^ kind       a place         ( n   sets mark n
     J to         goes on there   S to  tries what follows, then there
     1 kind min max to            repeats the one-character operation behind it
     R id to      starts a loop   U id min max body lazy: its end
     a id, x id   atomic group    = id back, + id: what must stand here
     ! id back to, - id: what must not    r group fold: the same text
     ? group to   there if the group has matched nothing

   Positions are bytes. All that an attempt changes is a slot (marks, counters,
   heights of the stack), whose old value goes to a trail, so that backtracking
   restores it exactly. Counters follow CPython: a loop's body is not tried again
   where it was tried last. */
#include "runtime/internal.h"

typedef struct Choice {
    int32_t kind, pc;
    int64_t ptr, extra; /* GREEDY: where the least number ends; LAZY: how many are left */
    size_t trail;
} Choice;

typedef struct Change {
    int64_t slot, old;
} Change;

enum { GO, GREEDY, LAZY, BODY };
enum { NO_LIMIT = -1 };

typedef struct Regex {
    const int32_t *code;
    const char *text;
    int64_t end, start; /* bytes */
    bool is_bytes, must_end, must_advance;
    int64_t *slots; /* marks, last group, then two a loop or assertion */
    int64_t fixed[32]; /* where they are, if there are few */
    int64_t n_marks;
    Choice *choices;
    size_t n_choices, cap_choices;
    Change *trail;
    size_t n_trail, cap_trail;
} Regex;

/* --- characters ------------------------------------------------------------ */

static uint32_t char_at(const Regex *r, int64_t ptr, int *size)
{
    if (r->is_bytes) {
        *size = 1;
        return (unsigned char)r->text[ptr];
    }
    return gel_utf8_get(r->text + ptr, size);
}

/* The place of the character before. */
static int64_t back(const Regex *r, int64_t ptr)
{
    ptr--;
    while (!r->is_bytes && ((unsigned char)r->text[ptr] & 0xC0) == 0x80)
        ptr--;
    return ptr;
}

static uint32_t lower(uint32_t c, int fold)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (fold == 2)
        return c;
    uint32_t out[3];
    gel_uc_lower(c, out);
    return out[0];
}

int64_t gel_re_lower(int64_t c, bool ascii_only)
{
    return lower((uint32_t)c, ascii_only ? 2 : 1);
}

static bool is_word(uint32_t c, bool ascii_only)
{
    if (c < 0x80)
        return c == '_' || (c >= '0' && c <= '9') ||
               ((c | 32) >= 'a' && (c | 32) <= 'z');
    return !ascii_only && gel_uc_is(c, 'A');
}

/* A class is its letter, with 0x100 for ASCII only. */
static bool is_of_class(uint32_t c, int32_t cls)
{
    bool ascii_only = (cls & 0x100) != 0;
    switch (cls & 0xFF) {
    case 'd':
        return c < 0x80 ? c >= '0' && c <= '9'
                        : !ascii_only && gel_uc_is(c, 'D');
    case 's':
        return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) ||
                              (!ascii_only && c >= 28 && c <= 31)
                        : !ascii_only && gel_uc_is(c, 's');
    case 'w':
        return is_word(c, ascii_only);
    default:
        return !is_of_class(c, cls | 32);
    }
}

static bool is_in_lists(const int32_t *set, uint32_t c)
{
    const int32_t *p = set + 14;
    for (int32_t i = 0; i < set[12]; i++, p += 2) {
        if (c >= (uint32_t)p[0] && c <= (uint32_t)p[1])
            return true;
    }
    for (int32_t i = 0; i < set[13]; i++) {
        if (is_of_class(c, p[i]))
            return true;
    }
    return false;
}

static bool is_in_set(const int32_t *set, uint32_t c)
{
    if (set[1])
        c = lower(c, set[1]);
    bool found = c < 256 ? ((uint32_t)set[4 + c / 32] >> (c % 32) & 1) != 0
                         : is_in_lists(set, c);
    return found != (set[2] != 0);
}

/* How many numbers the operation takes. */
static int64_t op_size(const int32_t *op)
{
    switch (*op) {
    case 's':
        return op[3];
    case '1':
    case 'J':
    case 'S':
    case '(':
    case '^':
    case 'c':
    case 'i':
    case 'j':
    case 'a':
    case 'x':
    case '+':
    case '-':
        return *op == '1' ? 5 : 2;
    case 'R':
    case '=':
    case 'r':
    case '?':
        return 3;
    case '!':
        return 4;
    case 'U':
        return 6;
    default:
        return 1;
    }
}

void gel_re_prepare(GelArray *program, int64_t n)
{
    int32_t *code = gel_array_data(program);
    for (int64_t pc = 2; pc < n; pc += op_size(code + pc)) {
        for (uint32_t c = 0; code[pc] == 's' && c < 256; c++) {
            if (is_in_lists(code + pc, c))
                code[pc + 4 + c / 32] |= (int32_t)(1u << c % 32);
        }
    }
}

/* Does the one-character operation match here? *next is behind it. */
static bool match_one(const Regex *r, const int32_t *op, int64_t ptr,
                      int64_t *next)
{
    if (ptr >= r->end)
        return false;
    int size;
    uint32_t c = char_at(r, ptr, &size);
    *next = ptr + size;
    switch (*op) {
    case 'c':
        return c == (uint32_t)op[1];
    case 'i':
        return lower(c, 1) == (uint32_t)op[1];
    case 'j':
        return lower(c, 2) == (uint32_t)op[1];
    case '.':
        return c != '\n';
    case '*':
        return true;
    default:
        return is_in_set(op, c);
    }
}

static bool is_one(int32_t op)
{
    return op == 'c' || op == 'i' || op == 'j' || op == '.' || op == '*' ||
           op == 's';
}

static bool is_word_at(const Regex *r, int64_t ptr, bool ascii_only)
{
    int size;
    return ptr >= 0 && ptr < r->end &&
           is_word(char_at(r, ptr, &size), ascii_only || r->is_bytes);
}

static bool is_place(const Regex *r, int32_t kind, int64_t ptr)
{
    switch (kind) {
    case 'A':
        return ptr == 0;
    case 'm':
        return ptr == 0 || r->text[ptr - 1] == '\n';
    case 'Z':
        return ptr == r->end;
    case 'e':
        return ptr == r->end || r->text[ptr] == '\n';
    case '$':
        return ptr == r->end || (ptr == r->end - 1 && r->text[ptr] == '\n');
    default: {
        bool ascii_only = kind == 'w' || kind == 'W';
        if (r->end == 0)
            return false;
        bool before = ptr > 0 && is_word_at(r, back(r, ptr), ascii_only);
        bool is_edge = before != is_word_at(r, ptr, ascii_only);
        return is_edge == (kind == 'b' || kind == 'w');
    }
    }
}

/* --- state ------------------------------------------------------------------ */

static void *grown(void *data, size_t *cap, size_t item)
{
    *cap = *cap ? *cap * 2 : 64;
    void *p = realloc(data, *cap * item);
    if (!p)
        gel_gc_exhausted();
    return p;
}

static void set_slot(Regex *r, int64_t slot, int64_t value)
{
    if (r->n_trail == r->cap_trail)
        r->trail = grown(r->trail, &r->cap_trail, sizeof *r->trail);
    r->trail[r->n_trail++] = (Change){slot, r->slots[slot]};
    r->slots[slot] = value;
}

static void push(Regex *r, int kind, int64_t pc, int64_t ptr, int64_t extra)
{
    if (r->n_choices == r->cap_choices)
        r->choices = grown(r->choices, &r->cap_choices, sizeof *r->choices);
    r->choices[r->n_choices++] =
        (Choice){kind, (int32_t)pc, ptr, extra, r->n_trail};
}

static void undo(Regex *r, size_t trail)
{
    while (r->n_trail > trail) {
        Change c = r->trail[--r->n_trail];
        r->slots[c.slot] = c.old;
    }
}

/* The first of the two slots of a loop or an assertion. */
static int64_t slot_of(const Regex *r, int32_t id)
{
    return r->n_marks + 1 + 2 * (int64_t)id;
}

/* --- repeats of one character ------------------------------------------------ */

/* After `1 kind min max to`: the place to go on at, -1 if there is none. */
static int64_t repeat_one(Regex *r, int64_t pc, int64_t ptr)
{
    const int32_t *op = r->code + pc;
    int64_t n = 0, next;
    for (; n < op[2]; n++) {
        if (!match_one(r, op + 5, ptr, &next))
            return -1;
        ptr = next;
    }
    if (op[1] == 'l') {
        if (op[3] == NO_LIMIT || n < op[3])
            push(r, LAZY, pc, ptr, op[3] == NO_LIMIT ? -1 : op[3] - n);
        return ptr;
    }
    int64_t least = ptr;
    for (; op[3] == NO_LIMIT || n < op[3]; n++) {
        if (!match_one(r, op + 5, ptr, &next))
            break;
        ptr = next;
    }
    if (op[1] == 'g' && ptr > least)
        push(r, GREEDY, op[4], ptr, least);
    return ptr;
}

/* One character less; where the tail starts with a letter, only places that
   have it. */
static bool give_back(Regex *r, Choice *c)
{
    const int32_t *tail = r->code + c->pc;
    do {
        if (c->ptr <= c->extra)
            return false;
        c->ptr = back(r, c->ptr);
    } while (*tail == 'c' && tail[1] < 0x80 && r->text[c->ptr] != tail[1]);
    return true;
}

/* --- groups, loops ------------------------------------------------------------ */

static bool group_text(const Regex *r, int32_t group, int64_t *from, int64_t *to)
{
    *from = r->slots[2 * (group - 1)];
    *to = r->slots[2 * (group - 1) + 1];
    return *from >= 0 && *to >= *from;
}

/* The place behind the same text, or -1. */
static int64_t same_text(const Regex *r, const int32_t *op, int64_t ptr)
{
    int64_t from, to;
    if (!group_text(r, op[1], &from, &to))
        return -1;
    while (from < to) {
        if (ptr >= r->end)
            return -1;
        int a, b;
        uint32_t x = char_at(r, from, &a), y = char_at(r, ptr, &b);
        if (x != y && (!op[2] || lower(x, op[2]) != lower(y, op[2])))
            return -1;
        from += a;
        ptr += b;
    }
    return ptr;
}

static int64_t enter_body(Regex *r, const int32_t *op, int64_t count,
                          int64_t ptr)
{
    int64_t slot = slot_of(r, op[1]);
    set_slot(r, slot, count);
    set_slot(r, slot + 1, ptr);
    return op[4];
}

/* The end of a loop's body, `U id min max body lazy`: where to go on. */
static int64_t until(Regex *r, int64_t pc, int64_t ptr)
{
    const int32_t *op = r->code + pc;
    int64_t slot = slot_of(r, op[1]), tail = pc + 6;
    int64_t count = r->slots[slot] + 1;
    if (count < op[2]) {
        set_slot(r, slot, count);
        return op[4];
    }
    bool more = (op[3] == NO_LIMIT || count < op[3]) &&
                ptr != r->slots[slot + 1];
    if (!more)
        return tail;
    if (op[5]) {
        push(r, BODY, pc, ptr, count);
        return tail;
    }
    push(r, GO, tail, ptr, 0);
    return enter_body(r, op, count, ptr);
}

/* Moves n characters back; -1 if there are not as many. */
static int64_t go_back(const Regex *r, int64_t ptr, int64_t n)
{
    for (; n > 0; n--) {
        if (ptr <= 0)
            return -1;
        ptr = back(r, ptr);
    }
    return ptr;
}

static void set_mark(Regex *r, int32_t mark, int64_t ptr)
{
    set_slot(r, mark, ptr);
    if (mark & 1)
        set_slot(r, r->n_marks, mark / 2 + 1);
}

/* --- running ------------------------------------------------------------------- */

/* Takes the last choice; false if there is none. */
static bool backtrack(Regex *r, int64_t *pc, int64_t *ptr)
{
    while (r->n_choices > 0) {
        Choice *c = &r->choices[r->n_choices - 1];
        undo(r, c->trail);
        *pc = c->pc;
        if (c->kind == GREEDY) {
            if (give_back(r, c)) {
                *ptr = c->ptr;
                return true;
            }
            r->n_choices--;
            continue;
        }
        Choice taken = *c;
        r->n_choices--;
        *ptr = taken.ptr;
        if (taken.kind == GO)
            return true;
        const int32_t *op = r->code + taken.pc;
        if (taken.kind == BODY) {
            *pc = enter_body(r, op, taken.extra, taken.ptr);
            return true;
        }
        if (match_one(r, op + 5, taken.ptr, ptr)) {
            if (taken.extra != 1)
                push(r, LAZY, taken.pc, *ptr, taken.extra < 0 ? -1 : taken.extra - 1);
            *pc = op[4];
            return true;
        }
    }
    return false;
}

/* Assertions and atomic groups; the place to go on at, -1 if it fails, and
   *pc. */
static int64_t run_group(Regex *r, int64_t *pc, int64_t ptr)
{
    const int32_t *op = r->code + *pc;
    int64_t slot = slot_of(r, op[1]);
    *pc += op_size(op);
    switch (*op) {
    case 'a':
        set_slot(r, slot, (int64_t)r->n_choices);
        return ptr;
    case 'x':
        r->n_choices = (size_t)r->slots[slot];
        return ptr;
    case '=':
        set_slot(r, slot, (int64_t)r->n_choices);
        set_slot(r, slot + 1, ptr);
        return go_back(r, ptr, op[2]);
    case '+':
        r->n_choices = (size_t)r->slots[slot];
        return r->slots[slot + 1];
    case '!': {
        int64_t from = go_back(r, ptr, op[2]);
        if (from < 0) {
            *pc = op[3];
            return ptr;
        }
        set_slot(r, slot, (int64_t)r->n_choices);
        push(r, GO, op[3], ptr, 0);
        return from;
    }
    default: /* '-' */
        r->n_choices = (size_t)r->slots[slot];
        return -1;
    }
}

/* Runs from `ptr`; the place where the match ends, or -1. */
static int64_t run(Regex *r, int64_t ptr)
{
    int64_t pc = 0, origin = ptr;
    r->n_choices = r->n_trail = 0;
    for (;;) {
        const int32_t *op = r->code + pc;
        int64_t next = -1;
        switch (*op) {
        case 'M':
            if (!(r->must_end && ptr != r->end) &&
                !(r->must_advance && ptr == origin))
                return ptr;
            break;
        case 'c':
        case 'i':
        case 'j':
        case '.':
        case '*':
        case 's':
            if (!match_one(r, op, ptr, &next))
                next = -1;
            pc += op_size(op);
            break;
        case '^':
            next = is_place(r, op[1], ptr) ? ptr : -1;
            pc += 2;
            break;
        case '(':
            set_mark(r, op[1], ptr);
            next = ptr;
            pc += 2;
            break;
        case 'J':
            next = ptr;
            pc = op[1];
            break;
        case 'S':
            push(r, GO, op[1], ptr, 0);
            next = ptr;
            pc += 2;
            break;
        case '1':
            next = repeat_one(r, pc, ptr);
            pc = op[4];
            break;
        case 'R': {
            int64_t slot = slot_of(r, op[1]);
            set_slot(r, slot, -1);
            set_slot(r, slot + 1, -1);
            next = ptr;
            pc = op[2];
            break;
        }
        case 'U':
            pc = until(r, pc, ptr);
            next = ptr;
            break;
        case 'r':
            next = same_text(r, op, ptr);
            pc += 3;
            break;
        case '?': {
            int64_t from, to;
            pc = group_text(r, op[1], &from, &to) ? pc + 3 : op[2];
            next = ptr;
            break;
        }
        default:
            next = run_group(r, &pc, ptr);
        }
        ptr = next;
        if (ptr < 0 && !backtrack(r, &pc, &ptr))
            return -1;
    }
}

/* The first operation of every match, if it takes a character. */
static const int32_t *first_of(const Regex *r)
{
    const int32_t *op = r->code;
    while (*op == '(')
        op += 2;
    if (*op == '1' && op[2] > 0)
        op += 5;
    return op;
}

/* Matches at `ptr`, or if `is_search` at the first place from there on. */
static bool find(Regex *r, int64_t ptr, bool is_search, int64_t *end)
{
    const int32_t *first = first_of(r);
    bool is_unit = is_one(*first);
    for (;;) {
        int64_t next = 0;
        if (is_search && *first == 'c' && first[1] < 0x80) {
            const char *p = memchr(r->text + ptr, first[1], (size_t)(r->end - ptr));
            if (!p)
                return false;
            if (p - r->text != ptr)
                r->must_advance = false;
            ptr = p - r->text;
        }
        if (!is_unit || match_one(r, first, ptr, &next)) {
            r->start = ptr;
            *end = run(r, ptr);
            if (*end >= 0)
                return true;
            undo(r, 0);
        }
        r->must_advance = false;
        if (!is_search || ptr >= r->end ||
            (*first == '^' && first[1] == 'A' && ptr >= 0))
            return false;
        int size;
        char_at(r, ptr, &size);
        ptr += size;
    }
}

/* Slots of a program: code[0] marks and code[1] loops stand before it. */
static bool match(Regex *r, GelArray *program, int64_t pos, int64_t mode,
                  int64_t *end)
{
    const int32_t *head = gel_array_data(program);
    int64_t n = head[0] + 1 + 2 * (int64_t)head[1];
    r->code = head + 2;
    r->n_marks = head[0];
    r->must_end = mode == 1;
    r->must_advance = mode == 3;
    r->slots = n <= (int64_t)ARRAY_LEN(r->fixed) ? r->fixed
                                                 : malloc((size_t)n * sizeof *r->slots);
    if (!r->slots)
        gel_gc_exhausted();
    for (int64_t i = 0; i < n; i++)
        r->slots[i] = -1;
    bool found = find(r, pos, mode >= 2, end);
    free(r->choices);
    free(r->trail);
    return found;
}

bool gel_re_match(GelArray *program, GelStr *s, int64_t pos, int64_t endpos,
                  int64_t mode, GelArray *out)
{
    Regex r = {.text = gel_str_data(s), .end = gel_str_offset(s, endpos)};
    int64_t end;
    bool found = match(&r, program, gel_str_offset(s, pos), mode, &end);
    if (found) {
        gel_array_set_i64(out, 0, gel_str_index(s, r.start));
        gel_array_set_i64(out, 1, gel_str_index(s, end));
        for (int64_t i = 0; i < r.n_marks; i++)
            gel_array_set_i64(out, i + 2,
                              r.slots[i] < 0 ? -1 : gel_str_index(s, r.slots[i]));
        gel_array_set_i64(out, r.n_marks + 2, r.slots[r.n_marks]);
    }
    if (r.slots != r.fixed)
        free(r.slots);
    return found;
}

bool gel_re_match_bytes(GelArray *program, GelBytes *b, int64_t pos,
                        int64_t endpos, int64_t mode, GelArray *out)
{
    Regex r = {.text = (const char *)gel_bytes_data(b), .end = endpos, .is_bytes = true};
    int64_t end;
    bool found = match(&r, program, pos, mode, &end);
    if (found) {
        gel_array_set_i64(out, 0, r.start);
        gel_array_set_i64(out, 1, end);
        for (int64_t i = 0; i <= r.n_marks; i++)
            gel_array_set_i64(out, i + 2, r.slots[i]);
    }
    if (r.slots != r.fixed)
        free(r.slots);
    return found;
}
