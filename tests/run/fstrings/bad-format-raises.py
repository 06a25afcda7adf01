for make in (lambda: f"{'s':d}", lambda: f"{1:q}", lambda: f"{1.5:d}", lambda: f"{[1]:>5}"):
    try:
        print(make())
    except ValueError as e:
        print("ValueError:", e)
    except TypeError as e:
        print("TypeError:", e)

# expect: ValueError: Unknown format code 'd' for object of type 'str'
# expect: ValueError: Unknown format code 'q' for object of type 'int'
# expect: ValueError: Unknown format code 'd' for object of type 'float'
# expect: TypeError: unsupported format string passed to list.__format__
