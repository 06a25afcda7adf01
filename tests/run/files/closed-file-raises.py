f = open("c.tmp", "w")
f.write("x")
f.close()
try:
    f.write("y")
except ValueError as e:
    print(e)
print(f.closed, open("c.tmp").read())

# expect: I/O operation on closed file.
# expect: True x
