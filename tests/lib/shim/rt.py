"""The runtime's C functions (runtime/abi.def) in terms of CPython's own types,
for running the library under CPython. Text is str, bytes are bytes."""

import math
import os
import struct
import sys
import time
import unicodedata

M64 = (1 << 64) - 1


def signed(x):
    x &= M64
    return x - (1 << 64) if x >> 63 else x


def _end(n):
    return n if n < (1 << 62) else sys.maxsize


# --- str ------------------------------------------------------------------------

str_len = len
str_concat = lambda a, b: a + b
str_eq = lambda a, b: a == b
str_cmp = lambda a, b: (a > b) - (a < b)
str_hash = lambda s: hash(s)


def str_at(s, i):
    return s[i]


def str_slice(s, start, stop, step):
    if step < 0 and stop < 0:
        return s[start::step] if start >= 0 else s[0:0]
    return s[start:stop:step]


def str_repeat(s, n):
    return s * n


str_contains = lambda s, t: t in s
str_find = lambda s, t, a, b: s.find(t, a, _end(b))
str_rfind = lambda s, t, a, b: s.rfind(t, a, _end(b))
str_count = lambda s, t, a, b: s.count(t, a, _end(b))
str_startswith = lambda s, t, a, b: s.startswith(t, a, _end(b))
str_endswith = lambda s, t, a, b: s.endswith(t, a, _end(b))
str_replace = lambda s, a, b, n: s.replace(a, b, n)
str_lower = str.lower
str_upper = str.upper
str_title = str.title
str_capitalize = str.capitalize
str_swapcase = str.swapcase
str_casefold = str.casefold


def str_strip(s, chars, how):
    return [None, s.lstrip, s.rstrip, s.strip][how](chars)


def str_strip_ws(s, how):
    return [None, s.lstrip, s.rstrip, s.strip][how]()


def str_is(s, kind):
    return {"a": s.isalpha, "d": s.isdigit, "D": s.isdecimal,
            "n": s.isnumeric, "s": s.isspace, "u": s.isupper, "l": s.islower,
            "t": s.istitle, "A": s.isalnum, "i": s.isidentifier,
            "p": s.isprintable, "c": s.isascii}[chr(kind)]()


str_repr = repr
str_ascii = lambda s: s.encode("ascii", "backslashreplace").decode()
str_chr = chr


def str_ord(s):
    return ord(s)


def str_byte_find_ws(s, i):
    while i < len(s) and not s[i].isspace():
        i += 1
    return i


def str_skip_ws(s, i):
    while i < len(s) and s[i].isspace():
        i += 1
    return i


def str_rfind_ws(s, i):
    while i > 0 and not s[i - 1].isspace():
        i -= 1
    return i


def str_rskip_ws(s, i):
    while i > 0 and s[i - 1].isspace():
        i -= 1
    return i


EOL = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def str_find_eol(s, i):
    while i < len(s) and s[i] not in EOL:
        i += 1
    return i


def str_skip_eol(s, i):
    return i + 2 if s[i:i + 2] == "\r\n" else i + 1


def str_size(s):
    return len(s.encode("utf-8", "surrogatepass"))


def _char_index(s, i):
    return len(s.encode("utf-8", "surrogatepass")[:i].decode(
        "utf-8", "surrogatepass"))


def str_next(s, i):
    return s[i] if s.isascii() else s[_char_index(s, i)]


def str_step(s, i):
    return i + len(str_next(s, i).encode("utf-8", "surrogatepass"))


str_code = lambda s, i: ord(s[i])


def str_from_codes(a, n):
    return "".join(chr(c) for c in a.items[:n])


def str_pad(s, width, side, fill):
    return {-1: s.ljust, 0: s.center, 1: s.rjust}[side](width, fill)


str_zfill = lambda s, n: s.zfill(n)
str_expandtabs = lambda s, n: s.expandtabs(n)
str_encode = lambda s, enc, errors: s.encode(enc, errors)


def str_join(sep, a, n):
    return sep.join(a.items[:n])


def str_split(s, sep, limit, a):
    parts = s.split(sep, limit)
    assert len(parts) <= len(a.items)
    a.items[:len(parts)] = parts
    return len(parts)


# --- sorting ----------------------------------------------------------------------

def _sort(a, n, is_reversed):
    a.items[:n] = sorted(a.items[:n], reverse=is_reversed)


def _sort_by(keys, places, n):
    places.items[:n] = sorted(places.items[:n], key=keys.items.__getitem__)


sort_ints = sort_floats = sort_strs = _sort
sort_by_ints = sort_by_floats = sort_by_strs = _sort_by


def array_permute(a, places, n):
    a.items[:n] = [a.items[p] for p in places.items[:n]]


sort_room = lambda n: 1


