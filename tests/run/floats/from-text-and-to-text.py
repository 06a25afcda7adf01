for text in ("1.5", " -2e3 ", "inf", "-Infinity", "nan", "1_0.5", ".5", "7"):
    print(float(text))
try:
    float("1.2.3")
except ValueError as e:
    print(e)
try:
    float("")
except ValueError as e:
    print(e)

# expect: 1.5
# expect: -2000.0
# expect: inf
# expect: -inf
# expect: nan
# expect: 10.5
# expect: 0.5
# expect: 7.0
# expect: could not convert string to float: '1.2.3'
# expect: could not convert string to float: ''
