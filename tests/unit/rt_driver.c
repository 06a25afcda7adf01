/* Answers requests about the runtime's functions, a line each, so that a script can
   compare them with Python: `function arg ...`, arguments after a type letter (i u d
   s y), text as hexadecimal UTF-8. The answer is the result in the same form, or `!` and
   the exception's kind and text. See compare_format.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/internal.h"

const GelProgram gel_program = {0};

typedef union Arg {
    int64_t i;
    uint64_t u;
    double d;
    GelStr *s;
    GelBytes *y;
    bool b;
} Arg;

static size_t unhex(const char *p, char *out)
{
    size_t n = 0;
    unsigned byte;
    for (; sscanf(p, "%2x", &byte) == 1; p += 2)
        out[n++] = (char)byte;
    return n;
}

static void put_hex(char type, const void *data, int64_t len)
{
    const unsigned char *p = data;
    putchar(type);
    for (int64_t i = 0; i < len; i++)
        printf("%02x", p[i]);
    putchar('\n');
}

static void answer(char type, Arg r)
{
    if (gel_exc) {
        gel_exc_print_light(); /* to stderr, which is the same pipe */
        return;
    }
    switch (type) {
    case 'i':
        printf("i%lld\n", (long long)r.i);
        break;
    case 'u':
        printf("i%llu\n", (unsigned long long)r.u);
        break;
    case 'b':
        printf("i%d\n", r.b);
        break;
    case 'd':
        printf("d%a\n", r.d);
        break;
    case 's':
        put_hex('s', gel_str_data(r.s), r.s->len);
        gel_dec(&r.s->h);
        break;
    case 'y':
        put_hex('y', gel_bytes_data(r.y), r.y->len);
        gel_dec(&r.y->h);
        break;
    default:
        break;
    }
}

static Arg parse_arg(const char *word, char *type)
{
    Arg a = {0};
    *type = word[0];
    static char text[1 << 16];
    switch (word[0]) {
    case 'i':
        a.i = strtoll(word + 1, NULL, 10);
        break;
    case 'u':
        a.u = strtoull(word + 1, NULL, 10);
        break;
    case 'd':
        a.d = strtod(word + 1, NULL);
        break;
    case 's':
        a.s = gel_str_from(text, unhex(word + 1, text));
        break;
    case 'y':
        a.y = gel_bytes_from(text, unhex(word + 1, text));
        break;
    default:
        break;
    }
    return a;
}

typedef void (*Fn)(void);
typedef struct Row {
    const char *name, *result, *params;
    Fn fn;
} Row;

