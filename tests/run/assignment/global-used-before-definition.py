def show():
    return later + 1


try:
    show()
except NameError as e:
    print(e)
later = 4
print(show())
del later
try:
    show()
except NameError as e:
    print(e)

# expect: name 'later' is not defined
# expect: 5
# expect: name 'later' is not defined
