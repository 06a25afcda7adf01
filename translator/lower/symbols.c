/* Symbols of layouts, functions and slots: readable, structural (a name from
   the source and a count where several share it) and the same in each run. */
#include "lower/internal.h"

/* Letters, digits, underscores and single inner dots: "f.<locals>.g" becomes
   "f.g", "<lambda>" becomes "lambda". */
char *lower_clean_text(Arena *a, const char *text)
{
    StrBuf sb = sb_new(a);
    sb_puts(&sb, "");
    for (const char *p = text; *p; p++) {
        if (strncmp(p, "<locals>.", 9) == 0) {
            p += 8;
            continue;
        }
        bool is_word = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
                       (*p >= '0' && *p <= '9') || *p == '_';
        bool is_dot = *p == '.' && sb.len > 0 && p[1];
        if (is_word || is_dot) {
            sb_putc(&sb, *p);
        } else if ((unsigned char)*p >= 128) {
            sb_printf(&sb, "_%02x", (unsigned char)*p);
        }
    }
    if (sb.len == 0) {
        sb_putc(&sb, '_');
    }
    return sb.text;
}

const Name *lower_unique_symbol(Lower *lw, const char *text)
{
    const Name *base = name_of(lw->names, text);
    for (;;) {
        uint64_t *n = map_put(lw->arena, &lw->symbols, ptr_key(base), NULL);
        uint64_t count = ++*n;
        if (count == 1) {
            return base;
        }
        const Name *name =
            name_printf(lw->names, "%s.%llu", text, (unsigned long long)count);
        bool is_new;
        uint64_t *taken =
            map_put(lw->arena, &lw->symbols, ptr_key(name), &is_new);
        if (is_new) {
            *taken = 1;
            return name;
        }
    }
}
