import os, tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
with tempfile.TemporaryDirectory() as d:
    print(os.path.isdir(d), os.listdir(d), os.path.basename(d).startswith("tmp"), len(os.path.basename(d)))
    p = Path(d) / "a" / "b.txt"
    p.parent.mkdir()
    p.write_text("x")
    print(p.read_text())
print(os.path.exists(d))
with NamedTemporaryFile("w", suffix=".txt", delete=False) as f:
    f.write("hello\n")
    name = f.name
print(open(name).read(), name.endswith(".txt")); os.unlink(name)
with NamedTemporaryFile() as f:
    f.write(b"bytes"); f.flush(); f.seek(0); print(f.read(), os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.NamedTemporaryFile(mode="w+", prefix="pre_") as f:
    f.write("one\ntwo\n"); f.seek(0)
    print([line for line in f], os.path.basename(f.name)[:4])
with tempfile.TemporaryFile("w+") as f:
    f.write("abc"); f.seek(0); print(f.read())
with tempfile.TemporaryFile(mode="w+b") as f:
    f.write(b"abc"); f.seek(1); print(f.read())
fd, path = tempfile.mkstemp(suffix=".dat"); os.write(fd, b"zz"); os.close(fd); print(open(path).read()); os.remove(path)
d = tempfile.mkdtemp(prefix="q"); print(os.path.isdir(d)); os.rmdir(d)
print(tempfile.gettempdir() == os.path.dirname(d), tempfile.gettempprefix())
t = TemporaryDirectory(); print(repr(t) == f"<TemporaryDirectory {t.name!r}>"); t.cleanup(); print(os.path.exists(t.name))
# expect: True [] True 11
# expect: x
# expect: False
# expect: hello
# expect:  True
# expect: b'bytes' True
# expect: False
# expect: ['one\n', 'two\n'] pre_
# expect: abc
# expect: b'bc'
# expect: zz
# expect: True
# expect: True tmp
# expect: True
# expect: False
