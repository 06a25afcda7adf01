values = {"a": [1, 2], "b": None}
total = values["a"][0] + values["a"][1] * values["b"]

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 2, in <module>
# stderr:     total = values["a"][0] + values["a"][1] * values["b"]
# stderr:                              ~~~~~~~~~~~~~~~^~~~~~~~~~~~~
# stderr: TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
# status: 1
