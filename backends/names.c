/* Names of the graph (any bytes) to identifiers of the target language. They
   begin with a prefix of the back end, never with gel_, the runtime's. */
#include "backends/backend.h"

enum { MAX_GLOBAL = 60, MAX_LOCAL = 30 };

uint32_t ident_hash(const char *text, size_t len)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < len; i++) {
        h = (h ^ (unsigned char)text[i]) * 16777619u;
    }
    return h;
}

static bool is_word_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_';
}

/* Adds the name as far as it can be said; false if something was left out. Dots
   and brackets become underscores. */
static bool add_word(StrBuf *out, const char *text, size_t len, size_t limit)
{
    bool is_whole = len <= limit;
    for (size_t i = 0; i < len && i < limit; i++) {
        bool ok = is_word_char(text[i]);
        is_whole = is_whole && (ok || text[i] == '.');
        if (ok) {
            sb_putc(out, text[i]);
        } else if (out->len > 0 && out->text[out->len - 1] != '_') {
            sb_putc(out, '_');
        }
    }
    return is_whole;
}

static bool ends_in_digit(const StrBuf *sb)
{
    char last = sb->len ? sb->text[sb->len - 1] : 'x';
    return last >= '0' && last <= '9';
}

const char *ident_global(Idents *ids, const char *prefix, const char *text,
                         size_t len)
{
    for (uint32_t salt = 0;; salt++) {
        StrBuf sb = sb_new(ids->arena);
        sb_puts(&sb, prefix);
        if (!add_word(&sb, text, len, MAX_GLOBAL) || salt > 0) {
            sb_printf(&sb, "_%08xh", ident_hash(text, len) + salt);
        }
        if (ends_in_digit(&sb)) {
            sb_putc(&sb, '_');
        }
        bool is_new;
        const Name *name = name_intern(ids->names, sb.text, sb.len);
        map_put(ids->arena, &ids->taken, ptr_key(name), &is_new);
        if (is_new) {
            return name->text;
        }
    }
}

const char *ident_local(Arena *a, const Name *name, uint32_t number)
{
    StrBuf sb = sb_new(a);
    bool starts = name && is_word_char(name->text[0]) &&
                  !(name->text[0] >= '0' && name->text[0] <= '9');
    if (name && starts) {
        add_word(&sb, name->text, name->len, MAX_LOCAL);
    }
    while (sb.len > 0 && sb.text[sb.len - 1] == '_') {
        sb.len--;
    }
    if (sb.len == 0 || strncmp(sb.text, "gel_", 4) == 0) {
        sb.len = 0;
        sb_putc(&sb, 'v');
    }
    sb_printf(&sb, "_%u", number);
    return sb.text;
}
