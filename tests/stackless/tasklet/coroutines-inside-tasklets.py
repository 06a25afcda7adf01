import stackless
from stackless import coroutine, usercostate

# each tasklet has a view of its own; tasklets switch inside coroutines
def task(name):
    view = usercostate()
    main = view.getmain()

    def body():
        for i in range(2):
            print(name, "body", i)
            stackless.schedule()
            main.switch()

    co = view.newcoroutine()
    co.bind(body)
    while True:
        co.switch()
        if not co.alive:
            break
        print(name, "main part")
        stackless.schedule()

stackless.tasklet(task)("a")
stackless.tasklet(task)("b")
stackless.run()
