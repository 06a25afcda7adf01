def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("bad config") from e


parse("12x")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 3, in parse
# stderr:     return int(text)
# stderr:            ^^^^^^^^^
# stderr: ValueError: invalid literal for int() with base 10: '12x'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     parse("12x")
# stderr:   File "{file}", line 5, in parse
# stderr:     raise RuntimeError("bad config") from e
# stderr: RuntimeError: bad config
# status: 1
