import stackless

def f(name):
    try:
        raise ValueError(name)
    except ValueError:
        stackless.schedule()
        try:
            raise
        except ValueError as e:
            print(name, e)

stackless.tasklet(f)("a")
stackless.tasklet(f)("b")
stackless.run()
