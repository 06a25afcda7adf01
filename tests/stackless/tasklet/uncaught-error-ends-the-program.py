# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 22, in <module>
# stderr:     stackless.run()
# stderr:   File "{file}", line 15, in outer
# stderr:     inner()
# stderr:   File "{file}", line 19, in inner
# stderr:     {}["missing"]
# stderr:     ~~^^^^^^^^^^^
# stderr: KeyError: 'missing'
import stackless

def outer():
    stackless.schedule()
    inner()

def inner():
    print("inner")
    {}["missing"]

stackless.tasklet(outer)()
stackless.run()
