"""Compares the runtime's number and text functions with this Python's, on seeded
random arguments, through the driver (tests/unit/rt_driver.c):
    python3 tests/unit/compare_format.py DRIVER [COUNT [SEED]]
Prints each difference (at most 20); status 1 if there was one."""
import math
import os
import random
import struct
import subprocess
import sys

I64 = (-2 ** 63, 2 ** 63 - 1)
NONE = 2 ** 63 - 1


def enc(v):
    if isinstance(v, bool):
        return "i%d" % v
    if isinstance(v, int):
        return "%s%d" % ("u" if v > I64[1] else "i", v)
    if isinstance(v, float):
        return "d" + v.hex()
    if isinstance(v, bytes):
        return "y" + v.hex()
    return "s" + v.encode("utf-8", "surrogatepass").hex()


def expected(fn, args):
    try:
        return enc(fn(*args)).replace("u", "i", 1) \
            if not isinstance(r := fn(*args), int) else "i%d" % r
    except OverflowError as e:
        return "!OverflowError: %s" % e
    except Exception as e:
        return ("!%s: %s" % (type(e).__name__, e)).replace("\n", "\\n")


class Rand(random.Random):
    def int_(self):
        k = self.randrange(8)
        if k == 0:
            return self.randrange(-10, 200)
        if k == 1:
            return self.choice([I64[0], I64[1], 0, -1, 10 ** 18, 2 ** 53])
        return self.getrandbits(self.randrange(1, 63)) * self.choice([1, -1])

    def float_(self):
        k = self.randrange(9)
        if k == 0:
            return float(self.randrange(-1000, 1000))
        if k == 1:
            return round(self.uniform(-1000, 1000), self.randrange(6))
        if k == 2:
            return self.choice([0.0, -0.0, math.inf, -math.inf, math.nan, 0.5,
                                1.5, 2.5, 1e16, 1e15, 1e-5, 5e-324, 1e22, 1e23,
                                1.7976931348623157e308, 123456789012345680.0])
        if k == 3:
            return math.ldexp(1.0, self.randrange(-1074, 1023))
        if k == 4:
            return self.random()
        if k == 5:
            return float(self.getrandbits(self.randrange(1, 70)))
        if k == 6:
            return self.randrange(1, 10 ** 5) / 10 ** self.randrange(0, 25)
        return struct.unpack("d", struct.pack("Q", self.getrandbits(64)))[0]

    def any_float(self):
        return self.choice([self.float_(), self.uniform(-3, 3),
                            float(self.randrange(-3, 4)),
                            self.choice([0.0, -0.0, math.inf, -math.inf,
                                         math.nan, 0.5, -0.5])])

    def spec(self):
        s = ""
        if self.random() < .4:
            if self.random() < .5:
                s += self.choice("*0 x<é日=")
            s += self.choice("<>=^")
        if self.random() < .3:
            s += self.choice("+- ")
        if self.random() < .08:
            s += "z"
        if self.random() < .2:
            s += "#"
        if self.random() < .25:
            s += "0"
        if self.random() < .5:
            s += str(self.randrange(0, 30))
        if self.random() < .25:
            s += self.choice(",_")
        if self.random() < .35:
            s += "." + str(self.randrange(0, 20))
        if self.random() < .8:
            s += self.choice("bcdoxXneEfFgG%s" if self.random() < .97
                             else "q,_.zé\x01 ")
        return s

    def text(self, n=12):
        k = self.randrange(4)
        alphabet = ["abcAB cd\t\n'\"\\x0 ", "abAB ßéÀ\u03a3\u03c3\u0130\u01c5\xad",
                    "日本a\U0001f600\u0301 \u2028\x85\x1c", "aab"][k]
        return "".join(self.choice(alphabet)
                       for _ in range(self.randrange(n)))

    def number_text(self):
        k = self.randrange(5)
        if k == 0:
            return self.choice(["", " ", "12_3", "_1", "1_", "1__2", "0x1f", "0b2",
                                "1e5", "1e", "inf", "-Infinity", "nan", "+nan",
                                "٣٤", " 12\n", "1 2", "--1", "1.5.2", ".5", "5.",
                                ".", "e5", "1e-400", "1e400", "0_0", "00", "01",
                                "0o17", "0_7", "1_0.0_1", "1_.0", "é", "infin",
                                "1e+5", "1e5.", "٣.٥", "\u20031", "1\x00"])
        if k == 1:
            return str(self.int_())
        if k == 2:
            return " " * self.randrange(2) + repr(self.float_())
        if k == 3:
            return "%.*e" % (self.randrange(30), self.float_())
        return "".join(self.choice("0123456789_.e+-") for _ in
                       range(self.randrange(1, 9)))


