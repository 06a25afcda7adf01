def area(w, h):
    return w * h


sizes = ["x", 4]
result = area(
    3,
    sizes[0] + sizes[1],
)

# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 8, in <module>
# stderr:     sizes[0] + sizes[1],
# stderr:     ~~~~~~~~~^~~~~~~~~~
# stderr: TypeError: can only concatenate str (not "int") to str
# status: 1
