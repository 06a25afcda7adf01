/* CPython's timsort with powersort's merge order, comparison for comparison (see
   Objects/listsort.txt there), so that even an inconsistent `<` or a nan gives the
   same result. Only `<` is used.

   A template, included by sort.c for each kind of elements, which defines

     KIND           the end of the names: State_KIND, reverse_KIND, sort_KIND
     ELEM           the type of the elements
     IS_LESS(x, y)  an expression: is ELEM x < ELEM y?

   or, where compiled code must compare, instead of IS_LESS

     ASK(x, y)      an expression: the question whether ELEM x < ELEM y, >= 0

   and then sort_KIND returns its questions, and goes on where it was when it is called
   with the answer. For that all that lives across a question is in the state; galloping,
   which six places need, finds its way back by `back`. */

#define NAMED_(name, kind) name##_##kind
#define NAMED(name, kind) NAMED_(name, kind)
#define STATE NAMED(State, KIND)

typedef struct STATE {
    int64_t resume, back; /* where to go on, by line; 0: at the start */
    int64_t min_gallop, min_run;
    int64_t lo, i, end, is_descending, l, r, m; /* making runs */
    int64_t depth, n_runs;
    int64_t merging, pa, na, pb, nb, d, n_a, n_b; /* merging neighbours */
    int64_t is_right, is_aside, first, count, hint, p, last, ofs, most, at;
    ELEM key;
    int64_t base[90], length[90], power[90]; /* of runs not merged yet */
} STATE;

#ifdef ASK
#define COMPARE(x, y)                                                          \
    do {                                                                       \
        s->resume = __LINE__;                                                  \
        return ASK(x, y);                                                      \
    case __LINE__:                                                             \
        yes = answer;                                                          \
    } while (0)
#else
#define COMPARE(x, y)                                                          \
    do {                                                                       \
        yes = IS_LESS(x, y);                                                   \
    } while (0)
#endif

/* How many elements of the run of `count_` from `first_` on in array `run` come before
   the key (right: or equal it), searched from `hint_` on: in s->ofs. */
#define GALLOP(side, key_, run, first_, count_, hint_)                         \
    do {                                                                       \
        s->is_right = (side) == RIGHT;                                         \
        s->key = key_;                                                         \
        s->is_aside = (run) == aside;                                          \
        s->first = first_;                                                     \
        s->count = count_;                                                     \
        s->hint = hint_;                                                       \
        s->back = __LINE__;                                                    \
        goto gallop;                                                           \
    case __LINE__:;                                                            \
    } while (0)

/* Does element x of that run come before the key? */
#define BEFORE(x)                                                              \
    do {                                                                       \
        s->at = x;                                                             \
        ELEM e = (s->is_aside ? aside : a)[s->at];                             \
        COMPARE(s->is_right ? s->key : e, s->is_right ? e : s->key);           \
        yes = yes != (s->is_right != 0);                                       \
    } while (0)

static void NAMED(reverse, KIND)(ELEM *a, int64_t n)
{
    for (int64_t i = 0, j = n - 1; i < j; i++, j--) {
        ELEM e = a[i];
        a[i] = a[j];
        a[j] = e;
    }
}

