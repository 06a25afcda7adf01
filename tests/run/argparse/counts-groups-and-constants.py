import argparse
import sys

# args: --size 3 4 -x left right
p = argparse.ArgumentParser(prog="prog", usage=None)
p.add_argument("--size", nargs=2, type=int, metavar="N", help="two of them")
p.add_argument("--tags", nargs="+", default=[], help="some")
p.add_argument("--level", nargs="?", const="high", default="low")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_argument_group("special", "What is special.")
g.add_argument("-x", action="store_const", const=42, dest="answer", help="100%% sure")
e = p.add_mutually_exclusive_group()
e.add_argument("--red", action="store_true")
e.add_argument("--blue", action="store_true")
p.add_argument("first")
p.add_argument("second", nargs="?", default="none", help="perhaps %(default)s")
p.add_argument("--very-long-option-name-that-is-long", help="x " * 40)
a = p.parse_args()
print(a, a.size[0] + a.size[1], a.answer)
print(p.format_usage())
print(p.format_help())
print(p.parse_args(["f", "--level", "--tags", "a", "b"]))
print(p.parse_args(["f", "--level", "mid", "--", "-s"]))
print(p.parse_known_args(["f", "--unknown", "1", "2"]))
print(p.parse_args(["-1", "-2.5"]), p.parse_args(["--bl", "f"]).blue)
for bad in [["--red", "--blue", "f"], ["f", "--size", "1"], ["f", "g", "h"], ["--size", "1", "x", "f"], ["f", "--tags"], ["f", "--t", "-z"], ["--version"], ["-h"], ["f", "--ve"]]:
    try:
        print(p.parse_args(bad))
    except SystemExit as e:
        print("exit", e.code)
sys.stdout.flush()
p.parse_args(["x", "--size", "a", "1"])

# expect: Namespace(size=[3, 4], tags=[], level='low', answer=42, red=False, blue=False, first='left', second='right', very_long_option_name_that_is_long=None) 7 42
# expect: usage: prog [-h] [--size N N] [--tags TAGS [TAGS ...]] [--level [LEVEL]]
# expect:             [--version] [-x] [--red | --blue]
# expect:             [--very-long-option-name-that-is-long VERY_LONG_OPTION_NAME_THAT_IS_LONG]
# expect:             first [second]
# expect:
# expect: usage: prog [-h] [--size N N] [--tags TAGS [TAGS ...]] [--level [LEVEL]]
# expect:             [--version] [-x] [--red | --blue]
# expect:             [--very-long-option-name-that-is-long VERY_LONG_OPTION_NAME_THAT_IS_LONG]
# expect:             first [second]
# expect:
# expect: positional arguments:
# expect:   first
# expect:   second                perhaps none
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   --size N N            two of them
# expect:   --tags TAGS [TAGS ...]
# expect:                         some
# expect:   --level [LEVEL]
# expect:   --version             show program's version number and exit
# expect:   --red
# expect:   --blue
# expect:   --very-long-option-name-that-is-long VERY_LONG_OPTION_NAME_THAT_IS_LONG
# expect:                         x x x x x x x x x x x x x x x x x x x x x x x x x x x
# expect:                         x x x x x x x x x x x x x
# expect:
# expect: special:
# expect:   What is special.
# expect:
# expect:   -x                    100% sure
# expect:
# expect: Namespace(size=None, tags=['a', 'b'], level='high', answer=None, red=False, blue=False, first='f', second='none', very_long_option_name_that_is_long=None)
# status: 2
# stderr: usage: prog [-h] [--size N N] [--tags TAGS [TAGS ...]] [--level [LEVEL]]
# stderr:             [--version] [-x] [--red | --blue]
# stderr:             [--very-long-option-name-that-is-long VERY_LONG_OPTION_NAME_THAT_IS_LONG]
# stderr:             first [second]
# stderr: prog: error: unrecognized arguments: -- -s
