import fnmatch
import glob
import os

for name, pat in [("a.py", "*.py"), ("a.pyc", "*.py"), ("abc", "a?c"), ("abc", "a[a-c]c"), ("a]c", "a[]]c"), ("abc", "a[!b]c"), ("[x", "[x"), ("", "*"), ("aXbXc", "a*X*c"), ("a-c", "a[-x]c")]:
    print(name, pat, fnmatch.fnmatch(name, pat), fnmatch.fnmatchcase(name, pat))
print(fnmatch.filter(["a.txt", "b.py", "c.txt"], "*.txt"))
os.makedirs("g/x/y")
for n in ["g/a.txt", "g/b.py", "g/.hidden.txt", "g/x/c.txt", "g/x/y/d.txt"]:
    open(n, "w").close()
for pat in ["g/*", "g/*.txt", "g/**", "g/**/*.txt", "g/?.py", "g/.*", "g/*/", "*/*/c.txt", "g/[ab].*", "g/a.txt", "none*", "g/x"]:
    print(pat, sorted(glob.glob(pat)), sorted(glob.glob(pat, recursive=True)))
print(glob.escape("a*b"))
for root, dirs, files in os.walk("g", topdown=False):
    for f in files:
        os.remove(os.path.join(root, f))
    os.rmdir(root)
print(os.path.exists("g"))

# expect: a.py *.py True True
# expect: a.pyc *.py False False
# expect: abc a?c True True
# expect: abc a[a-c]c True True
# expect: a]c a[]]c True True
# expect: abc a[!b]c False False
# expect: [x [x True True
# expect:  * True True
# expect: aXbXc a*X*c True True
# expect: a-c a[-x]c True True
# expect: ['a.txt', 'c.txt']
# expect: g/* ['g/a.txt', 'g/b.py', 'g/x'] ['g/a.txt', 'g/b.py', 'g/x']
# expect: g/*.txt ['g/a.txt'] ['g/a.txt']
# expect: g/** ['g/a.txt', 'g/b.py', 'g/x'] ['g/', 'g/a.txt', 'g/b.py', 'g/x', 'g/x/c.txt', 'g/x/y', 'g/x/y/d.txt']
# expect: g/**/*.txt ['g/x/c.txt'] ['g/a.txt', 'g/x/c.txt', 'g/x/y/d.txt']
# expect: g/?.py ['g/b.py'] ['g/b.py']
# expect: g/.* ['g/.hidden.txt'] ['g/.hidden.txt']
# expect: g/*/ ['g/x/'] ['g/x/']
# expect: */*/c.txt ['g/x/c.txt'] ['g/x/c.txt']
# expect: g/[ab].* ['g/a.txt', 'g/b.py'] ['g/a.txt', 'g/b.py']
# expect: g/a.txt ['g/a.txt'] ['g/a.txt']
# expect: none* [] []
# expect: g/x ['g/x'] ['g/x']
# expect: a[*]b
# expect: False
