import stackless

def fails():
    raise ValueError("oops")

def fine(n):
    for i in range(n):
        print("fine", i)
        stackless.schedule()

stackless.tasklet(fine)(3)
stackless.tasklet(fails)()
try:
    stackless.run()
except ValueError as e:
    print("main", e)
print(stackless.getruncount())
stackless.run()
