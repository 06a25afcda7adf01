class Failure(Exception):
    pass


try:
    raise Failure("reading", 42)
except Failure:
    {}["missing key"]

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 6, in <module>
# stderr:     raise Failure("reading", 42)
# stderr: Failure: ('reading', 42)
# stderr:
# stderr: During handling of the above exception, another exception occurred:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     {}["missing key"]
# stderr:     ~~^^^^^^^^^^^^^^^
# stderr: KeyError: 'missing key'
# status: 1
