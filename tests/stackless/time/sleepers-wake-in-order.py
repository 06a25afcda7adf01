import stackless

def f(name, seconds):
    stackless.sleep(seconds)
    print(name)

for name, seconds in (("c", 0.15), ("a", 0.05), ("d", 0.2), ("b", 0.1)):
    stackless.tasklet(f)(name, seconds)
stackless.run()
print("end")
