import stackless

class Plain(stackless.tasklet):
    def __init__(self):
        self.log = []

def f(t):
    t.log.append(t.alive)
    stackless.schedule()
    t.log.append(t.is_current)

t = Plain()
t.bind(f)
t(t)
stackless.run()
print(t.log, t.alive)
