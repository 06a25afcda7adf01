/* One function in C: variables for values, labels for blocks in reverse
   postorder (cold ones last), and behind them the ways out of errors:

       overflow_2:
           gel_raise_overflow();
       err_2:
           gel_tb_add(17);
           goto b5;             the handler, or return

   so that the normal way is one comparison and branch a check. */
#include "backends/c/internal.h"

/* --- exits --------------------------------------------------------------- */

static const char *const kind_labels[EXIT_KINDS] = {"overflow", "recursion"};
static const char *const kind_raisers[EXIT_KINDS] = {"gel_raise_overflow",
                                                     "gel_raise_recursion"};

/* Edges without arguments to one block are the same way out. */
static Exit *exit_for(FuncGen *fg, uint32_t site, const Edge *handler,
                      uint32_t *num)
{
    uint64_t to = 0;
    if (handler) {
        to = handler->n_args ? (uint64_t)1 << 31 | fg->b : handler->target;
    }
    site = c_site_shows(fg->c->g, site) ? site : 0;
    uint64_t *place =
        map_put(fg->scratch, &fg->exit_nums, (uint64_t)site << 32 | to, NULL);
    if (*place == 0) {
        Exit e = {.site = site, .handler = handler};
        vec_push(fg->scratch, &fg->exits, e);
        *place = fg->exits.len;
    }
    *num = (uint32_t)*place;
    return &fg->exits.data[*num - 1];
}

static const Edge *handler_of(const FuncGen *fg)
{
    const Edge *e = &ir_block(fg->f, fg->b)->handler;
    return e->target ? e : NULL;
}

static const char *plain_label(FuncGen *fg, uint32_t site, const Edge *handler)
{
    uint32_t num;
    exit_for(fg, site, handler, &num)->is_used = true;
    return arena_printf(fg->c->a, "err_%u", num);
}

const char *c_error_label(FuncGen *fg, const Insn *in)
{
    return plain_label(fg, in->site, handler_of(fg));
}

const char *c_quiet_label(FuncGen *fg)
{
    return plain_label(fg, 0, handler_of(fg));
}

const char *c_leave_label(FuncGen *fg)
{
    return plain_label(fg, 0, NULL);
}

const char *c_raise_label(FuncGen *fg, const Insn *in, ExitKind kind)
{
    uint32_t num;
    exit_for(fg, in->site, handler_of(fg), &num)->kinds |= 1u << kind;
    return arena_printf(fg->c->a, "%s_%u", kind_labels[kind], num);
}

static const char *dummy_value(Type t)
{
    switch (t) {
    case TY_VOID:
        return "";
    case TY_I1:
        return " false";
    case TY_F64:
        return " 0.0";
    case TY_REF:
        return " NULL";
    case TY_ANY:
        return " gel_any_unit(GEL_TAG_UNBOUND)";
    case TY_I128:
        return " gel_i128_from_i64(0)";
    default:
        return " 0";
    }
}

static void put_line(FuncGen *fg, uint32_t site);

/* Does the handler save a frame when the stack is being unwound? */
static bool is_pad(const Func *f, const Edge *handler)
{
    return handler &&
           ir_block(f, handler->target)->insns.data[0].op == OP_FRAME_SAVE;
}

