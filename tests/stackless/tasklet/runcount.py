import stackless

def f():
    print("in f", stackless.getruncount())
    stackless.schedule()
    print("in f", stackless.getruncount())

print(stackless.getruncount())
for i in range(3):
    stackless.tasklet(f)()
print(stackless.getruncount())
stackless.schedule()
print(stackless.getruncount())
stackless.run()
print(stackless.getruncount())
