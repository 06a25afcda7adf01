/* Character properties and case mappings, over the tables of unicode/gen.py. */
#include "runtime/internal.h"
#include "runtime/unicode/tables.h"

static const UcRecord *record(uint32_t c)
{
    uint32_t block = uc_index[c >> UC_SHIFT];
    return &uc_records[uc_blocks[(block << UC_SHIFT) +
                                 (c & ((1u << UC_SHIFT) - 1))]];
}

bool gel_uc_is(uint32_t c, char cls)
{
    uint32_t mask = 0;
    switch (cls) {
    case 'a':
        mask = UC_ALPHA;
        break;
    case 'A':
        mask = UC_ALPHA | UC_DECIMAL | UC_DIGIT | UC_NUMERIC;
        break;
    case 'd':
        mask = UC_DIGIT;
        break;
    case 'D':
        mask = UC_DECIMAL;
        break;
    case 'n':
        mask = UC_NUMERIC;
        break;
    case 's':
        mask = UC_SPACE;
        break;
    case 'u':
        mask = UC_UPPER;
        break;
    case 'l':
        mask = UC_LOWER;
        break;
    case 't':
        mask = UC_TITLE;
        break;
    case 'p':
        mask = UC_PRINTABLE;
        break;
    case 'i':
        mask = UC_ID_START;
        break;
    case 'I':
        mask = UC_ID_CONTINUE;
        break;
    default:
        break;
    }
    return (record(c)->flags & mask) != 0;
}

bool gel_uc_is_cased(uint32_t c)
{
    return (record(c)->flags & UC_CASED) != 0;
}

bool gel_uc_is_case_ignorable(uint32_t c)
{
    return (record(c)->flags & UC_IGNORABLE) != 0;
}

int gel_uc_decimal(uint32_t c)
{
    return record(c)->decimal;
}

int gel_uc_width(uint32_t c)
{
    return (record(c)->flags & UC_WIDE) ? 2 : 1;
}

/* `which`: 0 upper, 1 lower, 2 title, 3 fold. */
static int map(uint32_t c, int which, uint32_t out[3])
{
    const UcRecord *r = record(c);
    if (r->flags & UC_FULL_CASE) {
        const uint32_t *m = uc_full[r->upper].maps[which];
        int n = 0;
        while (n < 3 && m[n]) {
            out[n] = m[n];
            n++;
        }
        return n;
    }
    int32_t delta = which == 0   ? r->upper
                    : which == 2 ? r->title
                                 : r->lower;
    out[0] = (uint32_t)((int32_t)c + delta);
    return 1;
}

int gel_uc_upper(uint32_t c, uint32_t out[3])
{
    return map(c, 0, out);
}

int gel_uc_lower(uint32_t c, uint32_t out[3])
{
    return map(c, 1, out);
}

int gel_uc_title(uint32_t c, uint32_t out[3])
{
    return map(c, 2, out);
}

int gel_uc_fold(uint32_t c, uint32_t out[3])
{
    return map(c, 3, out);
}