class _Question(Exception):
    pass


class _Place:
    """Asks when no answer is left."""

    def __init__(self, place, answers):
        self.place = place
        self.answers = answers

    def __lt__(self, other):
        for answer in self.answers:
            return answer
        raise _Question(self.place << 32 | other.place)


def _replay(state, places, n):
    answers = iter(state.answers)
    order = [_Place(p, answers) for p in places.items[:n]]
    try:
        order.sort()
    except _Question as q:
        return q.args[0], order
    return -1, order


def sort_step(state, places, n, answer):
    """The same questions in the same order: CPython's sort asks them again."""
    if hasattr(state, "answers"):
        state.answers.append(answer)
    else:
        state.answers = []
    question, order = _replay(state, places, n)
    if question < 0:
        places.items[:n] = [x.place for x in order]
    return question


def sort_abandon(state, places):
    n = len(places.items)
    places.items[:n] = [x.place for x in _replay(state, places, n)[1]]


# --- bytes ------------------------------------------------------------------------

bytes_len = len


def bytes_at(b, i):
    return b[i]


bytes_get = bytes_at
bytes_concat = lambda a, b: a + b
bytes_eq = lambda a, b: a == b
bytes_cmp = str_cmp
bytes_hash = hash
bytes_slice = str_slice
bytes_repeat = str_repeat
bytes_contains = str_contains


def bytes_contains_int(b, i):
    return i in b


bytes_find, bytes_rfind, bytes_count = str_find, str_rfind, str_count
bytes_startswith, bytes_endswith = str_startswith, str_endswith
bytes_replace = str_replace
bytes_lower = bytes.lower
bytes_upper = bytes.upper
bytes_strip, bytes_strip_ws = str_strip, str_strip_ws


def bytes_is(s, kind):
    return {"a": s.isalpha, "d": s.isdigit, "s": s.isspace, "u": s.isupper,
            "l": s.islower, "t": s.istitle, "A": s.isalnum,
            "c": s.isascii}[chr(kind)]()


bytes_pad = str_pad


def bytes_find_ws(b, i):
    while i < len(b) and not b[i:i + 1].isspace():
        i += 1
    return i


def bytes_skip_ws(b, i):
    while i < len(b) and b[i:i + 1].isspace():
        i += 1
    return i


bytes_repr = repr
bytes_hex = lambda b: b.hex()
bytes_fromhex = bytes.fromhex
bytes_decode = lambda b, enc, errors: b.decode(enc, errors)


def bytes_join(sep, a, n):
    return sep.join(a.items[:n])


bytes_zeros = lambda n: bytes(n)


def bytes_from_array(a, n):
    return bytes(a.items[:n])


def bytes_from_u8(a, start, n):
    return bytes(a.items[start:start + n])


def bytes_to_u8(b, a, at):
    a.items[at:at + len(b)] = b


# --- numbers --------------------------------------------------------------------------

int_str = str
uint_str = str
float_repr = repr
int_parse = lambda s, base: int(s, base)
uint_parse = int_parse
float_parse = float
float_to_int = lambda d: int(d)
float_to_uint = float_to_int
int_base = lambda n, base: {2: bin, 8: oct, 16: hex}[base](n)
uint_base = int_base
int_format = lambda n, spec: format(int(n), spec)
uint_format = int_format
float_format = lambda d, spec: format(d, spec)
str_format = lambda s, spec: format(s, spec)


def _percent(v, flags, width, precision, c):
    f = "%" + "".join(ch for bit, ch in
                      ((1, "-"), (2, "+"), (4, " "), (8, "#"), (16, "0"))
                      if flags & bit)
    f += str(width) if width > 0 else ""
    f += "." + str(precision) if precision >= 0 else ""
    return (f + chr(c)) % (v,)


percent_int = percent_uint = percent_float = _percent


def percent_str(v, flags, width, precision, c):
    return _percent(v, flags & ~16 & ~8, width, precision, ord("s"))


int_pow = lambda a, b: a ** b
uint_pow = int_pow
int_powmod = lambda a, b, m: pow(a, b, m)
uint_powmod = int_powmod


def float_pow(a, b):
    r = a ** b
    if isinstance(r, complex):
        raise ValueError("math domain error")
    return r


float_round = lambda d, n: round(d, n)
float_round_int = lambda d: round(d)
float_hash = hash
int_hash = hash
uint_hash = hash
int_round = lambda n, k: round(n, k)
int_bit_length = lambda n: n.bit_length()
uint_bit_length = int_bit_length
int_bit_count = lambda n: n.bit_count()
uint_bit_count = int_bit_count
int_to_bytes = lambda n, length, big, sign: n.to_bytes(
    length, "big" if big else "little", signed=sign)
int_from_bytes = lambda b, big, sign: int.from_bytes(
    b, "big" if big else "little", signed=sign)
