import greenlet

print(issubclass(greenlet.error, Exception))
try:
    raise greenlet.error("mine")
except greenlet.error as e:
    print(e)
