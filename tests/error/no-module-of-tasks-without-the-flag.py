import stackless  # error: no_module
from greenlet import greenlet  # error: no_module


def work():
    print("never")


stackless.tasklet(work)()
stackless.run()
greenlet(work).switch()