def clip_int(v):
    if not I64[0] <= v <= I64[1]:
        raise OverflowError("integer overflow: result does not fit 64 bits")
    return v


FLAGS = ((1, "-"), (2, "+"), (4, " "), (8, "#"), (16, "0"))


def percent(v, flags, width, prec, kind):
    f = "%" + "".join(c for bit, c in FLAGS if flags & bit)
    if width >= 0:
        f += str(width)
    if prec >= 0:
        f += ".%d" % prec
    return (f + chr(kind)) % (v,)


def slice_args(r, s):
    start = r.choice([None, r.randrange(-15, 15)])
    stop = r.choice([None, r.randrange(-15, 15)])
    step = r.choice([1, 1, 2, -1, -3])
    return slice(start, stop, step).indices(len(s))


def do_slice(s, start, stop, step):
    return "".join(s[i] for i in range(start, stop, step))


def find_range(r):
    return (r.choice([0, r.randrange(-14, 14)]),
            r.choice([NONE, r.randrange(-14, 14)]))


IS = {"a": str.isalpha, "d": str.isdigit, "D": str.isdecimal, "n": str.isnumeric,
      "s": str.isspace, "u": str.isupper, "l": str.islower, "t": str.istitle,
      "A": str.isalnum, "i": str.isidentifier, "p": str.isprintable,
      "c": str.isascii}
STRIP = {1: "lstrip", 2: "rstrip", 3: "strip"}
PAD = {-1: str.ljust, 0: str.center, 1: str.rjust}
TEXT_1 = {"str_lower": str.lower, "str_upper": str.upper, "str_title": str.title,
          "str_capitalize": str.capitalize, "str_swapcase": str.swapcase,
          "str_casefold": str.casefold, "str_repr": repr, "str_hash": hash,
          "str_len": len}
MATH_1 = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos",
          "cosh", "erf", "erfc", "exp", "exp2", "expm1", "gamma", "lgamma",
          "log", "log10", "log1p", "log2", "sin", "sinh", "sqrt", "tan", "tanh",
          "ulp", "degrees", "radians", "fabs"]


def float_pow(x, y):
    if x < 0 and math.isfinite(x) and math.isfinite(y) and y % 1:
        raise ValueError("negative number cannot be raised to a fractional "
                         "power")
    return x ** y


MATH_2 = {"math_atan2": math.atan2, "math_copysign": math.copysign,
          "math_fmod": math.fmod, "math_pow": math.pow,
          "math_remainder": math.remainder, "math_log_base": math.log,
          "math_nextafter": math.nextafter, "float_pow": float_pow}
CODECS = ["utf-8", "ascii", "latin-1", "UTF8", "utf-8-sig", "nope"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape",
          "surrogatepass"]


def float_round(d, n):
    return round(d, n)


