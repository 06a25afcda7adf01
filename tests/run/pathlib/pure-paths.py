from pathlib import Path, PurePath, PurePosixPath
p = Path("/usr/local/lib/python3.11/site.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.anchor, p.root, repr(p.drive))
print(list(p.parents), p.parents[1], len(p.parents), p.parents[-1])
print(p.with_name("x.py"), p.with_suffix(".zip"), p.with_stem("abc"), p.with_suffix(""))
print(Path("a") / "b" / Path("c"), "x" / Path("y"), Path("a") / "/b", Path("a", "b", "../c"), Path("a//b/./c/"), Path(), Path("."), Path(".."))
print(Path("a/b").joinpath("c", "d"), p.is_absolute(), Path("a").is_absolute(), Path("//a/b"), Path("///a"))
print(p.relative_to("/usr"), p.is_relative_to("/usr/local"), p.is_relative_to("/etc"))
for bad in ("/etc", "usr"):
    try: p.relative_to(bad)
    except ValueError as e: print(e)
try: Path("/").with_name("a")
except ValueError as e: print(e)
try: Path("a").with_suffix("b")
except ValueError as e: print(e)
try: Path("a").with_name("b/c")
except ValueError as e: print(e)
try: Path(3)
except TypeError as e: print(e)
try: Path("a") / 3
except TypeError as e: print(e)
print(Path("a") == Path("a/"), Path("a") == "a", Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), len({Path("a"), Path("./a"), PurePath("a")}))
print(Path("a/b.py").match("*.py"), Path("/a/b/c.py").match("b/*.py"), Path("/a/b/c.py").match("/a/*.py"), Path("a.py").match("/*.py"))
print(Path("/a b/ü").as_uri(), bytes(Path("ab")), str(PurePosixPath("q")), isinstance(p, PurePath), type(p).__name__)
for s in [".bashrc", "a.", "a.b.", "..", "a.tar.gz", ".a.b", "no"]:
    q = Path(s); print(s, repr(q.stem), repr(q.suffix), q.suffixes, repr(q.name))
print(f"{p}", "%s" % p, "{}".format(Path("z")))
import os
print(os.path.join(Path("a"), "b"), os.fspath(Path("k")))
# expect: /usr/local/lib/python3.11/site.tar.gz PosixPath('/usr/local/lib/python3.11/site.tar.gz') ('/', 'usr', 'local', 'lib', 'python3.11', 'site.tar.gz') site.tar.gz site.tar .gz ['.tar', '.gz'] /usr/local/lib/python3.11 / / ''
# expect: [PosixPath('/usr/local/lib/python3.11'), PosixPath('/usr/local/lib'), PosixPath('/usr/local'), PosixPath('/usr'), PosixPath('/')] /usr/local/lib 5 /
# expect: /usr/local/lib/python3.11/x.py /usr/local/lib/python3.11/site.tar.zip /usr/local/lib/python3.11/abc.gz /usr/local/lib/python3.11/site.tar
# expect: a/b/c x/y /b a/b/../c a/b/c . . ..
# expect: a/b/c/d True False //a/b /a
# expect: local/lib/python3.11/site.tar.gz True False
# expect: '/usr/local/lib/python3.11/site.tar.gz' is not in the subpath of '/etc' OR one path is relative and the other is absolute.
# expect: '/usr/local/lib/python3.11/site.tar.gz' is not in the subpath of 'usr' OR one path is relative and the other is absolute.
# expect: PosixPath('/') has an empty name
# expect: Invalid suffix 'b'
# expect: Invalid name 'b/c'
# expect: expected str, bytes or os.PathLike object, not int
# expect: unsupported operand type(s) for /: 'PosixPath' and 'int'
# expect: True False True [PosixPath('a'), PosixPath('a/c'), PosixPath('b')] 1
# expect: True True False False
# expect: file:///a%20b/%C3%BC b'ab' q True PosixPath
# expect: .bashrc '.bashrc' '' [] '.bashrc'
# expect: a. 'a.' '' [] 'a.'
# expect: a.b. 'a.b.' '' [] 'a.b.'
# expect: .. '..' '' [] '..'
# expect: a.tar.gz 'a.tar' '.gz' ['.tar', '.gz'] 'a.tar.gz'
# expect: .a.b '.a' '.b' ['.b'] '.a.b'
# expect: no 'no' '' [] 'no'
# expect: /usr/local/lib/python3.11/site.tar.gz /usr/local/lib/python3.11/site.tar.gz z
# expect: a/b k
