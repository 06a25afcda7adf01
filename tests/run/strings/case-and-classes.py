print("Hello World".upper(), "Hello".lower(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase())
for s in ("abc", "123", "a1", " ", "", "ABC", "abC", "٣"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower())

# expect: HELLO WORLD hello Hello World Hello AbC
# expect: 'abc' True False True False False True
# expect: '123' False True True False False False
# expect: 'a1' False False True False False True
# expect: ' ' False False False True False False
# expect: '' False False False False False False
# expect: 'ABC' True False True False True False
# expect: 'abC' True False True False False False
# expect: '٣' False True True False False False
