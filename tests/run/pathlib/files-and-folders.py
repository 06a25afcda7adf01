from pathlib import Path
import shutil, os
base = Path("work.tmp")
if base.exists(): shutil.rmtree(base)
base.mkdir()
(base / "a" / "b").mkdir(parents=True)
f = base / "a" / "hello.txt"
print(f.write_text("hello\nworld\n"), f.read_text(), f.exists(), f.is_file(), f.is_dir(), f.stat().st_size)
(base / "a" / "b" / "data.bin").write_bytes(b"\x00\x01")
print((base / "a" / "b" / "data.bin").read_bytes())
with f.open() as g:
    for line in g: print(line.strip())
with f.open("a") as g: g.write("more")
with open(f) as g: print(g.read())
with (base / "x.bin").open("wb") as g: g.write(b"abc")
with (base / "x.bin").open("rb") as g: print(g.read())
with open(base / "x.bin", "rb") as g: print(g.read(2))
(base / "c.py").touch()
print(sorted(base.iterdir()), sorted(p.name for p in base.glob("*")))
print(sorted(base.rglob("*.txt")), sorted(base.glob("**/*.bin")), sorted(base.glob("a/*/")), sorted(base.glob("**")))
print(sorted(str(p) for p in base.rglob("*")))
try: base.mkdir()
except FileExistsError as e: print(e)
base.mkdir(exist_ok=True)
try: (base / "q" / "r").mkdir()
except FileNotFoundError as e: print(e)
try: (base / "none").read_text()
except FileNotFoundError as e: print(e)
try: (base / "none").unlink()
except FileNotFoundError as e: print(e)
(base / "none").unlink(missing_ok=True)
r = (base / "c.py").rename(base / "d.py")
print(r, r.exists(), (base / "c.py").exists())
print(base.resolve() == Path.cwd() / "work.tmp", base.absolute().name, Path("work.tmp/../work.tmp/a").resolve().relative_to(Path.cwd()))
try: list((base / "zz").iterdir())
except FileNotFoundError as e: print(e)
print(shutil.copy(f, base / "copy.txt"), shutil.copy(str(f), str(base / "a" / "b")))
print(shutil.copytree(base / "a", base / "a2"), sorted(str(p) for p in (base / "a2").rglob("*")))
print(shutil.move(str(base / "a2"), str(base / "a3")), (base / "a2").exists())
try: shutil.copyfile(f, f)
except shutil.SameFileError as e: print(e)
try: shutil.copytree(base / "a", base / "a3")
except FileExistsError as e: print(e)
shutil.copytree(base / "a", base / "a4", ignore=shutil.ignore_patterns("*.txt"))
print(sorted(str(p) for p in (base / "a4").rglob("*")))
try: shutil.rmtree(base / "nope")
except FileNotFoundError as e: print(e)
shutil.rmtree(base / "nope", ignore_errors=True)
print(shutil.which("sh") is not None, shutil.which("no-such-command-x"), shutil.disk_usage("/").total > 0)
try: shutil.move(base / "none", base / "a")
except FileNotFoundError as e: print(e)
shutil.rmtree(base)
print(base.exists(), shutil.get_terminal_size((80, 24)).lines > 0)
def load(p, mode):
    with p.open(mode) as f: return f.read()
Path("q.tmp").write_text("abc"); print(load(Path("q.tmp"), "r"), load(Path("q.tmp"), "rb")); Path("q.tmp").unlink()
# expect: 12 hello
# expect: world
# expect:  True True False 12
# expect: b'\x00\x01'
# expect: hello
# expect: world
# expect: hello
# expect: world
# expect: more
# expect: b'abc'
# expect: b'ab'
# expect: [PosixPath('work.tmp/a'), PosixPath('work.tmp/c.py'), PosixPath('work.tmp/x.bin')] ['a', 'c.py', 'x.bin']
# expect: [PosixPath('work.tmp/a/hello.txt')] [PosixPath('work.tmp/a/b/data.bin'), PosixPath('work.tmp/x.bin')] [PosixPath('work.tmp/a/b')] [PosixPath('work.tmp'), PosixPath('work.tmp/a'), PosixPath('work.tmp/a/b')]
# expect: ['work.tmp/a', 'work.tmp/a/b', 'work.tmp/a/b/data.bin', 'work.tmp/a/hello.txt', 'work.tmp/c.py', 'work.tmp/x.bin']
# expect: [Errno 17] File exists: 'work.tmp'
# expect: [Errno 2] No such file or directory: 'work.tmp/q/r'
# expect: [Errno 2] No such file or directory: 'work.tmp/none'
# expect: [Errno 2] No such file or directory: 'work.tmp/none'
# expect: work.tmp/d.py True False
# expect: True work.tmp work.tmp/a
# expect: [Errno 2] No such file or directory: 'work.tmp/zz'
# expect: work.tmp/copy.txt work.tmp/a/b/hello.txt
# expect: work.tmp/a2 ['work.tmp/a2/b', 'work.tmp/a2/b/data.bin', 'work.tmp/a2/b/hello.txt', 'work.tmp/a2/hello.txt']
# expect: work.tmp/a3 False
# expect: PosixPath('work.tmp/a/hello.txt') and PosixPath('work.tmp/a/hello.txt') are the same file
# expect: [Errno 17] File exists: 'work.tmp/a3'
# expect: ['work.tmp/a4/b', 'work.tmp/a4/b/data.bin']
# expect: [Errno 2] No such file or directory: 'work.tmp/nope'
# expect: True None True
# expect: [Errno 2] No such file or directory: 'work.tmp/none'
# expect: False True
# expect: abc b'abc'
