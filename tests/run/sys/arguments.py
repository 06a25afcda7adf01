# args: 10 hello -x
import sys

print(len(sys.argv), sys.argv[1:])
total = int(sys.argv[1]) + 1
print(total, sys.argv[2].upper(), "-x" in sys.argv)

# expect: 4 ['10', 'hello', '-x']
# expect: 11 HELLO True
