import os
import os.path
from os.path import join, basename

os.makedirs("d/e/f")
os.makedirs("d/e/f", exist_ok=True)
try:
    os.makedirs("d/e/f")
except FileExistsError as e:
    print(e, e.errno, e.filename)
with open(os.path.join("d", "a.txt"), "w") as f:
    f.write("hello\n")
with open("d/e/b.txt", "w") as f:
    f.write("x" * 100)
print(sorted(os.listdir("d")), os.path.getsize("d/e/b.txt"), os.path.exists("d/a.txt"), os.path.exists("nope"))
for root, dirs, files in os.walk("d"):
    dirs.sort()
    print(root, dirs, sorted(files))
for root, dirs, files in os.walk("d", topdown=False):
    print(root, sorted(dirs), sorted(files))
os.rename("d/a.txt", "d/c.txt")
try:
    os.rename("nope", "d/x")
except FileNotFoundError as e:
    print(e, e.filename, e.filename2)
try:
    os.remove("nope")
except OSError as e:
    print(type(e).__name__, e, e.strerror)
try:
    os.rmdir("d")
except OSError as e:
    print(type(e).__name__, e)
try:
    os.listdir("nope")
except OSError as e:
    print(type(e).__name__, e)
st = os.stat("d/c.txt")
print(st.st_size, st[6], st.st_mtime > 1.6e9, oct(st.st_mode & 0o170000))
os.remove("d/c.txt")
os.unlink("d/e/b.txt")
os.removedirs("d/e/f")
print(os.path.exists("d"))

# expect: [Errno 17] File exists: 'd/e/f' 17 d/e/f
# expect: ['a.txt', 'e'] 100 True False
# expect: d ['e'] ['a.txt']
# expect: d/e ['f'] ['b.txt']
# expect: d/e/f [] []
# expect: d/e/f [] []
# expect: d/e ['f'] ['b.txt']
# expect: d ['e'] ['a.txt']
# expect: [Errno 2] No such file or directory: 'nope' -> 'd/x' nope d/x
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nope' No such file or directory
# expect: OSError [Errno 39] Directory not empty: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'nope'
# expect: 6 6 True 0o100000
# expect: False
