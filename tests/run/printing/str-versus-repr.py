for v in ("text", 1.0, None, [1, "a"], ("b",), b"x"):
    print(str(v), repr(v), f"{v}", f"{v!r}", f"{v!s:>12}|")

# expect: text 'text' text 'text'         text|
# expect: 1.0 1.0 1.0 1.0          1.0|
# expect: None None None None         None|
# expect: [1, 'a'] [1, 'a'] [1, 'a'] [1, 'a']     [1, 'a']|
# expect: ('b',) ('b',) ('b',) ('b',)       ('b',)|
# expect: b'x' b'x' b'x' b'x'         b'x'|
