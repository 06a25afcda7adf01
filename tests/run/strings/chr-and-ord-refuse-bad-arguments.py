try:
    ord("ab")
except TypeError as e:
    print(e)
try:
    chr(-1)
except ValueError as e:
    print(e)
try:
    chr(0x110000)
except ValueError as e:
    print(e)

# expect: ord() expected a character, but string of length 2 found
# expect: chr() arg not in range(0x110000)
# expect: chr() arg not in range(0x110000)
