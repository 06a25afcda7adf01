"""argparse: the command line, with CPython's help and error texts."""

import sys
from __gel__ import DONE, copy_of, is_done, isinstance, rt, same, split
from textwrap import fill, wrap

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
REMAINDER = "..."
PARSER = "A..."
_MANY = 1 << 40


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument.name()
        self.message = message
        Exception.__init__(self, message)

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return "argument " + self.argument_name + ": " + self.message


class ArgumentTypeError(Exception):
    pass


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class BooleanOptionalAction:
    """Stands for an action that has --no-... options, too."""


class Namespace:
    """Attributes that the program names are set as such; all are in `_all`."""

    def __init__(self):
        self._all = {}

    def _put(self, name, value):
        self._all[name] = value
        try:
            setattr(self, name, value)
        except NotImplementedError:
            pass

    def __contains__(self, name):
        return name in self._all

    def __eq__(self, other):
        if isinstance(other, Namespace):
            return self._all == other._all
        return NotImplemented

    def __repr__(self):
        parts = []
        for name, value in self._all.items():
            parts.append(name + "=" + repr(value))
        return "Namespace(" + ", ".join(parts) + ")"


def _as_is(text):
    return text


class Action:
    """What add_argument gives. `least` and `most` are how many arguments it takes."""

    __one_contour__ = True

    def __init__(self, flags, dest, kind, nargs, const, default, type,
                 choices, required, help, metavar):
        self.option_strings = flags
        self.dest = dest
        self.kind = kind
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.group = -1
        self.least = 1
        self.most = 1
        if kind == "parsers":
            self.most = _MANY
        elif nargs == "...":
            self.least = 0
            self.most = _MANY
        elif kind != "store" and kind != "append" and kind != "extend":
            self.least = 0
            self.most = 0
        elif nargs == "?":
            self.least = 0
        elif nargs == "*":
            self.least = 0
            self.most = _MANY
        elif nargs == "+":
            self.most = _MANY
        elif isinstance(nargs, int):
            self.least = nargs
            self.most = nargs

    def takes_all(self):
        """The rest of the command line, options too?"""
        return self.kind == "parsers" or self.nargs == "..."

    def is_list(self):
        return self.nargs is not None and self.nargs != "?"

    def meta(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return "{" + ",".join([str(c) for c in self.choices]) + "}"
        if len(self.option_strings) > 0:
            return self.dest.upper()
        return self.dest

    def name(self):
        if len(self.option_strings) > 0:
            return "/".join(self.option_strings)
        if self.metavar is not None:
            return self.metavar
        if self.dest is None and self.choices is not None:
            return self.meta()
        return self.dest

    def args_parts(self):
        """How its arguments look, in parts between which a line may end."""
        m = self.meta()
        if self.most == 0:
            return []
        if self.kind == "parsers":
            return [m + " ..."]
        if self.nargs == "...":
            return ["..."]
        if self.nargs == "?":
            return ["[" + m + "]"]
        if self.nargs == "*":
            return ["[" + m + " ...]"]
        if self.nargs == "+":
            return [m, "[" + m + " ...]"]
        return [m] * self.least

    def usage_parts(self):
        args = self.args_parts()
        if len(self.option_strings) == 0:
            return args
        parts = [self.option_strings[0]] + args
        if self.kind == "boolean":
            parts = [" | ".join(self.option_strings)]
        if self.required:
            return parts
        return ["[" + " ".join(parts) + "]"]

    def invocation(self):
        if len(self.option_strings) == 0:
            return self.meta()
        if self.nargs == "...":
            return ", ".join([s + " ..." for s in self.option_strings])
        args = " ".join(self.args_parts())
        if args == "":
            return ", ".join(self.option_strings)
        return ", ".join([s + " " + args for s in self.option_strings])


class _Group:
    """A section of the help."""

    __one_contour__ = True

    def __init__(self, parser, title, description):
        self.parser = parser
        self.title = title
        self.description = description
        self.actions = []

    def add_argument(self, *flags, **options):
        return self.parser._add(self, -1, *flags, **options)


class _SubAction:
    """A subcommand as the help shows it."""

    __one_contour__ = True

    def __init__(self, text, help):
        self.text = text
        self.help = help


class _SubParsers:
    """What add_subparsers gives."""

    __one_contour__ = True

    def __init__(self, parser, prog, action):
        self._parser = parser
        self._prog = prog
        self._action = action
        self._parsers = {}
        self._shown = []

    def add_parser(self, name, *, help=DONE, aliases=(), prog=None, usage=None,
                   description=None, epilog=None, parents=(),
                   formatter_class=HelpFormatter, add_help=True,
                   allow_abbrev=True, exit_on_error=True):
        if prog is None:
            prog = self._prog + " " + name
        for other in [name] + list(aliases):
            if other in self._parsers:
                raise ArgumentError(self._action, "conflicting subparser: "
                                    + other)
        parser = ArgumentParser(prog, usage, description, epilog, parents,
                                formatter_class, add_help=add_help,
                                allow_abbrev=allow_abbrev)
        if not is_done(help):
            text = name
            if len(aliases) > 0:
                text += " (" + ", ".join(aliases) + ")"
            self._shown.append(_SubAction(text, help))
        for other in [name] + list(aliases):
            self._parsers[other] = parser
            self._action.choices.append(other)
        return parser


class _Exclusive:
    __one_contour__ = True

    def __init__(self, parser, number, required):
        self.parser = parser
        self.number = number
        self.required = required

    def add_argument(self, *flags, **options):
        return self.parser._add(None, self.number, *flags, **options)


def _width():
    text = rt.os_getenv("COLUMNS")
    columns = 0
    if text is not None:
        try:
            columns = int(text)
        except ValueError:
            columns = 0
    if columns <= 0:
        columns = 80
        try:
            columns = rt.os_terminal(1) // 65536
        except OSError:
            columns = 80
        if columns <= 0:
            columns = 80
    return columns - 2


def _lines_of(parts, indent, first, limit):
    """Parts in lines; `first` is how far the first line is in, -1 as the others."""
    lines = []
    line = []
    size = (len(indent) if first < 0 else first) - 1
    for part in parts:
        if size + 1 + len(part) > limit and len(line) > 0:
            lines.append(indent + " ".join(line))
            line = []
            size = len(indent) - 1
        line.append(part)
        size += len(part) + 1
    if len(line) > 0:
        lines.append(indent + " ".join(line))
    if first >= 0:
        lines[0] = lines[0][len(indent):]
    return lines


class ArgumentParser:
    __one_contour__ = True

    def __init__(self, prog=None, usage=None, description=None, epilog=None,
                 parents=(), formatter_class=HelpFormatter, *, add_help=True,
                 allow_abbrev=True, exit_on_error=True, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler="error"):
        if (prefix_chars != "-" or fromfile_prefix_chars is not None
                or argument_default is not None or conflict_handler != "error"):
            raise NotImplementedError("gelato: ArgumentParser with "
                                      "prefix_chars, fromfile_prefix_chars, "
                                      "argument_default or conflict_handler")
        if prog is None:
            prog = sys.argv[0]
            prog = prog[prog.rfind("/") + 1:]
        self.prog = prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.allow_abbrev = allow_abbrev
        self._raw_help = formatter_class is RawTextHelpFormatter
        self._raw = (formatter_class is RawDescriptionHelpFormatter
                     or self._raw_help)
        self._shows_defaults = formatter_class is ArgumentDefaultsHelpFormatter
        self._actions = []
        self._flags = {}
        self._positionals = _Group(self, "positional arguments", None)
        self._optionals = _Group(self, "options", None)
        self._groups = [self._positionals, self._optionals]
        self._exclusive = []
        self._defaults = {}
        self._has_negative = False
        self._subparsers = None
        if add_help:
            self.add_argument("-h", "--help", action="help",
                              help="show this help message and exit")
        for parent in parents:
            self._inherit(parent)

    def _inherit(self, parent):
        """The arguments of another parser, group by group."""
        numbers = []
        for group in parent._exclusive:
            own = self.add_mutually_exclusive_group(required=group.required)
            numbers.append(own.number)
        for i in range(len(parent._groups)):
            group = parent._groups[i]
            own = self._groups[i] if i < 2 else None
            for other in self._groups[2:]:
                if i >= 2 and other.title == group.title:
                    own = other
            if own is None:
                own = self.add_argument_group(group.title, group.description)
            for a in group.actions:
                b = copy_of(a)
                if b.group >= 0:
                    b.group = numbers[b.group]
                for name in b.option_strings:
                    if name in self._flags:
                        raise ArgumentError(b, "conflicting option string: "
                                            + name)
                    self._flags[name] = b
                    if _is_negative(name):
                        self._has_negative = True
                own.actions.append(b)
        for a in parent._actions:
            for group in self._groups:
                for b in group.actions:
                    if (b.dest == a.dest and b.option_strings == a.option_strings
                            and not _has_action(self._actions, b)):
                        self._actions.append(b)
        for name, value in parent._defaults.items():
            self._defaults[name] = value

    # --- what there is ------------------------------------------------------------------

    def add_argument(self, *flags, **options):
        return self._add(None, -1, *flags, **options)

    def _add(self, group, exclusive, *flags, action="store", nargs=None,
             const=None, default=DONE, type=_as_is, choices=None,
             required=False, help=None, metavar=None, dest=None,
             version=None):
        if not isinstance(action, str):
            action = "boolean"
        is_given = not is_done(default)
        if is_done(default):
            default = None
        names = list(flags)
        is_option = len(names) > 0 and names[0].startswith("-")
        if is_option:
            if dest is None:
                dest = names[0]
                for name in names:
                    if name.startswith("--"):
                        dest = name
                        break
                dest = dest.lstrip("-").replace("-", "_")
        else:
            if len(names) > 0:
                dest = names[0]
            required = nargs != "?" and (nargs != "*" or not is_given)
            names = []
        if action == "version":
            if help is None:
                help = "show program's version number and exit"
        if action == "boolean":
            names = _with_opposites(names)
            if (help is not None and default is not None
                    and default != SUPPRESS):
                help += " (default: %(default)s)"
        a = Action(names, dest, action, nargs, const, default, type, choices,
                   required, help, metavar)
        if action == "store_true":
            a.const = True
            a.default = False if default is None else default
        elif action == "store_false":
            a.const = False
            a.default = True if default is None else default
        elif action == "version":
            a.version = version
        a.group = exclusive
        for name in names:
            if name in self._flags:
                raise ArgumentError(a, "conflicting option string: " + name)
            self._flags[name] = a
            if _is_negative(name):
                self._has_negative = True
        self._actions.append(a)
        self._enter(a, group, is_option)
        return a

    def _enter(self, a, group, is_option):
        """Into its section of the help."""
        if group is not None:
            group.actions.append(a)
        elif is_option:
            self._optionals.actions.append(a)
        else:
            self._positionals.actions.append(a)

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Exclusive(self, len(self._exclusive), required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, prog=None,
                       dest=None, required=False, help=None, metavar=None):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        if prog is None:
            parts = [self.prog]
            for a in self._actions:
                if len(a.option_strings) == 0:
                    parts.extend(a.usage_parts())
            prog = " ".join(parts)
        a = Action([], dest, "parsers", PARSER, None, None, _as_is, [], required,
                   help, metavar)
        subparsers = _SubParsers(self, prog, a)
        self._subparsers = subparsers
        self._actions.append(a)
        group = None
        if title is not None or description is not None:
            group = self.add_argument_group(
                "subcommands" if title is None else title, description)
        self._enter(a, group, False)
        return subparsers

    def set_defaults(self, **values):
        for name, value in values.items():
            self._defaults[name] = value
            for a in self._actions:
                if a.dest == name:
                    a.default = value

    def get_default(self, dest):
        for a in self._actions:
            if a.dest == dest and a.default is not None:
                return a.default
        return self._defaults.get(dest)

    # --- help ---------------------------------------------------------------------------

    def _usage_groups(self, actions):
        """The parts of the usage: of each option, or of those that exclude others."""
        parts = []
        done = []
        for a in actions:
            if a.help == SUPPRESS:
                continue
            if a.group < 0:
                parts.extend(a.usage_parts())
            elif a.group not in done:
                done.append(a.group)
                texts = []
                for other in actions:
                    if other.group == a.group and other.help != SUPPRESS:
                        text = " ".join(other.usage_parts())
                        if text.startswith("[") and text.endswith("]"):
                            text = text[1:-1]
                        texts.append(text)
                inner = " | ".join(texts)
                if self._exclusive[a.group].required:
                    if len(texts) > 1:
                        inner = "(" + inner + ")"
                    parts.append(inner)
                else:
                    parts.append("[" + inner + "]")
        return parts

    def format_usage(self):
        if self.usage is not None:
            return "usage: " + self.usage.replace("%(prog)s", self.prog) + "\n"
        width = _width()
        options = []
        positionals = []
        for a in self._actions:
            if len(a.option_strings) > 0:
                options.append(a)
            else:
                positionals.append(a)
        opt = self._usage_groups(options)
        pos = self._usage_groups(positionals)
        text = " ".join([self.prog] + opt + pos)
        if 7 + len(text) > width:
            if 7 + len(self.prog) <= 0.75 * width:
                indent = " " * (8 + len(self.prog))
                if len(opt) > 0:
                    lines = _lines_of([self.prog] + opt, indent, 7, width)
                    lines.extend(_lines_of(pos, indent, -1, width))
                elif len(pos) > 0:
                    lines = _lines_of([self.prog] + pos, indent, 7, width)
                else:
                    lines = [self.prog]
            else:
                indent = " " * 7
                lines = _lines_of(opt + pos, indent, -1, width)
                if len(lines) > 1:
                    lines = _lines_of(opt, indent, -1, width)
                    lines.extend(_lines_of(pos, indent, -1, width))
                lines = [self.prog] + lines
            text = "\n".join(lines)
        return "usage: " + text + "\n"

    def _expand(self, a):
        text = a.help
        if (self._shows_defaults and "%(default)" not in text
                and a.kind != "help" and a.kind != "version"
                and a.default != SUPPRESS
                and (len(a.option_strings) > 0 or a.nargs == "?"
                     or a.nargs == "*")):
            text += " (default: %(default)s)"
        text = text.replace("%(prog)s", self.prog)
        text = text.replace("%(default)s", str(a.default))
        text = text.replace("%(dest)s", a.dest)
        if a.choices is not None:
            text = text.replace("%(choices)s",
                                ", ".join([str(c) for c in a.choices]))
        return text.replace("%%", "%")

    def _text(self, text, width):
        text = text.replace("%(prog)s", self.prog)
        if self._raw:
            return text.rstrip("\n") + "\n\n"
        return fill(" ".join(text.split()), width) + "\n\n"

    def format_help(self):
        width = _width()
        longest = 0
        for a in self._actions:
            if a.help != SUPPRESS:
                longest = max(longest, len(a.invocation()) + 2)
                for shown in self._shown_below(a):
                    longest = max(longest, len(shown.text) + 2)
        position = min(longest + 2, min(24, max(width - 20, 4)))
        parts = [self.format_usage(), "\n"]
        if self.description is not None and self.description != "":
            parts.append(self._text(self.description, width))
        for group in self._groups:
            shown = [a for a in group.actions if a.help != SUPPRESS]
            if len(shown) == 0 and group.description is None:
                continue
            if group.title is not None:
                parts.append(group.title + ":\n")
            if group.description is not None:
                lines = wrap(" ".join(group.description.split()), width - 2)
                for line in lines:
                    parts.append("  " + line + "\n")
                parts.append("\n")
            for a in shown:
                self._put_action(parts, a, position, width)
            parts.append("\n")
        if self.epilog is not None and self.epilog != "":
            parts.append(self._text(self.epilog, width))
        return "".join(parts).strip("\n") + "\n"

    def _shown_below(self, a):
        """The subcommands that the help shows below an action."""
        if a.kind == "parsers" and self._subparsers is not None:
            return self._subparsers._shown
        return []

    def _put_action(self, parts, a, position, width):
        if a.help is None or a.help.strip() == "":
            parts.append("  " + a.invocation() + "\n")
        else:
            self._put_help(parts, "  ", a.invocation(), self._expand(a), position,
                           width)
        for shown in self._shown_below(a):
            if shown.help is None or shown.help.strip() == "":
                parts.append("    " + shown.text + "\n")
            elif shown.help != SUPPRESS:
                self._put_help(parts, "    ", shown.text,
                               shown.help.replace("%(prog)s", self.prog)
                               .replace("%%", "%"), position, width)

    def _put_help(self, parts, indent, text, help, position, width):
        room = position - len(indent) - 2
        if self._raw_help:
            lines = help.splitlines()
        else:
            lines = wrap(" ".join(help.split()), max(width - position, 11))
        if len(text) <= room:
            parts.append(indent + text.ljust(room) + "  " + lines[0] + "\n")
            lines = lines[1:]
        else:
            parts.append(indent + text + "\n")
        for line in lines:
            parts.append(" " * position + line + "\n")

    def print_usage(self, file=None):
        _print(self.format_usage(), file)

    def print_help(self, file=None):
        _print(self.format_help(), file)

    def exit(self, status=0, message=None):
        if message is not None:
            sys.stderr.write(message)
        raise SystemExit(status)

    def error(self, message):
        sys.stderr.write(self.format_usage())
        self.exit(2, self.prog + ": error: " + message + "\n")

    # --- parsing ------------------------------------------------------------------------

    def parse_args(self, args=None, namespace=None):
        result, extras = self.parse_known_args(args, namespace)
        if len(extras) > 0:
            self.error("unrecognized arguments: " + " ".join(extras))
        return result

    def parse_known_args(self, args=None, namespace=None):
        words = list(sys.argv[1:] if args is None else args)
        result = Namespace() if namespace is None else namespace
        for a in self._actions:
            if (a.dest is not None and a.kind != "help"
                    and a.kind != "version" and a.default != SUPPRESS
                    and a.dest not in result):
                result._put(a.dest, a.default)
        for name, value in self._defaults.items():
            if name not in result:
                result._put(name, value)
        try:
            return result, _Run(self, words, result).run()
        except ArgumentError as e:
            self.error(str(e))

    def _option(self, word):
        """What a word is: an option and what stands behind its `=`."""
        if word in self._flags:
            return self._flags[word], word, None
        if "=" in word:
            name, _, value = word.partition("=")
            if name in self._flags:
                return self._flags[name], name, value
        else:
            name = word
            value = None
        found = []
        if word.startswith("--"):
            if self.allow_abbrev:
                found = [f for f in self._flags if f.startswith(name)]
            rest = value
        else:
            short = word[:2]
            rest = value
            for f in self._flags:
                if f == short:
                    found.append(f)
                    rest = word[2:]
                elif f.startswith(name):
                    found.append(f)
        if len(found) > 1:
            self.error("ambiguous option: " + word + " could match "
                       + ", ".join(found))
        if len(found) == 1:
            return self._flags[found[0]], found[0], rest
        return None, word, None

    def _is_option(self, word):
        if word == "" or word[0] != "-" or len(word) == 1:
            return False
        if word in self._flags:
            return True
        a, _, _ = self._option(word)
        if a is not None:
            return True
        if _is_negative(word) and not self._has_negative:
            return False
        return " " not in word


def _has_action(actions, a):
    for b in actions:
        if same(a, b):
            return True
    return False


def _with_opposites(names):
    """--x and --no-x"""
    r = []
    for name in names:
        r.append(name)
        if name.startswith("--"):
            r.append("--no-" + name[2:])
    return r


def _is_negative(word):
    """-1, -1.5, -.5"""
    if len(word) < 2 or word[0] != "-":
        return False
    whole, dot, part = word[1:].partition(".")
    if dot == "":
        return whole.isdigit()
    return (whole == "" or whole.isdigit()) and part.isdigit()


def _print(text, file):
    if file is None:
        sys.stdout.write(text)
    else:
        file.write(text)


class _Run:
    """One parsing of a command line."""

    __one_contour__ = True

    def __init__(self, parser, words, result):
        self.parser = parser
        self.words = words
        self.result = result
        self.extras = []
        self.seen = []
        self.left = [a for a in parser._actions if len(a.option_strings) == 0]
        self.is_word = []       # an argument, not an option
        is_over = False
        for word in words:
            if is_over:
                self.is_word.append(True)
            elif word == "--":
                is_over = True
                self.is_word.append(True)
            else:
                self.is_word.append(not parser._is_option(word))

    def run(self):
        n = len(self.words)
        last = -1
        for k in range(n):
            if not self.is_word[k]:
                last = k
        i = 0
        while i <= last:
            next = i
            while self.is_word[next]:
                next += 1
            if next != i:
                end = self.positionals(i)
                if end > i:
                    i = end
                    continue
            while self.is_word[i]:
                self.extras.append(self.words[i])
                i += 1
            i = self.option(i)
        end = self.positionals(i)
        self.extras.extend(self.words[end:])
        self.check()
        return self.extras

    def run_of_words(self, i):
        n = 0
        while i + n < len(self.words) and self.is_word[i + n]:
            n += 1
        return n

    def share(self, actions, n):
        """How many of n arguments each action gets, or None."""
        rest = 0
        for a in actions:
            rest += a.least
        if rest > n:
            return None
        counts = []
        for a in actions:
            rest -= a.least
            count = min(a.most, n - rest)
            counts.append(count)
            n -= count
        return counts

    def positionals(self, i):
        n = self.run_of_words(i)
        skipped = 0
        for k in range(i, i + n):
            if self.words[k] == "--" and skipped == 0:
                skipped = 1
        counts = None
        k = len(self.left)
        while k > 0 and counts is None:
            counts = self.share(self.left[:k], n - skipped)
            if counts is None:
                k -= 1
        if counts is None:
            return i
        actions = self.left[:k]
        self.left = self.left[k:]
        for j in range(k):
            args = []
            if actions[j].takes_all():
                args.extend(self.words[i:])
                i = len(self.words)
                self.take(actions[j], args, "")
                return i
            while len(args) < counts[j]:
                if self.words[i] == "--" and skipped == 1:
                    skipped = 0
                else:
                    args.append(self.words[i])
                i += 1
            self.take(actions[j], args, "")
        if skipped == 1 and len(self.left) == 0 and i < len(self.words) and self.words[i] == "--":
            i += 1
        return i

    def option(self, i):
        word = self.words[i]
        a, flag, value = self.parser._option(word)
        if a is None:
            self.extras.append(word)
            return i + 1
        while value is not None:
            if a.most > 0:
                self.take(a, [value], flag)
                return i + 1
            if word.startswith("--") or value == "":
                raise ArgumentError(a, "ignored explicit argument "
                                    + repr(value))
            self.take(a, [], flag)
            flag = "-" + value[:1]
            if flag not in self.parser._flags:
                raise ArgumentError(a, "ignored explicit argument "
                                    + repr(value))
            a = self.parser._flags[flag]
            value = value[1:] if len(value) > 1 else None
        if a.takes_all():
            self.take(a, self.words[i + 1:], flag)
            return len(self.words)
        n = min(self.run_of_words(i + 1), a.most)
        if n < a.least:
            raise ArgumentError(a, _expected(a))
        args = [w for w in self.words[i + 1:i + 1 + n] if w != "--"]
        self.take(a, args, flag)
        return i + 1 + n

    def value(self, a, text):
        convert = a.type
        try:
            v = convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(a, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(a, "invalid " + convert.__name__ + " value: "
                                + repr(text))
        if a.choices is not None and v not in a.choices:
            raise ArgumentError(a, "invalid choice: " + repr(v)
                                + " (choose from "
                                + ", ".join([repr(c) for c in a.choices])
                                + ")")
        return v

    def take(self, a, args, flag):
        if a.group >= 0:
            for other in self.seen:
                if other.group == a.group and other is not a:
                    raise ArgumentError(a, "not allowed with argument "
                                        + other.name())
        self.seen.append(a)
        kind = a.kind
        old = self.result._all.get(a.dest)
        if kind == "store_true" or kind == "store_false" or kind == "store_const":
            self.result._put(a.dest, a.const)
        elif kind == "count":
            self.result._put(a.dest, (old if isinstance(old, int) else 0) + 1)
        elif kind == "append_const":
            items = list(old) if isinstance(old, list) else []
            items.append(a.const)
            self.result._put(a.dest, items)
        elif kind == "boolean":
            self.result._put(a.dest, not flag.startswith("--no-"))
        elif kind == "parsers":
            self.subcommand(a, args)
        elif kind == "help":
            self.parser.print_help()
            self.parser.exit()
        elif kind == "version":
            text = str(a.version).replace("%(prog)s", self.parser.prog)
            sys.stdout.write(text + "\n")
            self.parser.exit()
        elif kind == "store":
            self.store(a, args)
        else:
            items = list(old) if isinstance(old, list) else []
            if not a.is_list():
                items.append(self.value(a, args[0]))
            elif kind == "extend":
                items.extend([self.value(a, x) for x in args])
            else:
                items.append([self.value(a, x) for x in args])
            self.result._put(a.dest, items)

    def subcommand(self, a, args):
        subparsers = self.parser._subparsers
        name = self.value(a, args[0])
        if a.dest is not None:
            self.result._put(a.dest, name)
        found, extras = subparsers._parsers[name].parse_known_args(args[1:])
        for key, value in found._all.items():
            self.result._put(key, value)
        self.extras.extend(extras)

    def store(self, a, args):
        if a.is_list():
            if (len(args) == 0 and a.nargs == "*"
                    and len(a.option_strings) == 0):
                if a.default is not None:
                    self.result._put(a.dest, a.default)
                else:
                    self.result._put(a.dest, [])
            else:
                self.result._put(a.dest, [self.value(a, x) for x in args])
        elif len(args) > 0:
            self.result._put(a.dest, self.value(a, args[0]))
        else:
            v = a.const if len(a.option_strings) > 0 else a.default
            if isinstance(v, str):
                v = self.value(a, v)
            self.result._put(a.dest, v)

    def check(self):
        missing = []
        for a in self.parser._actions:
            if a not in self.seen:
                if a.required:
                    missing.append(a.name())
                elif (a.default is not None and isinstance(a.default, str)
                        and a.dest in self.result
                        and self.result._all[a.dest] == a.default):
                    self.result._put(a.dest, self.default(a))
        if len(missing) > 0:
            self.parser.error("the following arguments are required: "
                              + ", ".join(missing))
        for group in self.parser._exclusive:
            names = []
            is_seen = False
            for a in self.parser._actions:
                if a.group == group.number:
                    names.append(a.name())
                    is_seen = is_seen or a in self.seen
            if group.required and not is_seen:
                self.parser.error("one of the arguments " + " ".join(names)
                                  + " is required")

    def default(self, a):
        convert = a.type
        try:
            return convert(a.default)
        except ArgumentTypeError as e:
            raise ArgumentError(a, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(a, "invalid " + convert.__name__ + " value: "
                                + repr(a.default))


def _expected(a):
    if a.nargs is None:
        return "expected one argument"
    if a.nargs == "?":
        return "expected at most one argument"
    if a.nargs == "+":
        return "expected at least one argument"
    return "expected " + str(a.least) + " argument" + ("s" if a.least != 1 else "")