def case(r):
    """(function, arguments, Python's answer as a callable)"""
    k = r.randrange(40)
    if k < 6:
        return "float_format", (r.float_(), r.spec()), format
    if k < 10:
        v = r.int_()
        return "int_format", (v, r.spec()), format
    if k < 12:
        return "str_format", (r.text(), r.spec()), format
    if k < 16:
        return "float_repr", (r.float_(),), repr
    if k == 16:
        return ("int_parse", (r.number_text(), r.choice([10, 10, 0, 16, 2, 36])),
                lambda s, b: clip_int(int(s, b)))
    if k == 17:
        return "float_parse", (r.number_text(),), float
    if k == 18:
        return ("percent_int", (r.int_(), r.randrange(32), r.randrange(-1, 25),
                                r.randrange(-1, 22), ord(r.choice("dxXoc"))),
                percent)
    if k == 19:
        return ("percent_float", (r.float_(), r.randrange(32),
                                  r.randrange(-1, 25), r.randrange(-1, 12),
                                  ord(r.choice("eEfFgG"))), percent)
    if k == 20:
        return ("percent_str", (r.text(), r.randrange(32), r.randrange(-1, 25),
                                r.randrange(-1, 12), ord("s")), percent)
    if k == 21:
        name = r.choice(list(TEXT_1))
        return name, (r.text(20),), TEXT_1[name]
    if k == 22:
        c = r.choice(list(IS))
        return "str_is", (r.text(4), ord(c)), lambda s, _: IS[c](s)
    if k == 23:
        s = r.text()
        return "str_slice", (s,) + slice_args(r, s), do_slice
    if k == 24:
        name = r.choice(["find", "rfind", "count", "startswith", "endswith"])
        return ("str_" + name, (r.text(), r.text(3)) + find_range(r),
                getattr(str, name))
    if k == 25:
        return ("str_replace", (r.text(), r.text(3), r.text(3),
                                r.choice([-1, -1, 0, 1, 2])), str.replace)
    if k == 26:
        side = r.choice([1, 2, 3])
        return ("str_strip", (r.text(), r.text(4), side),
                lambda s, t, _: getattr(s, STRIP[side])(t))
    if k == 27:
        side = r.choice([1, 2, 3])
        return ("str_strip_ws", (r.text(), side),
                lambda s, _: getattr(s, STRIP[side])())
    if k == 28:
        side = r.choice([-1, 0, 1])
        return ("str_pad", (r.text(), r.randrange(20), side,
                            r.choice(["*", "é", "日"])),
                lambda s, w, _, f: PAD[side](s, w, f))
    if k == 29:
        return "str_zfill", (r.choice(["", "+", "-", "日"]) + r.text(5),
                             r.randrange(12)), str.zfill
    if k == 30:
        return "str_expandtabs", (r.text(), r.randrange(9)), str.expandtabs
    if k == 31:
        return ("float_round", (r.float_(), r.randrange(-5, 20)), float_round)
    if k == 32:
        return "float_hash", (r.float_(),), hash
    if k == 33:
        s = r.text() + r.choice(["", "\ud800", "\udc80"])
        return ("str_encode", (s, r.choice(CODECS), r.choice(ERRORS)),
                lambda s, e, h: s.encode(e, h))
    if k == 34:
        b = bytes(r.choice([65, 0xC3, 0xA9, 0xE6, 0x97, 0xA5, 0xED, 0xA0, 0x80,
                            0xF0, 0x9F, 0xFF, 0xC0]) for _ in
                  range(r.randrange(8)))
        return ("bytes_decode", (b, r.choice(CODECS[:5]), r.choice(ERRORS)),
                lambda s, e, h: s.decode(e, h))
    if k == 35:
        return ("int_truediv", (r.int_(), r.int_()), lambda a, b: a / b)
    if k == 36 and r.random() < .4:
        name = r.choice(list(MATH_2))
        return name, (r.any_float(), r.any_float()), MATH_2[name]
    if k == 36:
        name = r.choice(MATH_1)
        x = r.choice([r.float_(), r.uniform(-3, 3), r.uniform(-200, 200)])
        return "math_" + name, (x,), getattr(math, name)
    if k == 37:
        name = r.choice(["gcd", "lcm", "comb", "perm"])
        a, b = r.randrange(-3, 70), r.randrange(-3, 40)
        return ("math_" + name, (a, b),
                lambda a, b: clip_int(getattr(math, name)(a, b)))
    if k == 38:
        m = r.choice([r.int_(), r.randrange(-30, 30)])
        return ("int_powmod", (r.int_(), r.randrange(-20, 10 ** 6), m), pow)
    name = r.choice(["bytes_repr", "bytes_hex", "float_hex", "int_round",
                     "float_round_int", "float_cmp_int", "int_to_bytes",
                     "int_from_bytes", "float_fromhex", "math_floor",
                     "math_ceil", "math_trunc", "math_isqrt", "math_ldexp",
                     "int_pow"])
    if name == "bytes_repr":
        return name, (os.urandom(0) + r.text().encode(),), repr
    if name == "int_to_bytes":
        return (name, (r.int_(), r.randrange(-1, 10), r.random() < .5,
                       r.random() < .5), lambda v, n, big, signed: v.to_bytes(
                           n, "big" if big else "little", signed=signed))
    if name == "int_from_bytes":
        b = bytes(r.choice([0, 0, 255, 127, 128, 7])
                  for _ in range(r.randrange(11)))
        return (name, (b, r.random() < .5, r.random() < .5),
                lambda b, big, signed: clip_int(int.from_bytes(
                    b, "big" if big else "little", signed=signed)))
    if name == "float_fromhex":
        return (name, (r.choice([r.float_().hex(), "0x.8", " 0x1p-3\n", "1.8",
                                 "ap1", "inf", "-nan", "0x", "p1", "", "1p",
                                 "0x1p5000", "0x1.8P+1", "x1", "+Infinity"]),),
                float.fromhex)
    if name in ("math_floor", "math_ceil", "math_trunc"):
        return (name, (r.any_float(),),
                lambda d: clip_int(getattr(math, name[5:])(d)))
    if name == "math_isqrt":
        return name, (r.int_(),), math.isqrt
    if name == "math_ldexp":
        return name, (r.any_float(), r.choice([0, 1, -1, 1024, -1080, 5000,
                                               r.int_()])), math.ldexp
    if name == "int_pow":
        return (name, (r.choice([r.randrange(-20, 20), r.int_()]),
                       r.randrange(70)), lambda a, b: clip_int(a ** b))
    if name == "bytes_hex":
        return name, (r.text().encode(),), bytes.hex
    if name == "float_hex":
        return name, (r.float_(),), float.hex
    if name == "int_round":
        return (name, (r.int_(), r.randrange(-21, 3)),
                lambda v, n: clip_int(round(v, n)))
    if name == "float_cmp_int":
        return (name, (r.float_(), r.int_()),
                lambda d, i: 2 if d != d else (d > i) - (d < i))
    return name, (r.float_(),), lambda d: clip_int(round(d))


