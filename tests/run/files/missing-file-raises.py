try:
    open("does-not-exist.tmp")
except FileNotFoundError as e:
    print(e)
try:
    with open("no-folder/x.tmp", "w") as f:
        f.write("x")
except OSError as e:
    print(type(e).__name__, e)

# expect: [Errno 2] No such file or directory: 'does-not-exist.tmp'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no-folder/x.tmp'
