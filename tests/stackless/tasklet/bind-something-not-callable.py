import stackless

x = 3 if len("a") == 1 else print
try:
    stackless.tasklet(x)
except TypeError as e:
    print(e)
