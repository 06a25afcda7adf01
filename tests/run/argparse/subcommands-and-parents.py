import argparse
import sys
def cmd_add(args):
    print("add", args.x, args.y, args.verbose)
def cmd_list(args):
    print("list", args.all)
p = argparse.ArgumentParser(prog="tool", description="A tool.")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
sub = p.add_subparsers(dest="command", help="what to do")
a = sub.add_parser("add", help="adds two numbers", description="Adds.")
a.add_argument("x", type=int)
a.add_argument("y", type=int, nargs="?", default=5)
a.set_defaults(func=cmd_add)
l = sub.add_parser("list", aliases=["ls"], help="lists")
l.add_argument("--all", action="store_true")
l.set_defaults(func=cmd_list)
sub.add_parser("quiet")
p.print_help()
a.print_help()
for words in (["add", "1", "2"], ["-v", "add", "7"], ["ls", "--all"], ["list"]):
    args = p.parse_args(words)
    args.func(args)
    print(args.command)
print(p.parse_args([]).command)
def fails(parser, words):
    try: parser.parse_args(words)
    except SystemExit as e: print("exit", e.code)
sys.stderr = sys.stdout
fails(p, ["bad"]); fails(p, ["add"]); fails(p, ["add", "q"]); fails(p, ["add", "1", "--nope"]); fails(p, ["add", "-h"])
q = argparse.ArgumentParser(prog="q")
s = q.add_subparsers(title="commands", description="All of them.", required=True, metavar="CMD", dest="cmd")
s.add_parser("one", help="the first")
q.print_help(); fails(q, [])
base = argparse.ArgumentParser(add_help=False)
base.add_argument("--level", type=int, default=3, help="how much")
base.add_argument("name")
g = base.add_argument_group("extra"); g.add_argument("--extra")
m = base.add_mutually_exclusive_group(); m.add_argument("--foo", action="store_true"); m.add_argument("--bar", action="store_true")
c = argparse.ArgumentParser(prog="child", parents=[base], formatter_class=argparse.ArgumentDefaultsHelpFormatter)
c.add_argument("--own", default="z", help="its own")
c.print_help()
print(c.parse_args(["n", "--level", "4", "--extra", "e"]))
fails(c, ["n", "--foo", "--bar"])
r = argparse.ArgumentParser(prog="r", formatter_class=argparse.RawTextHelpFormatter)
r.add_argument("--mode", help="line one\nline two")
r.add_argument("--color", action=argparse.BooleanOptionalAction, default=True)
r.add_argument("rest", nargs=argparse.REMAINDER)
r.print_help()
print(r.parse_args(["--no-color", "a", "--b", "c"]))
print(r.parse_args(["--color"]).color)
# expect: usage: tool [-h] [-v] {add,list,ls,quiet} ...
# expect:
# expect: A tool.
# expect:
# expect: positional arguments:
# expect:   {add,list,ls,quiet}  what to do
# expect:     add                adds two numbers
# expect:     list (ls)          lists
# expect:
# expect: options:
# expect:   -h, --help           show this help message and exit
# expect:   -v, --verbose        say more
# expect: usage: tool add [-h] x [y]
# expect:
# expect: Adds.
# expect:
# expect: positional arguments:
# expect:   x
# expect:   y
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect: add 1 2 False
# expect: add
# expect: add 7 5 True
# expect: add
# expect: list True
# expect: ls
# expect: list False
# expect: list
# expect: None
# expect: usage: tool [-h] [-v] {add,list,ls,quiet} ...
# expect: tool: error: argument command: invalid choice: 'bad' (choose from 'add', 'list', 'ls', 'quiet')
# expect: exit 2
# expect: usage: tool add [-h] x [y]
# expect: tool add: error: the following arguments are required: x
# expect: exit 2
# expect: usage: tool add [-h] x [y]
# expect: tool add: error: argument x: invalid int value: 'q'
# expect: exit 2
# expect: usage: tool [-h] [-v] {add,list,ls,quiet} ...
# expect: tool: error: unrecognized arguments: --nope
# expect: exit 2
# expect: usage: tool add [-h] x [y]
# expect:
# expect: Adds.
# expect:
# expect: positional arguments:
# expect:   x
# expect:   y
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect: exit 0
# expect: usage: q [-h] CMD ...
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:
# expect: commands:
# expect:   All of them.
# expect:
# expect:   CMD
# expect:     one       the first
# expect: usage: q [-h] CMD ...
# expect: q: error: the following arguments are required: CMD
# expect: exit 2
# expect: usage: child [-h] [--level LEVEL] [--extra EXTRA] [--foo | --bar] [--own OWN]
# expect:              name
# expect:
# expect: positional arguments:
# expect:   name
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   --level LEVEL  how much (default: 3)
# expect:   --foo
# expect:   --bar
# expect:   --own OWN      its own (default: z)
# expect:
# expect: extra:
# expect:   --extra EXTRA
# expect: Namespace(level=4, name='n', extra='e', foo=False, bar=False, own='z')
# expect: usage: child [-h] [--level LEVEL] [--extra EXTRA] [--foo | --bar] [--own OWN]
# expect:              name
# expect: child: error: argument --bar: not allowed with argument --foo
# expect: exit 2
# expect: usage: r [-h] [--mode MODE] [--color | --no-color] ...
# expect:
# expect: positional arguments:
# expect:   rest
# expect:
# expect: options:
# expect:   -h, --help           show this help message and exit
# expect:   --mode MODE          line one
# expect:                        line two
# expect:   --color, --no-color
# expect: Namespace(mode=None, color=False, rest=['a', '--b', 'c'])
# expect: True
