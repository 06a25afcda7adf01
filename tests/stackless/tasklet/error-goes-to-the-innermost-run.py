import stackless

def outer():
    stackless.tasklet(fails)()
    try:
        stackless.run()
    except ValueError as e:
        print("outer", e)

def fails():
    raise ValueError("inner")

stackless.tasklet(outer)()
stackless.run()
print("main")
