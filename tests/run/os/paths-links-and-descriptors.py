import os
import os.path
from os.path import join, basename

print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.pathsep, os.devnull)
print(os.path.abspath("x") == os.getcwd() + "/x", os.getpid() > 0, join("a", "b", "/c", "d"), basename("x/y.z"))
print(os.path.isfile("/etc/passwd"), os.path.isdir("/etc"), os.path.isdir("/nope"))
os.mkdir("q")
os.chdir("q")
print(os.path.basename(os.getcwd()), os.path.relpath("..", "."))
os.chdir("..")
open("q/1", "w").close()
with os.scandir("q") as it:
    for e in it:
        print(e.name, e.path, e.is_file(), e.is_dir())
os.replace("q/1", "q/2")
os.symlink("2", "q/l")
print(os.readlink("q/l"), os.path.islink("q/l"), os.path.realpath("q/l") == os.path.abspath("q/2"))
fd = os.open("q/3", os.O_WRONLY | os.O_CREAT)
print(os.write(fd, b"abc"))
os.close(fd)
print(os.stat("q/3").st_size)
os.utime("q/3", (1, 2.5))
print(os.path.getmtime("q/3"), os.path.getatime("q/3"))
print(os.system("exit 3") >> 8, os.cpu_count() > 0, os.strerror(2), os.access("q/3", os.R_OK))
for n in os.listdir("q"):
    os.remove("q/" + n)
os.rmdir("q")
try:
    os.path.join("a", 1)
except TypeError as e:
    print("TypeError")
try:
    open("nodir/x", "w")
except FileNotFoundError as e:
    print(e)

# expect: / '\n' posix . .. : /dev/null
# expect: True True /c/d y.z
# expect: True True False
# expect: q ..
# expect: 1 q/1 True False
# expect: 2 True True
# expect: 3
# expect: 3
# expect: 2.5 1.0
# expect: 3 True No such file or directory True
# expect: TypeError
# expect: [Errno 2] No such file or directory: 'nodir/x'
