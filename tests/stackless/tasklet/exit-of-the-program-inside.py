# status: 4
import sys
import stackless

def f():
    print("f")
    sys.exit(4)

stackless.tasklet(f)()
stackless.run()
print("not reached")