/* Sorts a[0 .. n); aside has room for n / 2. -1: done; else a question. */
static int64_t NAMED(sort, KIND)(STATE *s, ELEM *a, ELEM *aside, int64_t n,
                                 bool answer)
{
    bool yes = false;
    (void)answer;
again:
    switch (s->resume) {
    case 0:
        s->min_gallop = 7;
        s->min_run = min_run(n);
        s->n_runs = 0;
        s->end = 0;
        for (;;) {
            /* --- the next run, ascending or made so --- */
            s->lo = s->end;
            if (s->lo < n) {
                s->i = s->lo + 1;
                s->is_descending = 0;
                if (s->i < n) {
                    COMPARE(a[s->i], a[s->i - 1]);
                    s->is_descending = yes;
                    for (s->i++; s->i < n; s->i++) {
                        COMPARE(a[s->i], a[s->i - 1]);
                        if (yes != (s->is_descending != 0))
                            break;
                    }
                }
                if (s->is_descending)
                    NAMED(reverse, KIND)(a + s->lo, s->i - s->lo);
                s->end = s->lo + s->min_run < n ? s->lo + s->min_run : n;
                if (s->end < s->i)
                    s->end = s->i;
                for (; s->i < s->end; s->i++) { /* binary insertion */
                    s->l = s->lo;
                    s->r = s->i;
                    while (s->l < s->r) {
                        s->m = s->l + ((s->r - s->l) >> 1);
                        COMPARE(a[s->i], a[s->m]);
                        if (yes)
                            s->r = s->m;
                        else
                            s->l = s->m + 1;
                    }
                    ELEM pivot = a[s->i];
                    MOVE(a, s->l + 1, a, s->l, s->i - s->l);
                    a[s->l] = pivot;
                }
                if (s->n_runs > 0)
                    s->depth = merge_depth(s->base[s->n_runs - 1],
                                           s->length[s->n_runs - 1],
                                           s->end - s->lo, n);
            }
            /* --- runs deeper in the merge tree than it are merged first --- */
            while (s->n_runs > 1 &&
                   (s->lo == n || s->power[s->n_runs - 2] > s->depth)) {
                s->i = s->n_runs - 2;
                if (s->lo == n && s->i > 0 &&
                    s->length[s->i - 1] < s->length[s->i + 1])
                    s->i--;
                s->pa = s->base[s->i];
                s->na = s->length[s->i];
                s->pb = s->base[s->i + 1];
                s->nb = s->length[s->i + 1];
                s->length[s->i] += s->nb;
                if (s->i == s->n_runs - 3) {
                    s->base[s->i + 1] = s->base[s->i + 2];
                    s->length[s->i + 1] = s->length[s->i + 2];
                }
                s->n_runs--;
                GALLOP(RIGHT, a[s->pb], a, s->pa, s->na, 0);
                s->pa += s->ofs;
                s->na -= s->ofs;
                if (s->na == 0)
                    continue;
                GALLOP(LEFT, a[s->pa + s->na - 1], a, s->pb, s->nb, s->nb - 1);
                s->nb = s->ofs;
                if (s->nb <= 0)
                    continue;
                if (s->na > s->nb)
                    goto downwards;

                /* --- a is aside, merging upwards; d is the next place --- */
                MOVE(aside, 0, a, s->pa, s->na);
                s->d = s->pa;
                s->pa = 0;
                s->merging = MERGING_UP;
                a[s->d++] = a[s->pb++];
                if (--s->nb == 0)
                    goto b_is_empty;
                if (s->na == 1)
                    goto a_is_last;
                for (;; s->min_gallop++) {
                    s->n_a = s->n_b = 0;
                    while (s->n_a < s->min_gallop && s->n_b < s->min_gallop) {
                        COMPARE(a[s->pb], aside[s->pa]);
                        if (yes) {
                            a[s->d++] = a[s->pb++];
                            s->n_b++;
                            s->n_a = 0;
                            if (--s->nb == 0)
                                goto b_is_empty;
                        } else {
                            a[s->d++] = aside[s->pa++];
                            s->n_a++;
                            s->n_b = 0;
                            if (--s->na == 1)
                                goto a_is_last;
                        }
                    }
                    s->min_gallop++;
                    do {
                        s->min_gallop -= s->min_gallop > 1;
                        GALLOP(RIGHT, a[s->pb], aside, s->pa, s->na, 0);
                        s->n_a = s->ofs;
                        MOVE(a, s->d, aside, s->pa, s->n_a);
                        s->d += s->n_a;
                        s->pa += s->n_a;
                        s->na -= s->n_a;
                        if (s->n_a && s->na == 1)
                            goto a_is_last;
                        if (s->na == 0) /* only if `<` is inconsistent */
                            goto b_is_empty;
                        a[s->d++] = a[s->pb++];
                        if (--s->nb == 0)
                            goto b_is_empty;
                        GALLOP(LEFT, aside[s->pa], a, s->pb, s->nb, 0);
                        s->n_b = s->ofs;
                        MOVE(a, s->d, a, s->pb, s->n_b);
                        s->d += s->n_b;
                        s->pb += s->n_b;
                        s->nb -= s->n_b;
                        if (s->nb == 0)
                            goto b_is_empty;
                        a[s->d++] = aside[s->pa++];
                        if (--s->na == 1)
                            goto a_is_last;
                    } while (s->n_a >= 7 || s->n_b >= 7);
                }
            a_is_last: /* the greatest of all */
                MOVE(a, s->d, a, s->pb, s->nb);
                s->d += s->nb;
            b_is_empty:
                MOVE(a, s->d, aside, s->pa, s->na);
                s->merging = MERGING_NOT;
                continue;

                /* --- b is aside, merging downwards --- */
            downwards:
                MOVE(aside, 0, a, s->pb, s->nb);
                s->d = s->pb + s->nb - 1;
                s->pb = s->nb - 1;
                s->pa += s->na - 1;
                s->merging = MERGING_DOWN;
                a[s->d--] = a[s->pa--];
                if (--s->na == 0)
                    goto a_is_empty;
                if (s->nb == 1)
                    goto b_is_last;
                for (;; s->min_gallop++) {
                    s->n_a = s->n_b = 0;
                    while (s->n_a < s->min_gallop && s->n_b < s->min_gallop) {
                        COMPARE(aside[s->pb], a[s->pa]);
                        if (yes) {
                            a[s->d--] = a[s->pa--];
                            s->n_a++;
                            s->n_b = 0;
                            if (--s->na == 0)
                                goto a_is_empty;
                        } else {
                            a[s->d--] = aside[s->pb--];
                            s->n_b++;
                            s->n_a = 0;
                            if (--s->nb == 1)
                                goto b_is_last;
                        }
                    }
                    s->min_gallop++;
                    do {
                        s->min_gallop -= s->min_gallop > 1;
                        GALLOP(RIGHT, aside[s->pb], a, s->pa - s->na + 1, s->na,
                               s->na - 1);
                        s->n_a = s->na - s->ofs;
                        s->d -= s->n_a;
                        s->pa -= s->n_a;
                        s->na -= s->n_a;
                        MOVE(a, s->d + 1, a, s->pa + 1, s->n_a);
                        if (s->na == 0)
                            goto a_is_empty;
                        a[s->d--] = aside[s->pb--];
                        if (--s->nb == 1)
                            goto b_is_last;
                        GALLOP(LEFT, a[s->pa], aside, 0, s->nb, s->nb - 1);
                        s->n_b = s->nb - s->ofs;
                        s->d -= s->n_b;
                        s->pb -= s->n_b;
                        s->nb -= s->n_b;
                        MOVE(a, s->d + 1, aside, s->pb + 1, s->n_b);
                        if (s->n_b && s->nb == 1)
                            goto b_is_last;
                        if (s->nb == 0) /* only if `<` is inconsistent */
                            goto a_is_empty;
                        a[s->d--] = a[s->pa--];
                        if (--s->na == 0)
                            goto a_is_empty;
                    } while (s->n_a >= 7 || s->n_b >= 7);
                }
            b_is_last: /* the least of all */
                s->d -= s->na;
                s->pa -= s->na;
                MOVE(a, s->d + 1, a, s->pa + 1, s->na);
            a_is_empty:
                MOVE(a, s->d - (s->nb - 1), aside, 0, s->nb);
                s->merging = MERGING_NOT;
            }
            if (s->lo == n)
                return -1;
            if (s->n_runs > 0)
                s->power[s->n_runs - 1] = s->depth;
            s->base[s->n_runs] = s->lo;
            s->length[s->n_runs++] = s->end - s->lo;
        }
    gallop: /* outwards from the hint in steps that double, then by halving */
        s->p = s->first + s->hint;
        s->last = 0;
        s->ofs = 1;
        BEFORE(s->p);
        if (yes) {
            s->most = s->count - s->hint;
            while (s->ofs < s->most) {
                BEFORE(s->p + s->ofs);
                if (!yes)
                    break;
                s->last = s->ofs;
                s->ofs = (s->ofs << 1) + 1;
            }
            s->ofs = (s->ofs < s->most ? s->ofs : s->most) + s->hint;
            s->last += s->hint;
        } else {
            s->most = s->hint + 1;
            while (s->ofs < s->most) {
                BEFORE(s->p - s->ofs);
                if (yes)
                    break;
                s->last = s->ofs;
                s->ofs = (s->ofs << 1) + 1;
            }
            int64_t far = s->ofs < s->most ? s->ofs : s->most;
            s->ofs = s->hint - s->last;
            s->last = s->hint - far;
        }
        for (s->last++; s->last < s->ofs;) {
            s->m = s->last + ((s->ofs - s->last) >> 1);
            BEFORE(s->first + s->m);
            if (yes)
                s->last = s->m + 1;
            else
                s->ofs = s->m;
        }
        s->resume = s->back;
        goto again;
    }
    return -1;
}

#undef BEFORE
#undef GALLOP
#undef COMPARE
#undef STATE
#undef NAMED
#undef NAMED_
#undef KIND
#undef ELEM
#undef IS_LESS
#undef ASK
