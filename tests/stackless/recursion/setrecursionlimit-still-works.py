# oracle: none
import sys

def down(n):
    return 0 if n == 0 else down(n - 1) + 1

sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
try:
    down(100000)
except RecursionError:
    print("too deep")
print(down(4000))
