def countdown(n):
    if n == 0:
        raise ValueError("bottom")
    countdown(n - 1)


countdown(10)

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 7, in <module>
# stderr:     countdown(10)
# stderr:   File "{file}", line 4, in countdown
# stderr:     countdown(n - 1)
# stderr:   File "{file}", line 4, in countdown
# stderr:     countdown(n - 1)
# stderr:   File "{file}", line 4, in countdown
# stderr:     countdown(n - 1)
# stderr:   [Previous line repeated 7 more times]
# stderr:   File "{file}", line 3, in countdown
# stderr:     raise ValueError("bottom")
# stderr: ValueError: bottom
# status: 1
