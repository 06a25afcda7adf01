/* gelato explain CODE: what a diagnostic means, from the table of them. */
#include "internal.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

typedef struct DiagRow {
    const char *name;
    int number;
    Severity severity;
    const char *summary;
} DiagRow;

static const DiagRow rows[] = {
#define DIAG(code, number, severity, summary)                                  \
    {#code, number, severity, summary},
#include "base/diags.def"
#undef DIAG
};

/* E0006, 6, or type_error. */
static bool is_meant(const DiagRow *row, const char *code)
{
    if (strcasecmp(row->name, code) == 0) {
        return true;
    }
    const char *digits = code + (isalpha((unsigned char)*code) ? 1 : 0);
    char *end;
    long number = strtol(digits, &end, 10);
    return *digits && !*end && number == row->number;
}

static char letter_of(const DiagRow *row)
{
    return row->severity == SEV_ERROR ? 'E' : 'W';
}

int explain(const char *code)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (is_meant(&rows[i], code)) {
            printf("%c%04d: %s\n", letter_of(&rows[i]), rows[i].number,
                   rows[i].summary);
            return EXIT_OK;
        }
    }
    fprintf(stderr, "gelato: there is no diagnostic '%s'; there are:\n", code);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        fprintf(stderr, "  %c%04d  %s\n", letter_of(&rows[i]), rows[i].number,
                rows[i].summary);
    }
    return EXIT_USAGE;
}
