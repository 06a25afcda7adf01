import stackless

def f():
    try:
        stackless.getcurrent().throw(ValueError, "self")
    except ValueError as e:
        print(e)

stackless.tasklet(f)()
stackless.run()
try:
    stackless.getcurrent().throw(KeyError("main"))
except KeyError as e:
    print(e)