static const Row rows[] = {
#define RT(name, result, params, effects)                                      \
    {#name, result, params, (Fn)gel_##name},
#include "runtime/abi.def"
#undef RT
};

/* Calls by shape; only shapes that the script uses. */
static bool call(const Row *w, const Arg *a)
{
    const char *p = w->params;
    Arg r = {0};
#define IS(res, par) (w->result[0] == *(res) && strcmp(p, par) == 0)
#define CALL(T, ...) ((T(*)(__VA_ARGS__))w->fn)
    if (IS("s", "i"))
        r.s = CALL(GelStr *, int64_t)(a[0].i);
    else if (IS("s", "u"))
        r.s = CALL(GelStr *, uint64_t)(a[0].u);
    else if (IS("s", "d"))
        r.s = CALL(GelStr *, double)(a[0].d);
    else if (IS("s", "s"))
        r.s = CALL(GelStr *, GelStr *)(a[0].s);
    else if (IS("s", "y"))
        r.s = CALL(GelStr *, GelBytes *)(a[0].y);
    else if (IS("s", "is"))
        r.s = CALL(GelStr *, int64_t, GelStr *)(a[0].i, a[1].s);
    else if (IS("s", "us"))
        r.s = CALL(GelStr *, uint64_t, GelStr *)(a[0].u, a[1].s);
    else if (IS("s", "ds"))
        r.s = CALL(GelStr *, double, GelStr *)(a[0].d, a[1].s);
    else if (IS("s", "ss"))
        r.s = CALL(GelStr *, GelStr *, GelStr *)(a[0].s, a[1].s);
    else if (IS("s", "si"))
        r.s = CALL(GelStr *, GelStr *, int64_t)(a[0].s, a[1].i);
    else if (IS("s", "ssi"))
        r.s = CALL(GelStr *, GelStr *, GelStr *, int64_t)(a[0].s, a[1].s, a[2].i);
    else if (IS("s", "siii"))
        r.s = CALL(GelStr *, GelStr *, int64_t, int64_t, int64_t)(
            a[0].s, a[1].i, a[2].i, a[3].i);
    else if (IS("s", "siis"))
        r.s = CALL(GelStr *, GelStr *, int64_t, int64_t, GelStr *)(
            a[0].s, a[1].i, a[2].i, a[3].s);
    else if (IS("s", "sssi"))
        r.s = CALL(GelStr *, GelStr *, GelStr *, GelStr *, int64_t)(
            a[0].s, a[1].s, a[2].s, a[3].i);
    else if (IS("s", "iiiii"))
        r.s = CALL(GelStr *, int64_t, int64_t, int64_t, int64_t, int64_t)(
            a[0].i, a[1].i, a[2].i, a[3].i, a[4].i);
    else if (IS("s", "diiii"))
        r.s = CALL(GelStr *, double, int64_t, int64_t, int64_t, int64_t)(
            a[0].d, a[1].i, a[2].i, a[3].i, a[4].i);
    else if (IS("s", "siiii"))
        r.s = CALL(GelStr *, GelStr *, int64_t, int64_t, int64_t, int64_t)(
            a[0].s, a[1].i, a[2].i, a[3].i, a[4].i);
    else if (IS("s", "yss"))
        r.s = CALL(GelStr *, GelBytes *, GelStr *, GelStr *)(a[0].y, a[1].s,
                                                             a[2].s);
    else if (IS("y", "sss"))
        r.y = CALL(GelBytes *, GelStr *, GelStr *, GelStr *)(a[0].s, a[1].s,
                                                             a[2].s);
    else if (IS("y", "yyyi"))
        r.y = CALL(GelBytes *, GelBytes *, GelBytes *, GelBytes *, int64_t)(
            a[0].y, a[1].y, a[2].y, a[3].i);
    else if (IS("y", "iibb"))
        r.y = CALL(GelBytes *, int64_t, int64_t, bool, bool)(
            a[0].i, a[1].i, a[2].i != 0, a[3].i != 0);
    else if (IS("i", "ybb"))
        r.i = CALL(int64_t, GelBytes *, bool, bool)(a[0].y, a[1].i != 0,
                                                    a[2].i != 0);
    else if (IS("i", "s"))
        r.i = CALL(int64_t, GelStr *)(a[0].s);
    else if (IS("i", "y"))
        r.i = CALL(int64_t, GelBytes *)(a[0].y);
    else if (IS("i", "i"))
        r.i = CALL(int64_t, int64_t)(a[0].i);
    else if (IS("i", "u"))
        r.i = CALL(int64_t, uint64_t)(a[0].u);
    else if (IS("i", "d"))
        r.i = CALL(int64_t, double)(a[0].d);
    else if (IS("i", "ii"))
        r.i = CALL(int64_t, int64_t, int64_t)(a[0].i, a[1].i);
    else if (IS("i", "iii"))
        r.i = CALL(int64_t, int64_t, int64_t, int64_t)(a[0].i, a[1].i, a[2].i);
    else if (IS("i", "di"))
        r.i = CALL(int64_t, double, int64_t)(a[0].d, a[1].i);
    else if (IS("i", "si"))
        r.i = CALL(int64_t, GelStr *, int64_t)(a[0].s, a[1].i);
    else if (IS("i", "ss"))
        r.i = CALL(int64_t, GelStr *, GelStr *)(a[0].s, a[1].s);
    else if (IS("i", "ssii"))
        r.i = CALL(int64_t, GelStr *, GelStr *, int64_t, int64_t)(
            a[0].s, a[1].s, a[2].i, a[3].i);
    else if (IS("b", "ssii"))
        r.b = CALL(bool, GelStr *, GelStr *, int64_t, int64_t)(
            a[0].s, a[1].s, a[2].i, a[3].i);
    else if (IS("b", "si"))
        r.b = CALL(bool, GelStr *, int64_t)(a[0].s, a[1].i);
    else if (IS("b", "dddd"))
        r.b = CALL(bool, double, double, double, double)(a[0].d, a[1].d, a[2].d,
                                                         a[3].d);
    else if (IS("d", "s"))
        r.d = CALL(double, GelStr *)(a[0].s);
    else if (IS("d", "d"))
        r.d = CALL(double, double)(a[0].d);
    else if (IS("d", "dd"))
        r.d = CALL(double, double, double)(a[0].d, a[1].d);
    else if (IS("d", "di"))
        r.d = CALL(double, double, int64_t)(a[0].d, a[1].i);
    else if (IS("d", "ii"))
        r.d = CALL(double, int64_t, int64_t)(a[0].i, a[1].i);
    else
        return false;
    answer(w->result[0], r);
    return true;
}

static void request(char *line)
{
    Arg args[8] = {{0}};
    char types[8];
    int n = 0;
    char *name = strtok(line, " \n");
    for (char *w; n < 8 && (w = strtok(NULL, " \n")); n++)
        args[n] = parse_arg(w, &types[n]);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (name && strcmp(rows[i].name, name) == 0) {
            if (!call(&rows[i], args))
                printf("? shape of %s\n", name);
            break;
        }
    }
    for (int i = 0; i < n; i++) {
        if (types[i] == 's')
            gel_dec(&args[i].s->h);
        else if (types[i] == 'y')
            gel_dec(&args[i].y->h);
    }
}

int main(int argc, char **argv)
{
    static char line[1 << 17];
    setvbuf(stdout, NULL, _IOLBF, 0);
    gel_init(argc, argv);
    while (fgets(line, sizeof line, stdin))
        request(line);
    gel_gc_exit();
    return 0;
}
