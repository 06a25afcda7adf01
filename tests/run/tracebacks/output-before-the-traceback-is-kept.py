import sys

print("to stdout", end=" ")
print("flushed at the end")
print("to stderr", file=sys.stderr)
raise SystemError("stopped")

# expect: to stdout flushed at the end
# stderr: to stderr
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 6, in <module>
# stderr:     raise SystemError("stopped")
# stderr: SystemError: stopped
# status: 1
