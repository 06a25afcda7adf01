import unittest, io, sys, re
def setUpModule(): print("module up")
def tearDownModule(): print("module down")
class Base(unittest.TestCase):
    def make(self): raise NotImplementedError
    def check(self, x): self.assertEqual(self.make(), x)
class TestA(Base):
    def make(self): return 1
    def test_make(self): self.check(1)
class TestB(Base):
    def make(self): return "b"
    def test_make(self): self.check("c")
class Mixin:
    def test_mixed(self): self.assertTrue(self.flag)
class TestC(Mixin, unittest.TestCase):
    flag = True
    def runTest(self): pass
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self):
        if not self.items: raise IndexError("empty stack")
        return self.items.pop()
class TestStack(unittest.TestCase):
    def setUp(self): self.s = Stack()
    def test_push_pop(self):
        self.s.push(1); self.s.push(2)
        self.assertEqual(self.s.pop(), 2)
        self.assertEqual(self.s.items, [1])
    def test_empty(self):
        with self.assertRaises(IndexError) as ctx:
            self.s.pop()
        self.assertIn("empty", str(ctx.exception))
        self.assertRaisesRegex(IndexError, "^empty", self.s.pop)
    def test_subs(self):
        for n, want in ((1, True), (2, False), (3, True)):
            with self.subTest("odd", n=n):
                self.assertEqual(n % 2 == 0, want)
def main():
    out = io.StringIO()
    try:
        unittest.main(argv=["x", "-v"] if len(sys.argv) > 5 else ["x"], testRunner=unittest.TextTestRunner(stream=out, verbosity=2))
    except SystemExit as e:
        print(re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue().replace(__file__, "FILE")), e.code)
if __name__ == "__main__":
    main()
# expect: module up
# expect: module down
# expect: test_make (__main__.TestA.test_make) ... ok
# expect: test_make (__main__.TestB.test_make) ... FAIL
# expect: test_mixed (__main__.TestC.test_mixed) ... ok
# expect: test_empty (__main__.TestStack.test_empty) ... ok
# expect: test_push_pop (__main__.TestStack.test_push_pop) ... ok
# expect: test_subs (__main__.TestStack.test_subs) ... 
# expect:   test_subs (__main__.TestStack.test_subs) [odd] (n=1) ... FAIL
# expect:   test_subs (__main__.TestStack.test_subs) [odd] (n=2) ... FAIL
# expect:   test_subs (__main__.TestStack.test_subs) [odd] (n=3) ... FAIL
# expect:
# expect: ======================================================================
# expect: FAIL: test_make (__main__.TestB.test_make)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 12, in test_make
# expect:     def test_make(self): self.check("c")
# expect:                          ^^^^^^^^^^^^^^^
# expect:   File "FILE", line 6, in check
# expect:     def check(self, x): self.assertEqual(self.make(), x)
# expect:                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'b' != 'c'
# expect: - b
# expect: + c
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_subs (__main__.TestStack.test_subs) [odd] (n=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 38, in test_subs
# expect:     self.assertEqual(n % 2 == 0, want)
# expect: AssertionError: False != True
# expect:
# expect: ======================================================================
# expect: FAIL: test_subs (__main__.TestStack.test_subs) [odd] (n=2)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 38, in test_subs
# expect:     self.assertEqual(n % 2 == 0, want)
# expect: AssertionError: True != False
# expect:
# expect: ======================================================================
# expect: FAIL: test_subs (__main__.TestStack.test_subs) [odd] (n=3)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 38, in test_subs
# expect:     self.assertEqual(n % 2 == 0, want)
# expect: AssertionError: False != True
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 6 tests in TIME
# expect:
# expect: FAILED (failures=4)
# expect:  True
