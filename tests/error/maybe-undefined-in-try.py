try:
    missing_name()  # warning: maybe_undefined
except Exception as e:
    print(e)

try:
    other_missing_name()
except NameError as e:
    print(e)
