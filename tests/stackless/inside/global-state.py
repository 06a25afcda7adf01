import stackless

counter = 0

def f(n):
    global counter
    for i in range(n):
        seen = counter
        stackless.schedule()
        counter = seen + 1

for i in range(3):
    stackless.tasklet(f)(4)
stackless.run()
print(counter)
