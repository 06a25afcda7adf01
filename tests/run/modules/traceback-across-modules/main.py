from maths import invert

print(invert(4))
invert(0)

# expect: 0.25
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 4, in <module>
# stderr:     invert(0)
# stderr:   File "{dir}/maths.py", line 2, in invert
# stderr:     return 1 / x
# stderr:            ~~^~~
# stderr: ZeroDivisionError: division by zero
# status: 1
