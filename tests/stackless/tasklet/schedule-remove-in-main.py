import stackless

def f():
    print("f", stackless.getruncount())
    main.insert()
    print("main inserted", stackless.getruncount())

main = stackless.getcurrent()
stackless.tasklet(f)()
stackless.schedule_remove()
print("main")
print(stackless.schedule_remove("alone"))
