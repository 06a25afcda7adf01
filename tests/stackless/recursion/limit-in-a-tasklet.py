# oracle: none
import sys
import stackless

def down(n):
    return 0 if n == 0 else down(n - 1) + 1

def task(n):
    try:
        print(down(n))
    except RecursionError as e:
        print("too deep")

sys.setrecursionlimit(2000)
stackless.tasklet(task)(1000)
stackless.tasklet(task)(100000)
stackless.run()
