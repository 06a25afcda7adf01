import argparse

def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError("must be positive")
    return n

p = argparse.ArgumentParser(prog="tool", description="Does things with files, and says what it has done when asked to.", epilog="That is all.")
p.add_argument("source", help="where from")
p.add_argument("rest", nargs="*", help="more of them")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
p.add_argument("-n", "--number", type=int, default=3, help="how many (default: %(default)s)")
p.add_argument("--scale", type=float, default=1.0, metavar="X")
p.add_argument("-o", "--output-file", help="a rather long explanation of what the output file is for and where it goes")
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
p.add_argument("-q", action="count", default=0)
p.add_argument("-D", "--define", action="append")
p.add_argument("--positive", type=positive)
print(p.format_help())
a = p.parse_args(["in.txt", "-v", "--number", "5", "--scale=2.5", "-qq", "-D", "x", "-Dy"])
print(a)
print(a.source, a.rest, a.verbose, a.number + 1, a.scale * 2, a.output_file, a.mode, a.q, a.define)
print(p.parse_args(["a", "b", "c", "--out", "f"]))
for bad in [[], ["a", "--number", "x"], ["a", "--mode", "z"], ["a", "--zzz"], ["a", "-n"], ["a", "--positive", "0"], ["a", "--verbose=1"]]:
    try:
        p.parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)

# expect: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# expect:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# expect:             source [rest ...]
# expect:
# expect: Does things with files, and says what it has done when asked to.
# expect:
# expect: positional arguments:
# expect:   source                where from
# expect:   rest                  more of them
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   -v, --verbose         say more
# expect:   -n NUMBER, --number NUMBER
# expect:                         how many (default: 3)
# expect:   --scale X
# expect:   -o OUTPUT_FILE, --output-file OUTPUT_FILE
# expect:                         a rather long explanation of what the output file is
# expect:                         for and where it goes
# expect:   --mode {fast,slow}
# expect:   -q
# expect:   -D DEFINE, --define DEFINE
# expect:   --positive POSITIVE
# expect:
# expect: That is all.
# expect:
# expect: Namespace(source='in.txt', rest=[], verbose=True, number=5, scale=2.5, output_file=None, mode='fast', q=2, define=['x', 'y'], positive=None)
# expect: in.txt [] True 6 5.0 None fast 2 ['x', 'y']
# expect: Namespace(source='a', rest=['b', 'c'], verbose=False, number=3, scale=1.0, output_file='f', mode='fast', q=0, define=None, positive=None)
# expect: exit 2
# expect: exit 2
# expect: exit 2
# expect: exit 2
# expect: exit 2
# expect: exit 2
# expect: exit 2
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: the following arguments are required: source, rest
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: argument -n/--number: invalid int value: 'x'
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: argument --mode: invalid choice: 'z' (choose from 'fast', 'slow')
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: unrecognized arguments: --zzz
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: argument -n/--number: expected one argument
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: argument --positive: must be positive
# stderr: usage: tool [-h] [-v] [-n NUMBER] [--scale X] [-o OUTPUT_FILE]
# stderr:             [--mode {fast,slow}] [-q] [-D DEFINE] [--positive POSITIVE]
# stderr:             source [rest ...]
# stderr: tool: error: argument -v/--verbose: ignored explicit argument '1'
