import stackless

try:
    stackless.sleep(-1)
except ValueError as e:
    print(e)