static void put_exit(FuncGen *fg, uint32_t i)
{
    const Exit *e = &fg->exits.data[i];
    put_line(fg, e->site);
    for (uint32_t kind = 0; kind < EXIT_KINDS; kind++) {
        if (!(e->kinds >> kind & 1)) {
            continue;
        }
        sb_printf(fg->out, "%s_%u:\n    %s();\n", kind_labels[kind], i + 1,
                  kind_raisers[kind]);
        if (e->kinds >> (kind + 1)) {
            sb_printf(fg->out, "    goto err_%u;\n", i + 1);
        }
    }
    if (e->is_used || (e->kinds & (e->kinds - 1))) {
        /* A declaration may not follow a label. */
        const char *empty = e->handler && e->handler->n_args ? ";" : "";
        sb_printf(fg->out, "err_%u:%s\n", i + 1, empty);
    }
    if (e->site) {
        uint32_t num = c_use_site(fg->c, fg->u, e->site);
        if (is_pad(fg->f, e->handler)) {
            sb_puts(fg->out, "    if (gel_exc != &gel_unwind)\n    ");
        }
        if (fg->u->sites_base) {
            sb_printf(fg->out, "    gel_tb_add(%s + %u);\n", fg->u->sites_base,
                      num);
        } else {
            sb_printf(fg->out, "    gel_tb_add(%u);\n", num + 1);
        }
    }
    if (e->handler) {
        c_goto(fg, e->handler, "    ");
    } else {
        sb_printf(fg->out, "    return%s;\n", dummy_value(fg->f->result));
    }
}

/* --- source lines -------------------------------------------------------- */

static void put_loc(FuncGen *fg, Loc l)
{
    if (!fg->c->opts->lines || l.line == 0 ||
        (l.line == fg->line && l.file == fg->file)) {
        return;
    }
    const char *path = diags_file(fg->c->g->diags, l.file)->path;
    sb_printf(fg->out, "#line %u ", l.line);
    c_put_c_string(fg->out, path, strlen(path));
    sb_putc(fg->out, '\n');
    fg->line = l.line;
    fg->file = l.file;
}

static void put_line(FuncGen *fg, uint32_t site)
{
    if (site) {
        put_loc(fg, fg->c->g->sites.data[site].loc);
    }
}

/* --- blocks -------------------------------------------------------------- */

/* Reverse postorder, cold blocks and what they dominate behind the others, so
   that definitions still come before uses. */
static void order_blocks(FuncGen *fg)
{
    const Cfg *cfg = fg->cfg;
    bool *is_late = NEW_ARRAY(fg->scratch, bool, cfg->n_blocks);
    fg->order = NEW_ARRAY(fg->scratch, Blk, cfg->n_order);
    for (uint32_t i = 0; i < cfg->n_order; i++) {
        Blk b = cfg->order[i];
        is_late[b] = ir_block(fg->f, b)->is_cold || is_late[cfg->idom[b]];
    }
    is_late[1] = false;
    for (int late = 0; late <= 1; late++) {
        for (uint32_t i = 0; i < cfg->n_order; i++) {
            if (is_late[cfg->order[i]] == (late != 0)) {
                fg->order[fg->n_order++] = cfg->order[i];
            }
        }
    }
}

static void find_defs(FuncGen *fg)
{
    for (uint32_t i = 0; i < fg->cfg->n_order; i++) {
        const Block *b = ir_block(fg->f, fg->cfg->order[i]);
        for (uint32_t k = 0; k < b->insns.len; k++) {
            fg->def[b->insns.data[k].result] = &b->insns.data[k];
        }
    }
    fg->def[0] = NULL;
}

static void count_edge_uses(FuncGen *fg, const Edge *e)
{
    for (uint32_t i = 0; i < e->n_args; i++) {
        fg->n_uses[e->args[i]]++;
    }
}

static void count_uses(FuncGen *fg)
{
    for (uint32_t i = 0; i < fg->cfg->n_order; i++) {
        const Block *b = ir_block(fg->f, fg->cfg->order[i]);
        for (uint32_t k = 0; k < b->insns.len; k++) {
            const Insn *in = &b->insns.data[k];
            for (uint32_t j = 0; j < in->n_args; j++) {
                fg->n_uses[in->args[j]]++;
            }
        }
        for (uint32_t k = 0; k < b->succs.len; k++) {
            count_edge_uses(fg, &b->succs.data[k]);
        }
        count_edge_uses(fg, &b->handler);
    }
}

static void put_block(FuncGen *fg)
{
    const Block *b = ir_block(fg->f, fg->b);
    for (uint32_t i = 0; i < b->insns.len; i++) {
        put_line(fg, b->insns.data[i].site);
        c_emit_insn(fg, &b->insns.data[i]);
    }
}