def same(fn, want, got):
    if want == got:
        return True
    if want[0] == "d" and got[0] == "d":
        a, b = float.fromhex(want[1:]), float.fromhex(got[1:])
        if a != a and b != b:
            return True
        return a == b and math.copysign(1, a) == math.copysign(1, b)
    return fn == "float_hash" and False


def main():
    driver = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    r = Rand(seed)
    todo = []
    if os.environ.get("PYTHONHASHSEED") is None:
        os.environ["PYTHONHASHSEED"] = "7"
        os.execv(sys.executable, [sys.executable] + sys.argv)
    while len(todo) < count:
        fn, args, ref = case(r)
        if fn == "float_hash" and args[0] != args[0]:
            continue
        want = expected(ref, args)
        todo.append((fn, args, want))
    text = "".join("%s %s\n" % (fn, " ".join(map(enc, args)))
                   for fn, args, _ in todo)
    out = subprocess.run([driver], input=text, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    lines = out.split("\n")
    bad = {}
    for (fn, args, want), got in zip(todo, lines):
        if got[:1] not in "idsy?" or (got[1:2].isalpha() and ":" in got):
            got = "!" + got
        if want[0] == "!":
            want = want.split("\n")[0]
        if not same(fn, want, got):
            bad.setdefault(fn, []).append((args, want, got))
    n = sum(map(len, bad.values()))
    for fn, rows in bad.items():
        print("%s: %d differences" % (fn, len(rows)))
        for args, want, got in rows[:4]:
            print("   ", args, "python", want, "runtime", got)
    print("%d compared, %d differences, seed %d" % (len(todo), n, seed))
    if len(lines) - 1 != len(todo):
        print("lines:", len(lines) - 1, "requests:", len(todo))
    sys.exit(n != 0 or len(lines) - 1 != len(todo))


main()
