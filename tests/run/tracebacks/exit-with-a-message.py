import sys

print("before")
sys.exit("fatal: no input")

# expect: before
# stderr: fatal: no input
# status: 1
