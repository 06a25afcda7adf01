print("[" + "ab".ljust(5) + "]", "[" + "ab".rjust(5, ".") + "]", "[" + "ab".center(7, "*") + "]")
print("42".zfill(5), "-42".zfill(5), "abcdef".ljust(3))
print("a\tb".expandtabs(4))

# expect: [ab   ] [...ab] [***ab**]
# expect: 00042 -0042 abcdef
# expect: a   b
