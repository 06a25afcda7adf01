# oracle: none
import gelato
import stackless

def work(n):
    done = []
    for i in range(n):
        print("work", i)
        done.append(i)
        stackless.schedule()
    print("done", done)

t = stackless.tasklet(work)(2)
stackless.schedule()
copy = gelato.clone(t)
stackless.schedule()
print("paused", copy.paused, copy.scheduled)
copy.insert()
t.remove()
stackless.schedule()
stackless.schedule()
t.insert()
stackless.run()
