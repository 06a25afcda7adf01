import stackless

def f():
    print(stackless.getcurrent() is t, stackless.getmain() is main, main.is_main, t.is_main)

main = stackless.getcurrent()
print(main is stackless.getmain(), main.is_current)
t = stackless.tasklet(f)()
print(t.is_current)
stackless.run()
print(stackless.getcurrent() is main)
