# stdin: 3
# stdin: first line
# stdin:   padded
import sys

count = int(sys.stdin.readline())
for line in sys.stdin:
    print(count, repr(line), line.strip())

# expect: 3 'first line\n' first line
# expect: 3 '  padded\n' padded
