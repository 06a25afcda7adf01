/* Which part of an expression's text a traceback marks with `^` when the rest gets
   `~`: the operator of a binary operation, the brackets of a subscript. CPython
   parses the text again; we split it into tokens and look at the top level, which
   is enough, because the text is known to be a valid expression or statement. */
#include "runtime/internal.h"

typedef enum TokenKind {
    TOKEN_OPERAND, /* name, number, string */
    TOKEN_KEYWORD, /* makes the whole neither binary nor subscript */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_BINARY, /* + - * / // % @ << >> & | ^ ** */
    TOKEN_TILDE,
    TOKEN_DOT,
    TOKEN_OTHER /* = , : < > == ... */
} TokenKind;

typedef struct Token {
    TokenKind kind;
    size_t start, end;
} Token;

static bool is_blank_byte(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_keyword(const char *p, size_t n)
{
    static const char *const words[] = {
        "and",    "as",     "assert", "async",  "await",  "break",    "class",
        "continue", "def",  "del",    "elif",   "else",   "except",   "finally",
        "for",    "from",   "global", "if",     "import", "in",       "is",
        "lambda", "nonlocal", "not",  "or",     "pass",   "raise",    "return",
        "try",    "while",  "with",   "yield"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (strlen(words[i]) == n && memcmp(words[i], p, n) == 0)
            return true;
    }
    return false;
}

/* End of the string literal whose quote is at i. */
static size_t string_end(const char *p, size_t n, size_t i)
{
    char quote = p[i];
    size_t k = i + 2 < n && p[i + 1] == quote && p[i + 2] == quote ? 3 : 1;
    for (i += k; i < n; i++) {
        if (p[i] == '\\') {
            i++;
        } else if (p[i] == quote) {
            if (k == 1)
                return i + 1;
            if (i + 2 < n && p[i + 1] == quote && p[i + 2] == quote)
                return i + 3;
        }
    }
    return n;
}

/* Number with exponent sign: 1e-5. */
static size_t number_end(const char *p, size_t n, size_t i)
{
    bool is_hex = i + 1 < n && p[i] == '0' && (p[i + 1] == 'x' || p[i + 1] == 'X');
    while (i < n && (is_word(p[i]) || p[i] == '.' ||
                     (!is_hex && (p[i] == '+' || p[i] == '-') &&
                      (p[i - 1] == 'e' || p[i - 1] == 'E'))))
        i++;
    return i;
}

static Token operator_token(const char *p, size_t n, size_t i)
{
    static const char *const ops[] = {"**", "//", "<<", ">>", "+", "-", "*",
                                      "/",  "%",  "@",  "&",  "|", "^"};
    for (size_t k = 0; k < ARRAY_LEN(ops); k++) {
        size_t len = strlen(ops[k]);
        if (i + len > n || memcmp(p + i, ops[k], len) != 0)
            continue;
        bool is_assign = i + len < n && p[i + len] == '=';
        bool is_arrow = p[i] == '-' && i + 1 < n && p[i + 1] == '>';
        return (Token){is_assign || is_arrow ? TOKEN_OTHER : TOKEN_BINARY, i,
                       i + len + (is_assign || is_arrow)};
    }
    return (Token){TOKEN_OTHER, i, i + 1};
}

static Token next_token(const char *p, size_t n, size_t i)
{
    char c = p[i];
    if ((c >= '0' && c <= '9') ||
        (c == '.' && i + 1 < n && p[i + 1] >= '0' && p[i + 1] <= '9'))
        return (Token){TOKEN_OPERAND, i, number_end(p, n, i)};
    if (c == '"' || c == '\'')
        return (Token){TOKEN_OPERAND, i, string_end(p, n, i)};
    if (is_word(c)) {
        size_t k = i;
        while (k < n && is_word(p[k]))
            k++;
        if (k - i <= 2 && k < n && (p[k] == '"' || p[k] == '\''))
            return (Token){TOKEN_OPERAND, i, string_end(p, n, k)};
        return (Token){is_keyword(p + i, k - i) ? TOKEN_KEYWORD : TOKEN_OPERAND,
                       i, k};
    }
    if (c == '(' || c == '[' || c == '{')
        return (Token){TOKEN_OPEN, i, i + 1};
    if (c == ')' || c == ']' || c == '}')
        return (Token){TOKEN_CLOSE, i, i + 1};
    if (c == '.')
        return (Token){TOKEN_DOT, i, i + 1};
    if (c == '~')
        return (Token){TOKEN_TILDE, i, i + 1};
    return operator_token(p, n, i);
}

/* Binding strength of a binary operator; the weakest is the root. */
static int precedence(const char *p, const Token *t)
{
    if (t->end - t->start == 2)
        return *p == '*' ? 7 : *p == '/' ? 5 : 3;
    switch (*p) {
    case '|':
        return 0;
    case '^':
        return 1;
    case '&':
        return 2;
    case '+':
    case '-':
        return 4;
    default:
        return 5;
    }
}

/* What the top level of a text holds. */
typedef struct Shape {
    bool is_other;     /* something that is neither */
    bool has_prefix;   /* starts with a sign */
    int weakest;       /* precedence of op; 8: none */
    Token op;          /* the root operator */
    size_t bracket;    /* start of the last trailer [ ... ] */
    bool ends_in_bracket;
} Shape;

static Shape look(const char *p, size_t n)
{
    Shape s = {.weakest = 8};
    bool after_operand = false;
    int depth = 0;
    for (size_t i = 0; i < n;) {
        if (is_blank_byte(p[i])) {
            i++;
            continue;
        }
        Token t = next_token(p, n, i);
        i = t.end;
        if (t.kind == TOKEN_OPEN) {
            if (depth++ == 0) {
                s.bracket = t.start;
                s.ends_in_bracket = after_operand && p[t.start] == '[';
            }
            continue;
        }
        if (t.kind == TOKEN_CLOSE) {
            depth--;
            after_operand = true;
            continue;
        }
        if (depth > 0)
            continue;
        s.ends_in_bracket = false;
        if (t.kind == TOKEN_OTHER || t.kind == TOKEN_KEYWORD)
            s.is_other = true;
        if (t.kind == TOKEN_BINARY && after_operand) {
            int prec = precedence(p + t.start, &t);
            if (prec < s.weakest || (prec == s.weakest && prec != 7)) {
                s.weakest = prec;
                s.op = t;
            }
        } else if ((t.kind == TOKEN_BINARY || t.kind == TOKEN_TILDE) &&
                   s.weakest == 8) {
            s.has_prefix = true;
        }
        after_operand = t.kind == TOKEN_OPERAND;
    }
    return s;
}

/* Start of the operand after the operator, less the parentheses around the whole
   of it. */
static size_t right_start(const char *p, size_t n, size_t i)
{
    for (;;) {
        while (i < n && is_blank_byte(p[i]))
            i++;
        if (i >= n || p[i] != '(')
            return i;
        int depth = 0;
        bool has_comma = false;
        size_t k = i, last = i;
        while (k < n) {
            if (is_blank_byte(p[k])) {
                k++;
                continue;
            }
            Token t = next_token(p, n, k);
            if (t.kind == TOKEN_OPEN)
                depth++;
            if (t.kind == TOKEN_CLOSE && --depth == 0)
                last = t.start;
            has_comma |= depth == 1 && p[t.start] == ',';
            has_comma |= depth == 1 && t.kind == TOKEN_KEYWORD &&
                         p[t.start] == 'f';
            k = t.end;
            if (depth == 0)
                break;
        }
        while (k < n && is_blank_byte(p[k]))
            k++;
        if (k < n || has_comma || last == i + 1)
            return i;
        n = last;
        i++;
    }
}

void gel_tb_anchors(const char *p, size_t n, GelAnchors *out)
{
    *out = (GelAnchors){0, 0};
    Shape s = look(p, n);
    if (s.is_other || n == 0)
        return;
    if (s.weakest < 8) {
        if (s.has_prefix && s.weakest == 7)
            return;
        size_t i = s.op.start;
        size_t right = right_start(p, n, s.op.end);
        out->left = i;
        out->right = i + 1;
        if (i + 1 < right && !is_blank_byte(p[i + 1]))
            out->right++;
    } else if (s.ends_in_bracket && !s.has_prefix) {
        out->left = s.bracket;
        out->right = n;
    }
}
