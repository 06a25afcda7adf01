import difflib
a = "one\ntwo\nthree\n".splitlines(keepends=True)
b = "ore\ntree\nemu\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "before", "after")))
print("".join(difflib.context_diff(a, b, "before", "after")))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
s = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(s.ratio(), s.get_opcodes(), s.get_matching_blocks(), s.find_longest_match(0, 5, 0, 4), s.quick_ratio())
s = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3)); 
for o in s.get_opcodes(): print(o)
x = [str(i % 7) + "\n" for i in range(60)]; y = x[:10] + ["new\n"] + x[12:50] + ["last\n"]
print("".join(difflib.unified_diff(x, y, n=2)))
print(list(difflib.ndiff(["[1, 2, 3]"], ["[1, 2, 4]"])))
# expect: - one
# expect: ?  ^
# expect: + ore
# expect: ?  ^
# expect: - two
# expect: - three
# expect: ?  -
# expect: + tree
# expect: + emu
# expect:
# expect: --- before
# expect: +++ after
# expect: @@ -1,3 +1,3 @@
# expect: -one
# expect: -two
# expect: -three
# expect: +ore
# expect: +tree
# expect: +emu
# expect:
# expect: *** before
# expect: --- after
# expect: ***************
# expect: *** 1,3 ****
# expect: ! one
# expect: ! two
# expect: ! three
# expect: --- 1,3 ----
# expect: ! ore
# expect: ! tree
# expect: ! emu
# expect:
# expect: ['apple', 'ape']
# expect: 0.8888888888888888 [('equal', 0, 2, 0, 2), ('delete', 2, 3, 2, 2), ('equal', 3, 5, 2, 4)] [Match(a=0, b=0, size=2), Match(a=3, b=2, size=2), Match(a=5, b=4, size=0)] Match(a=0, b=0, size=2) 0.8888888888888888
# expect: 0.866
# expect: ('equal', 0, 8, 0, 8)
# expect: ('insert', 8, 8, 8, 17)
# expect: ('equal', 8, 29, 17, 38)
# expect: --- 
# expect: +++ 
# expect: @@ -4,4 +4,10 @@
# expect:  3
# expect:  4
# expect: +5
# expect: +6
# expect: +0
# expect: +1
# expect: +2
# expect: +new
# expect:  5
# expect:  6
# expect: @@ -42,19 +48,3 @@
# expect:  6
# expect:  0
# expect: -1
# expect: -2
# expect: -3
# expect: -4
# expect: -5
# expect: -6
# expect: -0
# expect: -1
# expect: -2
# expect: -3
# expect: -4
# expect: -5
# expect: -6
# expect: -0
# expect: -1
# expect: -2
# expect: -3
# expect: +last
# expect:
# expect: ['- [1, 2, 3]', '?        ^\n', '+ [1, 2, 4]', '?        ^\n']