int_truediv = lambda a, b: a / b
float_is_integer = lambda d: d.is_integer()
float_hex = lambda d: d.hex()
float_fromhex = float.fromhex
float_ratio_num = lambda d: d.as_integer_ratio()[0]
float_ratio_den = lambda d: d.as_integer_ratio()[1]

P1, P2, P5 = (11400714785074694791, 14029467366897019727,
              2870177450012600261)


def hash_tuple_start():
    return signed(P5)


def hash_tuple_add(acc, h):
    acc = (acc + (h & M64) * P2) & M64
    acc = (acc << 31 | acc >> 33) & M64
    return signed(acc * P1)


def hash_tuple_end(acc, n):
    acc = (acc + (n ^ (P5 ^ 3527539))) & M64
    return 1546275796 if acc == M64 else signed(acc)


def hash_frozen_add(acc, h):
    h &= M64
    return signed(acc ^ (((h ^ 89869747) ^ (h << 16)) * 3644798167))


def hash_frozen_end(h, n):
    h &= M64
    h ^= (n + 1) * 1927868237
    h ^= (h >> 11) ^ (h >> 25)
    h = (h * 69069 + 907133923) & M64
    return 590923713 if h == M64 else signed(h)


hash_ptr = lambda o: object.__hash__(o)

# --- output, files, the system ----------------------------------------------------------

OUT = sys.stdout
ERR = sys.stderr
STATUS = [0]
out_write = lambda s: OUT.write(s) and None
out_flush = lambda: OUT.flush()
err_write = lambda s: ERR.write(s) and None
err_flush = lambda: ERR.flush()
file_std = lambda n: [sys.stdin, OUT, ERR][n]


def file_open(path, mode, encoding, errors, newline):
    if "b" in mode:
        return open(path, mode)
    return open(path, mode, errors=errors, encoding=encoding or "utf-8",
                newline=[None, "", "\n", "\r", "\r\n"][newline])


file_read = file_read_bytes = lambda f, n: f.read(n)
file_readline = file_readline_bytes = lambda f, n: f.readline(n)
file_write = file_write_bytes = lambda f, s: f.write(s)
file_flush = lambda f: f.flush()
file_close = lambda f: f.close()
file_closed = lambda f: f.closed
file_readable = lambda f: f.readable()
file_writable = lambda f: f.writable()
file_seekable = lambda f: f.seekable()
file_fileno = lambda f: f.fileno()
file_isatty = lambda f: f.isatty()
file_seek = lambda f, o, w: f.seek(o, w)
file_tell = lambda f: f.tell()
file_truncate = lambda f, n: f.truncate(None if n < 0 else n)
file_name = lambda f: str(f.name)
file_mode = lambda f: f.mode

ARGV = ["prog"]
sys_argc = lambda: len(ARGV)
sys_argv = lambda i: ARGV[i]


def sys_exit_status(n):
    STATUS[0] = n


sys_getrecursionlimit = sys.getrecursionlimit
sys_setrecursionlimit = lambda n: None
os_strerror = os.strerror
time_time = time.time
time_time_ns = time.time_ns
time_perf_counter = time.perf_counter
time_perf_counter_ns = time.perf_counter_ns
time_process_time = time.process_time
time_process_time_ns = time.process_time_ns
time_thread_time = time.thread_time
time_sleep = time.sleep
time_timezone = lambda: time.timezone
time_altzone = lambda: time.altzone
time_zone = lambda i: time.tzname[i]

for _name in ("acos acosh asin asinh atan atanh atan2 cbrt ceil copysign cos "
              "cosh degrees erf erfc exp exp2 expm1 fabs floor trunc fmod "
              "gamma lgamma isfinite isinf isnan ldexp log log10 log1p log2 "
              "nextafter pow radians remainder sin sinh sqrt tan tanh ulp comb "
              "factorial gcd isqrt lcm perm").split():
    globals()["math_" + _name] = getattr(math, _name)
math_log_base = math.log
math_frexp_m = lambda d: math.frexp(d)[0]
math_frexp_e = lambda d: math.frexp(d)[1]
math_modf_frac = lambda d: math.modf(d)[0]
math_modf_int = lambda d: math.modf(d)[1]
math_fsum = lambda a, n: math.fsum(a.items[:n])
math_hypot = lambda a, n: math.hypot(*a.items[:n])
math_dist = lambda a, b, n: math.dist(a.items[:n], b.items[:n])
math_isclose = lambda a, b, r, t: math.isclose(a, b, rel_tol=r, abs_tol=t)

obj_opaque = lambda o: o
tb_take = lambda: None
tb_put = lambda tb: None
tb_print = lambda tb: None
exc_errno = lambda: 0
exc_filename = lambda: None
