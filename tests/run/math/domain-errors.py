import math

for f, x in ((math.sqrt, -1), (math.log, 0), (math.exp, 1000), (math.acos, 2), (math.floor, math.inf), (math.factorial, -1)):
    try:
        print(f(x))
    except ValueError as e:
        print("ValueError:", e)
    except OverflowError as e:
        print("OverflowError:", e)

# expect: ValueError: math domain error
# expect: ValueError: math domain error
# expect: OverflowError: math range error
# expect: ValueError: math domain error
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: factorial() not defined for negative values