/* Variables of block arguments, a line a block; parameters that are not read.
 */
static void put_variables(FuncGen *fg, StrBuf *out)
{
    const Block *entry = ir_block(fg->f, 1);
    for (uint32_t i = 0; i < entry->args.len; i++) {
        if (!fg->needed[entry->args.data[i]]) {
            sb_printf(out, "    (void)%s;\n", c_var(fg, entry->args.data[i]));
        }
    }
    for (uint32_t i = 1; i < fg->n_order; i++) {
        const Block *b = ir_block(fg->f, fg->order[i]);
        for (uint32_t k = 0; k < b->args.len; k++) {
            Val v = b->args.data[k];
            if (fg->needed[v]) {
                sb_printf(out, "    %s%s;\n", c_type(ir_val(fg->f, v)->type),
                          c_var(fg, v));
            }
        }
    }
}

static void put_blocks(FuncGen *fg, StrBuf *out)
{
    StrBuf *texts = NEW_ARRAY(fg->scratch, StrBuf, fg->n_order);
    for (uint32_t i = 0; i < fg->n_order; i++) {
        texts[i] = sb_new(fg->scratch);
        fg->out = &texts[i];
        fg->b = fg->order[i];
        fg->next = i + 1 < fg->n_order ? fg->order[i + 1] : 0;
        put_block(fg);
    }
    StrBuf exits = sb_new(fg->scratch);
    fg->out = &exits;
    for (uint32_t i = 0; i < fg->exits.len; i++) {
        put_exit(fg, i);
    }
    for (uint32_t i = 0; i < fg->n_order; i++) {
        if (fg->has_label[fg->order[i]]) {
            sb_printf(out, "b%u:;\n", fg->order[i]);
        }
        sb_add(out, texts[i].text ? texts[i].text : "", texts[i].len);
    }
    sb_add(out, exits.text ? exits.text : "", exits.len);
}

/* "int64_t f_fact(int64_t n_1)" */
static const char *head(FuncGen *fg)
{
    StrBuf sb = sb_new(fg->c->a);
    const Block *entry = ir_block(fg->f, 1);
    sb_printf(&sb, "%s%s(", c_type(fg->f->result), c_func(fg->c, fg->f)->name);
    for (uint32_t i = 0; i < entry->args.len; i++) {
        Val v = entry->args.data[i];
        sb_printf(&sb, "%s%s%s", i ? ", " : "", c_type(ir_val(fg->f, v)->type),
                  c_var(fg, v));
    }
    sb_puts(&sb, entry->args.len ? ")" : "void)");
    return sb.text;
}

void c_emit_func(CGen *c, Unit *u, Func *f)
{
    Arena *scratch = arena_new();
    FuncGen fg = {.c = c, .u = u, .f = f, .scratch = scratch};
    fg.cfg = ir_cfg(scratch, f);
    fg.def = NEW_ARRAY(scratch, const Insn *, f->vals.len);
    fg.needed = NEW_ARRAY(scratch, bool, f->vals.len);
    fg.has_label = NEW_ARRAY(scratch, bool, f->blocks.len);
    fg.n_uses = NEW_ARRAY(scratch, uint32_t, f->vals.len);
    fg.vars = NEW_ARRAY(scratch, const char *, f->vals.len);
    find_defs(&fg);
    count_uses(&fg);
    c_mark_needed(&fg);
    order_blocks(&fg);
    StrBuf body = sb_new(c->a);
    fg.out = &body;
    sb_puts(&body, "{\n");
    put_variables(&fg, &body);
    put_loc(&fg, f->loc);
    put_blocks(&fg, &body);
    sb_puts(&body, "}\n");
    c_func(c, f)->head = head(&fg);
    vec_push(c->a, &u->bodies, body.text);
    arena_free(scratch);
}
