/* The command line, from options.def and commands.def: parsing, help, and what
   to say when it is wrong (exit status 2). */
#include "internal.h"

#include <stdlib.h>
#include <unistd.h>

typedef enum OptionId {
    OPTION_NONE,
#define OPTION(name, short, long, arg, commands, help) OPTION_##name,
#include "options.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

typedef struct OptionRow {
    char letter;
    const char *word, *arg, *commands, *help;
} OptionRow;

static const OptionRow option_rows[OPTION_COUNT] = {
    {0, NULL, NULL, "", NULL},
#define OPTION(name, short, long, arg, commands, help)                         \
    {short, long, arg, commands, help},
#include "options.def"
#undef OPTION
};

typedef struct CommandRow {
    const char *text, *operands, *summary;
    char letter; /* as options.def names it */
} CommandRow;

static const CommandRow command_rows[COMMAND_COUNT] = {
    {NULL, NULL, NULL, 0},
#define COMMAND(name, text, operands, summary)                                 \
    {text, operands, summary, #name[0]},
#include "commands.def"
#undef COMMAND
};

static const GcRow gc_rows[] = {
#define GC(name, text, source, roots, counts, link, summary)                   \
    {#name, text, counts, link},
#include "gc/gcs.def"
#undef GC
};

const char *command_text(Command c)
{
    return command_rows[c].text;
}

static bool applies(const OptionRow *row, Command c)
{
    return row->commands[0] == '*' ||
           (c != COMMAND_NONE && strchr(row->commands, command_rows[c].letter));
}

/* --- help -------------------------------------------------------------------
 */

static void print_option(const OptionRow *row)
{
    char left[64];
    const char *arg = row->arg ? row->arg : "";
    if (!row->word) {
        snprintf(left, sizeof left, "-%c%s%s", row->letter,
                 row->arg && !strchr(arg, '|') ? " " : "", arg);
    } else if (row->letter) {
        snprintf(left, sizeof left, "-%c, --%s%s%s", row->letter, row->word,
                 row->arg ? "=" : "", arg);
    } else {
        snprintf(left, sizeof left, "    --%s%s%s", row->word,
                 row->arg ? "=" : "", arg);
    }
    if (strlen(left) > 27) {
        printf("  %s\n  %-28s%s\n", left, "", row->help);
    } else {
        printf("  %-28s%s\n", left, row->help);
    }
}

static int print_overview(void)
{
    printf("usage: gelato COMMAND [OPTION...] ...\n\n");
    for (int c = 1; c < COMMAND_COUNT; c++) {
        char left[64];
        snprintf(left, sizeof left, "%s %s", command_rows[c].text,
                 command_rows[c].operands);
        printf("  %-28s%s\n", left, command_rows[c].summary);
    }
    printf("\nOptions of a command: gelato help COMMAND\n");
    return EXIT_OK;
}

int print_help(Command c)
{
    if (c == COMMAND_NONE) {
        return print_overview();
    }
    const CommandRow *row = &command_rows[c];
    printf("usage: gelato %s [OPTION...] %s\n\n%s\n\n", row->text,
           row->operands, row->summary);
    for (int i = 1; i < OPTION_COUNT; i++) {
        if (applies(&option_rows[i], c)) {
            print_option(&option_rows[i]);
        }
    }
    return EXIT_OK;
}

int print_version(const Driver *d)
{
    printf("gelato %s\n", GELATO_VERSION);
    if (d->opts.verbose) {
        printf("files: %s\nbuild: %016llx\ncache: %s\nmemory flavours:",
               d->lib_dir, (unsigned long long)build_id(d),
               cache_dir(d->arena));
        for (size_t i = 0; i < ARRAY_LEN(gc_rows); i++) {
            printf(" %s", gc_rows[i].text);
        }
        printf("\n");
    }
    return EXIT_OK;
}

/* --- parsing
 * --------------------------------------------------------------------- */

static int usage_error(const char *text, const char *near)
{
    fprintf(stderr, "gelato: %s", text);
    if (near) {
        fprintf(stderr, "; did you mean '%s'?", near);
    }
    fprintf(stderr, "\nTry: gelato help\n");
    return EXIT_USAGE;
}

/* 0-based index of `word` among "A|B|C", or -1. */
static int word_index(const char *words, const char *word)
{
    size_t len = strlen(word);
    for (int i = 0; *words; i++) {
        size_t n = strcspn(words, "|");
        if (n == len && memcmp(words, word, n) == 0) {
            return i;
        }
        words += n + (words[n] == '|');
    }
    return -1;
}

static const GcRow *gc_row(const char *text)
{
    for (size_t i = 0; i < ARRAY_LEN(gc_rows); i++) {
        if (strcmp(gc_rows[i].text, text) == 0) {
            return &gc_rows[i];
        }
    }
    return &gc_rows[0];
}

static void set_dump(Driver *d, const char *arg)
{
    const char *colon = strchr(arg, ':');
    size_t len = colon ? (size_t)(colon - arg) : strlen(arg);
    d->opts.dump_pass = arena_strdup(d->arena, arg, len);
    d->opts.dump_func = colon ? colon + 1 : NULL;
}

static void add_path(Driver *d, const char *arg)
{
    const char **paths = NEW_ARRAY(d->arena, const char *, d->opts.n_paths + 1);
    if (d->opts.n_paths) {
        memcpy(paths, d->opts.paths, d->opts.n_paths * sizeof *paths);
    }
    paths[d->opts.n_paths++] = arg;
    d->opts.paths = paths;
}

/* `choice` is the index of `arg` where the row lists words. */
static void set_option(Driver *d, OptionId id, const char *arg, int choice)
{
    Options *o = &d->opts;
    switch (id) {
    case OPTION_OUTPUT:
        o->output = arg;
        break;
    case OPTION_GC:
        o->gc = gc_row(arg);
        break;
    case OPTION_STACKLESS:
        o->stackless = true;
        break;
    case OPTION_OPT:
        o->opt_level = choice;
        break;
    case OPTION_DEBUG:
        o->debug = true;
        break;
    case OPTION_CC:
        o->cc = (Cc)choice;
        break;
    case OPTION_STRICT:
        o->strict = true;
        break;
    case OPTION_PATH:
        add_path(d, arg);
        break;
    case OPTION_PERF:
        o->perf = true;
        break;
    case OPTION_JOBS:
        o->jobs = (uint32_t)strtoul(arg, NULL, 10);
        break;
    case OPTION_KEEP:
        o->keep = true;
        break;
    case OPTION_EMIT:
        o->emit = (Emit)(EMIT_TREE + choice);
        break;
    case OPTION_DUMP:
        set_dump(d, arg);
        break;
    case OPTION_STOP:
        o->stop_after = arg;
        break;
    case OPTION_PASS:
        o->pass = arg;
        break;
    case OPTION_TIMINGS:
        o->timings = true;
        break;
    case OPTION_TIME_PASSES:
        o->time_passes = true;
        break;
    case OPTION_SANITIZE:
        o->sanitize = true;
        break;
    case OPTION_FORMAT:
        o->format = choice ? DIAG_JSON : DIAG_HUMAN;
        break;
    case OPTION_COLOR:
        o->color_always = choice == 1;
        o->color_never = choice == 2;
        break;
    case OPTION_VERBOSE:
        o->verbose = true;
        break;
    case OPTION_HELP:
    case OPTION_VERSION:
    case OPTION_NONE:
    case OPTION_COUNT:
        break;
    }
}

/* Where parsing stands. */
typedef struct Cursor {
    char **argv;
    int argc, at;
    OptionId stop; /* --help or --version was given */
} Cursor;

static OptionId find_word(const char *text, size_t len)
{
    for (int i = 1; i < OPTION_COUNT; i++) {
        const char *word = option_rows[i].word;
        if (word && strlen(word) == len && memcmp(word, text, len) == 0) {
            return (OptionId)i;
        }
    }
    return OPTION_NONE;
}

static OptionId find_letter(char letter)
{
    for (int i = 1; i < OPTION_COUNT; i++) {
        if (letter && option_rows[i].letter == letter) {
            return (OptionId)i;
        }
    }
    return OPTION_NONE;
}

static int unknown_option(Driver *d, const char *text)
{
    const char *words[OPTION_COUNT];
    size_t n = 0;
    for (int i = 1; i < OPTION_COUNT; i++) {
        if (option_rows[i].word && applies(&option_rows[i], d->opts.command)) {
            words[n++] = arena_printf(d->arena, "--%s", option_rows[i].word);
        }
    }
    size_t len = strcspn(text, "=");
    const char *name = arena_strdup(d->arena, text, len);
    return usage_error(arena_printf(d->arena, "unknown option '%s'", name),
                       suggest(name, words, n));
}

/* Checks the argument against the row's words and sets the option. */
static int take_option(Driver *d, OptionId id, const char *shown,
                       const char *arg)
{
    const OptionRow *row = &option_rows[id];
    int choice = 0;
    if (row->arg && strchr(row->arg, '|')) {
        choice = word_index(row->arg, arg);
        if (choice < 0) {
            return usage_error(arena_printf(d->arena, "%s takes %s, not '%s'",
                                            shown, row->arg, arg),
                               NULL);
        }
    }
    if (id == OPTION_JOBS && strtoul(arg, NULL, 10) == 0) {
        return usage_error("-j takes a number from 1", NULL);
    }
    set_option(d, id, arg, choice);
    return -1;
}

static int parse_option(Driver *d, Cursor *c)
{
    const char *text = c->argv[c->at++], *shown = text, *arg = NULL;
    OptionId id;
    if (text[1] == '-') {
        size_t len = strcspn(text + 2, "=");
        id = find_word(text + 2, len);
        arg = text[2 + len] ? text + 3 + len : NULL;
        shown = arena_strdup(d->arena, text, len + 2);
    } else {
        id = find_letter(text[1]);
        arg = text[2] ? text + 2 : NULL;
        shown = arena_strdup(d->arena, text, 2);
    }
    if (id == OPTION_NONE) {
        return unknown_option(d, text);
    }
    if (!applies(&option_rows[id], d->opts.command)) {
        return usage_error(arena_printf(d->arena, "%s is not an option of '%s'",
                                        shown, command_text(d->opts.command)),
                           NULL);
    }
    if (!option_rows[id].arg && arg) {
        return usage_error(
            arena_printf(d->arena, "%s takes no argument", shown), NULL);
    }
    if (option_rows[id].arg && !arg) {
        if (c->at == c->argc) {
            return usage_error(
                arena_printf(d->arena, "%s needs an argument", shown), NULL);
        }
        arg = c->argv[c->at++];
    }
    if (id == OPTION_HELP || id == OPTION_VERSION) {
        c->stop = id;
    }
    return take_option(d, id, shown, arg);
}

/* The command's name; -1, or an exit status. */
static int parse_command(Driver *d, Cursor *c)
{
    const char *text = c->argv[c->at++];
    const char *words[COMMAND_COUNT];
    for (int i = 1; i < COMMAND_COUNT; i++) {
        words[i - 1] = command_rows[i].text;
        if (strcmp(text, command_rows[i].text) == 0) {
            d->opts.command = (Command)i;
            return -1;
        }
    }
    size_t len = strlen(text);
    if (len > 3 && strcmp(text + len - 3, ".py") == 0) {
        return usage_error("the command is missing",
                           arena_printf(d->arena, "gelato run %s", text));
    }
    return usage_error(arena_printf(d->arena, "unknown command '%s'", text),
                       suggest(text, words, COMMAND_COUNT - 1));
}

/* Options and operands; `run` leaves what follows the program to it. */
static int parse_rest(Driver *d, Cursor *c)
{
    Options *o = &d->opts;
    bool only_operands = false;
    while (c->at < c->argc) {
        char *text = c->argv[c->at];
        if (text[0] == '-' && text[1] && !only_operands) {
            if (strcmp(text, "--") == 0) {
                only_operands = true;
                c->at++;
                continue;
            }
            int status = parse_option(d, c);
            if (status >= 0 || c->stop) {
                return status;
            }
            continue;
        }
        if (o->program) {
            return usage_error(
                arena_printf(d->arena, "'%s' is one operand too many", text),
                NULL);
        }
        o->program = text;
        c->at++;
        if (o->command == COMMAND_RUN) {
            o->args = c->argv + c->at;
            o->n_args = c->argc - c->at;
            return -1;
        }
    }
    return -1;
}

static int help_on(Driver *d)
{
    Cursor c = {(char *[]){(char *)(uintptr_t)d->opts.program}, 1, 0, 0};
    int status = d->opts.program ? parse_command(d, &c) : -1;
    if (status >= 0) {
        return status;
    }
    return print_help(d->opts.program ? d->opts.command : COMMAND_NONE);
}

/* What needs no program, or finds it missing. */
static int finish_parse(Driver *d, const Cursor *c)
{
    Options *o = &d->opts;
    if (c->stop == OPTION_HELP) {
        return print_help(o->command);
    }
    if (c->stop == OPTION_VERSION || o->command == COMMAND_VERSION) {
        return print_version(d);
    }
    if (o->command == COMMAND_HELP) {
        return help_on(d);
    }
    if (!o->program) {
        return usage_error(
            arena_printf(d->arena, "'%s' needs an operand: gelato %s %s",
                         command_text(o->command), command_text(o->command),
                         command_rows[o->command].operands),
            NULL);
    }
    const char *passes[] = {o->dump_pass, o->stop_after, o->pass};
    for (size_t i = 0; i < ARRAY_LEN(passes); i++) {
        if (passes[i] && !pass_exists(passes[i])) {
            return usage_error(
                arena_printf(d->arena, "there is no pass '%s'", passes[i]),
                NULL);
        }
    }
    return o->command == COMMAND_EXPLAIN ? explain(o->program) : -1;
}

static void set_defaults(Options *o)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    o->gc = &gc_rows[0];
    o->opt_level = o->command == COMMAND_RUN ? 1 : 2;
    o->jobs = n > 0 ? (uint32_t)n : 1;
    if (o->command == COMMAND_GRAPH) {
        o->emit = EMIT_GRAPH;
    }
}

int options_parse(Driver *d)
{
    Cursor c = {d->argv, d->argc, 1, OPTION_NONE};
    if (d->argc < 2) {
        print_overview();
        return EXIT_USAGE;
    }
    if (d->argv[1][0] == '-') {
        /* --help, --version [-v] */
        bool is_help =
            strcmp(d->argv[1], "--help") == 0 || strcmp(d->argv[1], "-h") == 0;
        bool is_version = strcmp(d->argv[1], "--version") == 0;
        if (!is_help && !is_version) {
            return unknown_option(d, d->argv[1]);
        }
        d->opts.command = is_help ? COMMAND_HELP : COMMAND_VERSION;
        c.at = 2;
    } else {
        int status = parse_command(d, &c);
        if (status >= 0) {
            return status;
        }
    }
    set_defaults(&d->opts);
    int status = parse_rest(d, &c);
    return status >= 0 ? status : finish_parse(d, &c);
}
