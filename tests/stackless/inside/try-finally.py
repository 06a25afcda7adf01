import stackless

def f(name, fail):
    try:
        stackless.schedule()
        try:
            stackless.schedule()
            if fail:
                raise ValueError(name)
            return name + " returns"
        finally:
            stackless.schedule()
            print(name, "inner finally")
    except ValueError as e:
        stackless.schedule()
        print(name, "caught", e)
    else:
        print("never, it returned")
    finally:
        stackless.schedule()
        print(name, "outer finally")
    return name + " ends"

def show(name, fail):
    print(f(name, fail))

stackless.tasklet(show)("a", False)
stackless.tasklet(show)("b", True)
stackless.run()
