raise ValueError("first line\nsecond line")

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 1, in <module>
# stderr:     raise ValueError("first line\nsecond line")
# stderr: ValueError: first line
# stderr: second line
# status: 1
