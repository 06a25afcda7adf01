import sys

print("out")
print("err", 1, file=sys.stderr)
sys.stderr.write("raw\n")
sys.stdout.write("written\n")

# expect: out
# expect: written
# stderr: err 1
# stderr: raw
