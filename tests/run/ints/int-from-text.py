for text in ("42", "-7", "  19\n", "1_000", "+5"):
    print(int(text))
print(int("ff", 16), int("0x1F", 16), int("0b11", 0), int("zz", 36))
for bad in ("", "4.5", "12a", "1__0"):
    try:
        print(int(bad))
    except ValueError as e:
        print(e)

# expect: 42
# expect: -7
# expect: 19
# expect: 1000
# expect: 5
# expect: 255 31 3 1295
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 10: '4.5'
# expect: invalid literal for int() with base 10: '12a'
# expect: invalid literal for int() with base 10: '1__0'
