class Job:
    def run(self, f):
        return [f(x) for x in (2, 1, 0)]


Job().run(lambda n: 1 / n)

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 6, in <module>
# stderr:     Job().run(lambda n: 1 / n)
# stderr:   File "{file}", line 3, in run
# stderr:     return [f(x) for x in (2, 1, 0)]
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "{file}", line 3, in <listcomp>
# stderr:     return [f(x) for x in (2, 1, 0)]
# stderr:             ^^^^
# stderr:   File "{file}", line 6, in <lambda>
# stderr:     Job().run(lambda n: 1 / n)
# stderr:                         ~~^~~
# stderr: ZeroDivisionError: division by zero
# status: 1
