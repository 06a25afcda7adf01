"""Feeds the parser mutated Python files and random bytes.

    ast_fuzz.py [-n COUNT] [-s SEED] [-k FOLDER]

Builds ast_tool with -fsanitize=address,undefined; a crash, a hang or a report of
a sanitizer fails. For each input it compares accepting and refusing with this
Python's compile() and lists the differences (run it with Python 3.12, whose
syntax is the reference; with an older one differences are not listed). Left out
is what only one side has: CPython's limits on nested blocks and recursion, our
lack of named characters and encodings, and bytes in comments that are not UTF-8
(CPython minds them in a file, not in compile()). Inputs that failed are kept in FOLDER.
"""
import argparse
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
IS_312 = sys.version_info[:2] == (3, 12)
BATCH = 200
TIMEOUT = 120
WORDS = (b"( ) [ ] { } : , ; = == := += -> . ... * ** / // @ % ~ ! != < > | & ^ - + ' \" ''' \"\"\" # \\ "
         b"f' f\" rb' f''' {x!r:>{w}} {x=} {{ }} def class if elif else for in while with as try except finally "
         b"except* lambda yield from return raise import global nonlocal del assert pass break continue async "
         b"await match case type _ not and or is None True False x y 0 1_0 0x_f 0o17 1e5 2j 1.5 0b2 09 1__0 "
         b"print *a **k x:int x=1 b'x' u'x' \\N{DASH} \\x4 \\u12 \t \f \r\n \n \n\n \n\t \n\x20 \n\x20\x20\x20\x20 "
         b"\xc3\xa9 \xe2\x82\xac \xff \xc2\xb5 __debug__ self case\x20_: match\x20x:").split(b" ")


def build(folder):
    sources = [os.path.join(ROOT, "tests/ast/ast_tool.c")]
    for part in ("translator/ast", "translator/base"):
        full = os.path.join(ROOT, part)
        sources += sorted(os.path.join(full, f) for f in os.listdir(full) if f.endswith(".c"))
    tool = os.path.join(folder, "ast_tool")
    subprocess.run(["gcc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-g", "-fsanitize=address,undefined",
                    "-fno-sanitize-recover=undefined", "-I", os.path.join(ROOT, "translator"), "-o", tool]
                   + sources + ["-lm"], check=True)
    return tool


def corpus():
    files = []
    for folder, subs, names in os.walk(sysconfig.get_path("stdlib")):
        subs[:] = sorted(s for s in subs if s != "site-packages")
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith(".py") and os.path.getsize(path) < 60000:
                files.append(path)
    return files


def some_lines(rng, path):
    with open(path, "rb") as f:
        lines = f.read().splitlines(keepends=True)
    start = rng.randrange(max(1, len(lines)))
    return lines[start:start + rng.randrange(1, 40)]


def dedented(lines):
    first = lines[0] if lines else b""
    cut = len(first) - len(first.lstrip(b" "))
    return [line[cut:] if line[:cut].strip() == b"" else line for line in lines]


def mutate(rng, files):
    kind = rng.randrange(20)
    if kind == 0:
        return bytes(rng.randrange(256) for _ in range(rng.randrange(200)))
    if kind == 1:
        return b"".join(rng.choice(WORDS) + rng.choice((b"", b" ")) for _ in range(rng.randrange(1, 30)))
    text = bytearray(b"".join(dedented(some_lines(rng, rng.choice(files)))))
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3, 8))):
        at = rng.randrange(len(text) + 1)
        end = min(len(text), at + rng.choice((1, 1, 2, 5, 20)))
        what = rng.randrange(6)
        if what == 0:
            del text[at:end]
        elif what == 1:
            text[at:at] = rng.choice(WORDS)
        elif what == 2:
            text[at:end] = rng.choice(WORDS)
        elif what == 3:
            text[at:at] = text[at:end] * rng.choice((1, 2, 300))
        elif what == 4:
            other = rng.randrange(len(text) + 1)
            text[at:at] = text[other:other + rng.randrange(30)]
        else:
            text[at:at] = bytes([rng.randrange(256)])
    return bytes(text)


def python_says(source):
    """True: accepted; False: refused; None: neither counts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, "<fuzz>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as e:
            text = str(e)
            if "too many statically nested" in text or "encoding" in text or "codec" in text:
                return None, text
            return False, text
        except (RecursionError, MemoryError, OverflowError):
            return None, ""
    return True, ""


def run_batch(tool, folder, inputs):
    """The (status, output) of each input; shorter than inputs after a crash."""
    listing = os.path.join(folder, "list")
    with open(listing, "w") as f:
        for i, source in enumerate(inputs):
            path = os.path.join(folder, f"{i}.py")
            with open(path, "wb") as g:
                g.write(source)
            f.write(path + "\n")
    env = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1")
    try:
        done = subprocess.run([tool, "@" + listing], capture_output=True, timeout=TIMEOUT, env=env)
        out, err, code = done.stdout, done.stderr, done.returncode
    except subprocess.TimeoutExpired as e:
        out, err, code = e.stdout or b"", b"timeout", -1
    results = []
    at = 0
    while at < len(out):
        end = out.index(b"\n", at)
        status, length = out[at:end].split()
        results.append((int(status), out[end + 1:end + 1 + int(length)]))
        at = end + 1 + int(length)
    return results, err.decode("utf-8", "replace") if code else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("-s", type=int, default=None)
    parser.add_argument("-k", default=None)
    options = parser.parse_args()
    seed = options.s if options.s is not None else random.SystemRandom().randrange(10**6)
    print("seed", seed)
    rng = random.Random(seed)
    files = corpus()
    n_bad = n_diff = n_accepted = 0

    def keep(name, source):
        if options.k:
            os.makedirs(options.k, exist_ok=True)
            with open(os.path.join(options.k, name), "wb") as f:
                f.write(source)

    with tempfile.TemporaryDirectory() as folder:
        tool = build(folder)
        done = 0
        while done < options.n:
            inputs = [mutate(rng, files) for _ in range(min(BATCH, options.n - done))]
            results, report = run_batch(tool, folder, inputs)
            if report:
                n_bad += 1
                keep(f"crash-{seed}-{done + len(results)}.py", inputs[len(results)])
                print(f"input {done + len(results)} failed:\n{inputs[len(results)]!r}\n{report[:3000]}")
            for i, (status, text) in enumerate(results):
                n_accepted += status == 0
                want, why = python_says(inputs[i])
                if not IS_312 or want is None or want == (status == 0):
                    continue
                if status == 1 and (b"error[E0001]" not in text or b"Non-UTF-8" in text):
                    continue
                n_diff += 1
                keep(f"diff-{seed}-{done + i}.py", inputs[i])
                print(f"--- input {done + i}: CPython {'accepts' if want else 'refuses: ' + why}\n"
                      f"{inputs[i].decode('utf-8', 'replace')[:1500]}\n"
                      f"ours: {text[:400].decode('utf-8', 'replace') if status else 'accepted'}")
            done += len(inputs)
    print(f"{done} inputs, {n_accepted} accepted, {n_bad} crashed, {n_diff} judged differently from CPython")
    return 1 if n_bad or n_diff else 0


if __name__ == "__main__":
    sys.exit(main())
