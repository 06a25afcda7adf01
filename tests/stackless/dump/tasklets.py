# oracle: none
import gelato
import stackless

def f():
    for i in range(3):
        print("step", i)
        stackless.schedule()

t = stackless.tasklet(f)()
stackless.schedule()
data = gelato.dump(t)
t.kill()
print("dumped")
gelato.load(data).insert()
stackless.run()
