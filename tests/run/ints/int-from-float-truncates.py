for x in (2.9, -2.9, 0.5, 1e15):
    print(int(x))
for x in (float("inf"), float("nan")):
    try:
        print(int(x))
    except OverflowError as e:
        print("OverflowError:", e)
    except ValueError as e:
        print("ValueError:", e)

# expect: 2
# expect: -2
# expect: 0
# expect: 1000000000000000
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: cannot convert float NaN to integer
