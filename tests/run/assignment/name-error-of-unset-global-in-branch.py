import sys

if len(sys.argv) > 99:
    option = "set"
try:
    print(option)
except NameError as e:
    print(e)

# expect: name 'option' is not defined
