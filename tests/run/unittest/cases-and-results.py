import unittest, sys, io, re
from unittest import TestCase, skip, skipIf, expectedFailure
LOG = []
class TestMath(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        LOG.append("class up")
    @classmethod
    def tearDownClass(cls):
        LOG.append("class down")
    def setUp(self):
        self.x = 5
        LOG.append("up " + self._testMethodName)
    def tearDown(self):
        LOG.append("down")
    def test_add(self):
        self.assertEqual(self.x + 1, 6)
    def test_fail(self):
        """A failing test.

        With more."""
        self.assertEqual(self.x, 6, "not six")
    def test_error(self):
        raise KeyError("oops")
    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertEqual(str(cm.exception), "division by zero")
        self.assertRaises(ValueError, int, "x")
        with self.assertRaisesRegex(ValueError, "inv.lid"):
            int("y")
    @skip("not now")
    def test_skipped(self): pass
    @skipIf(sys.version_info > (3,), "too new")
    def test_skip_if(self): pass
    @unittest.skipUnless(True, "never")
    def test_not_skipped(self): pass
    @expectedFailure
    def test_expected(self):
        self.assertTrue(False)
    @expectedFailure
    def test_unexpected(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertNotEqual(i % 2, 1)
    def test_many(self):
        self.assertTrue(1); self.assertFalse(0); self.assertIs(None, None); self.assertIsNone(None); self.assertIsNotNone(3)
        self.assertIn(1, [1]); self.assertNotIn(2, [1]); self.assertIsInstance(1, int); self.assertNotIsInstance("a", int)
        self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertGreater(2, 1); self.assertLess(1, 2); self.assertGreaterEqual(2, 2); self.assertLessEqual(1, 1)
        self.assertRegex("abc", "b"); self.assertCountEqual([1, 2, 2], [2, 1, 2]); self.assertListEqual([1], [1]); self.assertDictEqual({1: 2}, {1: 2})
    def test_skip_inside(self):
        self.skipTest("inside")
class TestTexts(TestMath):
    def setUp(self): pass
    def test_lists(self): self.assertEqual([1, 2, 3], [1, 5, 3])
    def test_longer(self): self.assertEqual([1, 2], [1, 2, 3])
    def test_dicts(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
    def test_lines(self): self.assertEqual("one\ntwo\n", "one\ntwa\n")
    def test_word(self): self.assertEqual("hello", "hallo")
    def test_sets(self): self.assertEqual({1, 2}, {2, 3})
    def test_true(self): self.assertTrue([], "empty")
    def test_in(self): self.assertIn("z", "abc")
    def test_none(self): self.assertIsNone(5)
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
    def test_not_raised(self):
        with self.assertRaises(ValueError): pass
    def test_wrong_regex(self):
        with self.assertRaisesRegex(ValueError, "foo"): raise ValueError("bar")
    def test_other_raised(self):
        with self.assertRaises(ValueError): raise KeyError("k")
    def test_long(self): self.assertEqual("a" * 100, "a" * 99 + "b")
    def test_tuple(self): self.assertEqual((1, "a"), (1, "b"))
    def test_count(self): self.assertCountEqual([1, 1], [1, 2])
    def test_less(self): self.assertLess(3, 2)
    def test_big(self): self.assertEqual(list(range(50)), list(range(49)) + [99])
    def test_fail(self): self.fail("just failed")
    def test_regex(self): self.assertRegex("abc", "x+")
    def test_inst(self): self.assertIsInstance("a", int)
@skip("whole class")
class TestSkipped(TestCase):
    def test_a(self): raise Exception
class TestClassFails(TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("no class")
    def test_a(self): pass
class TestCleanup(TestCase):
    def setUp(self):
        self.addCleanup(LOG.append, "cleanup")
        LOG.append("setup2")
    def test_one(self): LOG.append("one")
    def tearDown(self): raise ValueError("in tearDown")
def show(**options):
    out = io.StringIO()
    p = unittest.main(argv=["prog"], exit=False, testRunner=unittest.TextTestRunner(stream=out, **options))
    print(re.sub(r"in \d+\.\d+s", "in TIME", out.getvalue().replace(__file__, "FILE")))
    return p.result
r = show()
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), r.wasSuccessful())
print(LOG); LOG.clear()
r = show(verbosity=2)
show(verbosity=0, failfast=True)
suite = unittest.TestLoader().loadTestsFromTestCase(TestCleanup)
out = io.StringIO()
res = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(suite.countTestCases(), res)
s2 = unittest.TestSuite(); s2.addTest(TestMath("test_add")); s2.addTest(TestTexts("test_add"))
print(unittest.TextTestRunner(stream=out).run(s2).testsRun, TestMath("test_add").id(), TestMath("test_add"))
# expect: EE.ExF...sssFFusEFFFFExFFFFFFFF.FF.E.FFsssFFFFuFF
# expect: ======================================================================
# expect: ERROR: setUpClass (__main__.TestClassFails)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 85, in setUpClass
# expect:     def setUpClass(cls): raise RuntimeError("no class")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: RuntimeError: no class
# expect:
# expect: ======================================================================
# expect: ERROR: test_one (__main__.TestCleanup.test_one)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 92, in tearDown
# expect:     def tearDown(self): raise ValueError("in tearDown")
# expect:                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: in tearDown
# expect:
# expect: ======================================================================
# expect: ERROR: test_error (__main__.TestMath.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 24, in test_error
# expect:     raise KeyError("oops")
# expect: KeyError: 'oops'
# expect:
# expect: ======================================================================
# expect: ERROR: test_add (__main__.TestTexts.test_add)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 17, in test_add
# expect:     self.assertEqual(self.x + 1, 6)
# expect:                      ^^^^^^
# expect: AttributeError: 'TestTexts' object has no attribute 'x'
# expect:
# expect: ======================================================================
# expect: ERROR: test_error (__main__.TestTexts.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 24, in test_error
# expect:     raise KeyError("oops")
# expect: KeyError: 'oops'
# expect:
# expect: ======================================================================
# expect: ERROR: test_other_raised (__main__.TestTexts.test_other_raised)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 71, in test_other_raised
# expect:     with self.assertRaises(ValueError): raise KeyError("k")
# expect:                                         ^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'k'
# expect:
# expect: ======================================================================
# expect: FAIL: test_fail (__main__.TestMath.test_fail)
# expect: A failing test.
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 22, in test_fail
# expect:     self.assertEqual(self.x, 6, "not six")
# expect: AssertionError: 5 != 6 : not six
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestMath.test_sub) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestMath.test_sub) (i=3)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_almost (__main__.TestTexts.test_almost)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 65, in test_almost
# expect:     def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
# expect:                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
# expect:
# expect: ======================================================================
# expect: FAIL: test_big (__main__.TestTexts.test_big)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 76, in test_big
# expect:     def test_big(self): self.assertEqual(list(range(50)), list(range(49)) + [99])
# expect:                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49] != [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 99]
# expect:
# expect: First differing element 49:
# expect: 49
# expect: 99
# expect:
# expect:   [0,
# expect:    1,
# expect:    2,
# expect:    3,
# expect:    4,
# expect:    5,
# expect:    6,
# expect:    7,
# expect:    8,
# expect:    9,
# expect:    10,
# expect:    11,
# expect:    12,
# expect:    13,
# expect:    14,
# expect:    15,
# expect:    16,
# expect:    17,
# expect:    18,
# expect:    19,
# expect:    20,
# expect:    21,
# expect:    22,
# expect:    23,
# expect:    24,
# expect:    25,
# expect:    26,
# expect:    27,
# expect:    28,
# expect:    29,
# expect:    30,
# expect:    31,
# expect:    32,
# expect:    33,
# expect:    34,
# expect:    35,
# expect:    36,
# expect:    37,
# expect:    38,
# expect:    39,
# expect:    40,
# expect:    41,
# expect:    42,
# expect:    43,
# expect:    44,
# expect:    45,
# expect:    46,
# expect:    47,
# expect:    48,
# expect: -  49]
# expect: ?  ^
# expect:
# expect: +  99]
# expect: ?  ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_count (__main__.TestTexts.test_count)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 74, in test_count
# expect:     def test_count(self): self.assertCountEqual([1, 1], [1, 2])
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Element counts were not equal:
# expect: First has 2, Second has 1:  1
# expect: First has 0, Second has 1:  2
# expect:
# expect: ======================================================================
# expect: FAIL: test_dicts (__main__.TestTexts.test_dicts)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 58, in test_dicts
# expect:     def test_dicts(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
# expect: - {'a': 1, 'b': 2}
# expect: ?               ^
# expect:
# expect: + {'a': 1, 'b': 3}
# expect: ?               ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_fail (__main__.TestTexts.test_fail)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 77, in test_fail
# expect:     def test_fail(self): self.fail("just failed")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: just failed
# expect:
# expect: ======================================================================
# expect: FAIL: test_in (__main__.TestTexts.test_in)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 63, in test_in
# expect:     def test_in(self): self.assertIn("z", "abc")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'z' not found in 'abc'
# expect:
# expect: ======================================================================
# expect: FAIL: test_inst (__main__.TestTexts.test_inst)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 79, in test_inst
# expect:     def test_inst(self): self.assertIsInstance("a", int)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'a' is not an instance of <class 'int'>
# expect:
# expect: ======================================================================
# expect: FAIL: test_less (__main__.TestTexts.test_less)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 75, in test_less
# expect:     def test_less(self): self.assertLess(3, 2)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 3 not less than 2
# expect:
# expect: ======================================================================
# expect: FAIL: test_lines (__main__.TestTexts.test_lines)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 59, in test_lines
# expect:     def test_lines(self): self.assertEqual("one\ntwo\n", "one\ntwa\n")
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'one\ntwo\n' != 'one\ntwa\n'
# expect:   one
# expect: - two
# expect: ?   ^
# expect: + twa
# expect: ?   ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_lists (__main__.TestTexts.test_lists)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 56, in test_lists
# expect:     def test_lists(self): self.assertEqual([1, 2, 3], [1, 5, 3])
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 2, 3] != [1, 5, 3]
# expect:
# expect: First differing element 1:
# expect: 2
# expect: 5
# expect:
# expect: - [1, 2, 3]
# expect: ?     ^
# expect:
# expect: + [1, 5, 3]
# expect: ?     ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_long (__main__.TestTexts.test_long)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 72, in test_long
# expect:     def test_long(self): self.assertEqual("a" * 100, "a" * 99 + "b")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'aaaa[34 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' != 'aaaa[34 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'
# expect: - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: ?                                                                                                    ^
# expect: + aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
# expect: ?                                                                                                    ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_longer (__main__.TestTexts.test_longer)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 57, in test_longer
# expect:     def test_longer(self): self.assertEqual([1, 2], [1, 2, 3])
# expect:                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 2] != [1, 2, 3]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 2:
# expect: 3
# expect:
# expect: - [1, 2]
# expect: + [1, 2, 3]
# expect: ?      +++
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_none (__main__.TestTexts.test_none)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 64, in test_none
# expect:     def test_none(self): self.assertIsNone(5)
# expect:                          ^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 5 is not None
# expect:
# expect: ======================================================================
# expect: FAIL: test_not_raised (__main__.TestTexts.test_not_raised)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 67, in test_not_raised
# expect:     with self.assertRaises(ValueError): pass
# expect: AssertionError: ValueError not raised
# expect:
# expect: ======================================================================
# expect: FAIL: test_regex (__main__.TestTexts.test_regex)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 78, in test_regex
# expect:     def test_regex(self): self.assertRegex("abc", "x+")
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Regex didn't match: 'x+' not found in 'abc'
# expect:
# expect: ======================================================================
# expect: FAIL: test_sets (__main__.TestTexts.test_sets)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 61, in test_sets
# expect:     def test_sets(self): self.assertEqual({1, 2}, {2, 3})
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Items in the first set but not the second:
# expect: 1
# expect: Items in the second set but not the first:
# expect: 3
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestTexts.test_sub) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestTexts.test_sub) (i=3)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_true (__main__.TestTexts.test_true)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 62, in test_true
# expect:     def test_true(self): self.assertTrue([], "empty")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: [] is not true : empty
# expect:
# expect: ======================================================================
# expect: FAIL: test_tuple (__main__.TestTexts.test_tuple)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 73, in test_tuple
# expect:     def test_tuple(self): self.assertEqual((1, "a"), (1, "b"))
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Tuples differ: (1, 'a') != (1, 'b')
# expect:
# expect: First differing element 1:
# expect: 'a'
# expect: 'b'
# expect:
# expect: - (1, 'a')
# expect: ?      ^
# expect:
# expect: + (1, 'b')
# expect: ?      ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_word (__main__.TestTexts.test_word)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 60, in test_word
# expect:     def test_word(self): self.assertEqual("hello", "hallo")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'hello' != 'hallo'
# expect: - hello
# expect: ?  ^
# expect: + hallo
# expect: ?  ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_wrong_regex (__main__.TestTexts.test_wrong_regex)
# expect: ----------------------------------------------------------------------
# expect: ValueError: bar
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 69, in test_wrong_regex
# expect:     with self.assertRaisesRegex(ValueError, "foo"): raise ValueError("bar")
# expect: AssertionError: "foo" does not match "bar"
# expect:
# expect: ======================================================================
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.TestMath.test_unexpected)
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.TestTexts.test_unexpected)
# expect: ----------------------------------------------------------------------
# expect: Ran 46 tests in TIME
# expect:
# expect: FAILED (failures=25, errors=6, skipped=7, expected failures=2, unexpected successes=2)
# expect:
# expect: 46 25 6 7 False
# expect: ['setup2', 'one', 'cleanup', 'class up', 'up test_add', 'down', 'up test_error', 'down', 'up test_expected', 'down', 'up test_fail', 'down', 'up test_many', 'down', 'up test_not_skipped', 'down', 'up test_raises', 'down', 'up test_skip_inside', 'down', 'up test_sub', 'down', 'up test_unexpected', 'down', 'class down', 'class up', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'class down']
# expect: setUpClass (__main__.TestClassFails) ... ERROR
# expect: test_one (__main__.TestCleanup.test_one) ... ERROR
# expect: test_add (__main__.TestMath.test_add) ... ok
# expect: test_error (__main__.TestMath.test_error) ... ERROR
# expect: test_expected (__main__.TestMath.test_expected) ... expected failure
# expect: test_fail (__main__.TestMath.test_fail)
# expect: A failing test. ... FAIL
# expect: test_many (__main__.TestMath.test_many) ... ok
# expect: test_not_skipped (__main__.TestMath.test_not_skipped) ... ok
# expect: test_raises (__main__.TestMath.test_raises) ... ok
# expect: test_skip_if (__main__.TestMath.test_skip_if) ... skipped 'too new'
# expect: test_skip_inside (__main__.TestMath.test_skip_inside) ... skipped 'inside'
# expect: test_skipped (__main__.TestMath.test_skipped) ... skipped 'not now'
# expect: test_sub (__main__.TestMath.test_sub) ... 
# expect:   test_sub (__main__.TestMath.test_sub) (i=1) ... FAIL
# expect:   test_sub (__main__.TestMath.test_sub) (i=3) ... FAIL
# expect: test_unexpected (__main__.TestMath.test_unexpected) ... unexpected success
# expect: test_a (__main__.TestSkipped.test_a) ... skipped 'whole class'
# expect: test_add (__main__.TestTexts.test_add) ... ERROR
# expect: test_almost (__main__.TestTexts.test_almost) ... FAIL
# expect: test_big (__main__.TestTexts.test_big) ... FAIL
# expect: test_count (__main__.TestTexts.test_count) ... FAIL
# expect: test_dicts (__main__.TestTexts.test_dicts) ... FAIL
# expect: test_error (__main__.TestTexts.test_error) ... ERROR
# expect: test_expected (__main__.TestTexts.test_expected) ... expected failure
# expect: test_fail (__main__.TestTexts.test_fail) ... FAIL
# expect: test_in (__main__.TestTexts.test_in) ... FAIL
# expect: test_inst (__main__.TestTexts.test_inst) ... FAIL
# expect: test_less (__main__.TestTexts.test_less) ... FAIL
# expect: test_lines (__main__.TestTexts.test_lines) ... FAIL
# expect: test_lists (__main__.TestTexts.test_lists) ... FAIL
# expect: test_long (__main__.TestTexts.test_long) ... FAIL
# expect: test_longer (__main__.TestTexts.test_longer) ... FAIL
# expect: test_many (__main__.TestTexts.test_many) ... ok
# expect: test_none (__main__.TestTexts.test_none) ... FAIL
# expect: test_not_raised (__main__.TestTexts.test_not_raised) ... FAIL
# expect: test_not_skipped (__main__.TestTexts.test_not_skipped) ... ok
# expect: test_other_raised (__main__.TestTexts.test_other_raised) ... ERROR
# expect: test_raises (__main__.TestTexts.test_raises) ... ok
# expect: test_regex (__main__.TestTexts.test_regex) ... FAIL
# expect: test_sets (__main__.TestTexts.test_sets) ... FAIL
# expect: test_skip_if (__main__.TestTexts.test_skip_if) ... skipped 'too new'
# expect: test_skip_inside (__main__.TestTexts.test_skip_inside) ... skipped 'inside'
# expect: test_skipped (__main__.TestTexts.test_skipped) ... skipped 'not now'
# expect: test_sub (__main__.TestTexts.test_sub) ... 
# expect:   test_sub (__main__.TestTexts.test_sub) (i=1) ... FAIL
# expect:   test_sub (__main__.TestTexts.test_sub) (i=3) ... FAIL
# expect: test_true (__main__.TestTexts.test_true) ... FAIL
# expect: test_tuple (__main__.TestTexts.test_tuple) ... FAIL
# expect: test_unexpected (__main__.TestTexts.test_unexpected) ... unexpected success
# expect: test_word (__main__.TestTexts.test_word) ... FAIL
# expect: test_wrong_regex (__main__.TestTexts.test_wrong_regex) ... FAIL
# expect:
# expect: ======================================================================
# expect: ERROR: setUpClass (__main__.TestClassFails)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 85, in setUpClass
# expect:     def setUpClass(cls): raise RuntimeError("no class")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: RuntimeError: no class
# expect:
# expect: ======================================================================
# expect: ERROR: test_one (__main__.TestCleanup.test_one)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 92, in tearDown
# expect:     def tearDown(self): raise ValueError("in tearDown")
# expect:                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: in tearDown
# expect:
# expect: ======================================================================
# expect: ERROR: test_error (__main__.TestMath.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 24, in test_error
# expect:     raise KeyError("oops")
# expect: KeyError: 'oops'
# expect:
# expect: ======================================================================
# expect: ERROR: test_add (__main__.TestTexts.test_add)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 17, in test_add
# expect:     self.assertEqual(self.x + 1, 6)
# expect:                      ^^^^^^
# expect: AttributeError: 'TestTexts' object has no attribute 'x'
# expect:
# expect: ======================================================================
# expect: ERROR: test_error (__main__.TestTexts.test_error)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 24, in test_error
# expect:     raise KeyError("oops")
# expect: KeyError: 'oops'
# expect:
# expect: ======================================================================
# expect: ERROR: test_other_raised (__main__.TestTexts.test_other_raised)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 71, in test_other_raised
# expect:     with self.assertRaises(ValueError): raise KeyError("k")
# expect:                                         ^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'k'
# expect:
# expect: ======================================================================
# expect: FAIL: test_fail (__main__.TestMath.test_fail)
# expect: A failing test.
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 22, in test_fail
# expect:     self.assertEqual(self.x, 6, "not six")
# expect: AssertionError: 5 != 6 : not six
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestMath.test_sub) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestMath.test_sub) (i=3)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_almost (__main__.TestTexts.test_almost)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 65, in test_almost
# expect:     def test_almost(self): self.assertAlmostEqual(1.0, 1.1)
# expect:                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)
# expect:
# expect: ======================================================================
# expect: FAIL: test_big (__main__.TestTexts.test_big)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 76, in test_big
# expect:     def test_big(self): self.assertEqual(list(range(50)), list(range(49)) + [99])
# expect:                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49] != [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 99]
# expect:
# expect: First differing element 49:
# expect: 49
# expect: 99
# expect:
# expect:   [0,
# expect:    1,
# expect:    2,
# expect:    3,
# expect:    4,
# expect:    5,
# expect:    6,
# expect:    7,
# expect:    8,
# expect:    9,
# expect:    10,
# expect:    11,
# expect:    12,
# expect:    13,
# expect:    14,
# expect:    15,
# expect:    16,
# expect:    17,
# expect:    18,
# expect:    19,
# expect:    20,
# expect:    21,
# expect:    22,
# expect:    23,
# expect:    24,
# expect:    25,
# expect:    26,
# expect:    27,
# expect:    28,
# expect:    29,
# expect:    30,
# expect:    31,
# expect:    32,
# expect:    33,
# expect:    34,
# expect:    35,
# expect:    36,
# expect:    37,
# expect:    38,
# expect:    39,
# expect:    40,
# expect:    41,
# expect:    42,
# expect:    43,
# expect:    44,
# expect:    45,
# expect:    46,
# expect:    47,
# expect:    48,
# expect: -  49]
# expect: ?  ^
# expect:
# expect: +  99]
# expect: ?  ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_count (__main__.TestTexts.test_count)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 74, in test_count
# expect:     def test_count(self): self.assertCountEqual([1, 1], [1, 2])
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Element counts were not equal:
# expect: First has 2, Second has 1:  1
# expect: First has 0, Second has 1:  2
# expect:
# expect: ======================================================================
# expect: FAIL: test_dicts (__main__.TestTexts.test_dicts)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 58, in test_dicts
# expect:     def test_dicts(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
# expect: - {'a': 1, 'b': 2}
# expect: ?               ^
# expect:
# expect: + {'a': 1, 'b': 3}
# expect: ?               ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_fail (__main__.TestTexts.test_fail)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 77, in test_fail
# expect:     def test_fail(self): self.fail("just failed")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: just failed
# expect:
# expect: ======================================================================
# expect: FAIL: test_in (__main__.TestTexts.test_in)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 63, in test_in
# expect:     def test_in(self): self.assertIn("z", "abc")
# expect:                        ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'z' not found in 'abc'
# expect:
# expect: ======================================================================
# expect: FAIL: test_inst (__main__.TestTexts.test_inst)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 79, in test_inst
# expect:     def test_inst(self): self.assertIsInstance("a", int)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'a' is not an instance of <class 'int'>
# expect:
# expect: ======================================================================
# expect: FAIL: test_less (__main__.TestTexts.test_less)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 75, in test_less
# expect:     def test_less(self): self.assertLess(3, 2)
# expect:                          ^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 3 not less than 2
# expect:
# expect: ======================================================================
# expect: FAIL: test_lines (__main__.TestTexts.test_lines)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 59, in test_lines
# expect:     def test_lines(self): self.assertEqual("one\ntwo\n", "one\ntwa\n")
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'one\ntwo\n' != 'one\ntwa\n'
# expect:   one
# expect: - two
# expect: ?   ^
# expect: + twa
# expect: ?   ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_lists (__main__.TestTexts.test_lists)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 56, in test_lists
# expect:     def test_lists(self): self.assertEqual([1, 2, 3], [1, 5, 3])
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 2, 3] != [1, 5, 3]
# expect:
# expect: First differing element 1:
# expect: 2
# expect: 5
# expect:
# expect: - [1, 2, 3]
# expect: ?     ^
# expect:
# expect: + [1, 5, 3]
# expect: ?     ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_long (__main__.TestTexts.test_long)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 72, in test_long
# expect:     def test_long(self): self.assertEqual("a" * 100, "a" * 99 + "b")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'aaaa[34 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' != 'aaaa[34 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'
# expect: - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
# expect: ?                                                                                                    ^
# expect: + aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab
# expect: ?                                                                                                    ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_longer (__main__.TestTexts.test_longer)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 57, in test_longer
# expect:     def test_longer(self): self.assertEqual([1, 2], [1, 2, 3])
# expect:                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Lists differ: [1, 2] != [1, 2, 3]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 2:
# expect: 3
# expect:
# expect: - [1, 2]
# expect: + [1, 2, 3]
# expect: ?      +++
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_none (__main__.TestTexts.test_none)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 64, in test_none
# expect:     def test_none(self): self.assertIsNone(5)
# expect:                          ^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 5 is not None
# expect:
# expect: ======================================================================
# expect: FAIL: test_not_raised (__main__.TestTexts.test_not_raised)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 67, in test_not_raised
# expect:     with self.assertRaises(ValueError): pass
# expect: AssertionError: ValueError not raised
# expect:
# expect: ======================================================================
# expect: FAIL: test_regex (__main__.TestTexts.test_regex)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 78, in test_regex
# expect:     def test_regex(self): self.assertRegex("abc", "x+")
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Regex didn't match: 'x+' not found in 'abc'
# expect:
# expect: ======================================================================
# expect: FAIL: test_sets (__main__.TestTexts.test_sets)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 61, in test_sets
# expect:     def test_sets(self): self.assertEqual({1, 2}, {2, 3})
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Items in the first set but not the second:
# expect: 1
# expect: Items in the second set but not the first:
# expect: 3
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestTexts.test_sub) (i=1)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_sub (__main__.TestTexts.test_sub) (i=3)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 46, in test_sub
# expect:     self.assertNotEqual(i % 2, 1)
# expect: AssertionError: 1 == 1
# expect:
# expect: ======================================================================
# expect: FAIL: test_true (__main__.TestTexts.test_true)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 62, in test_true
# expect:     def test_true(self): self.assertTrue([], "empty")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: [] is not true : empty
# expect:
# expect: ======================================================================
# expect: FAIL: test_tuple (__main__.TestTexts.test_tuple)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 73, in test_tuple
# expect:     def test_tuple(self): self.assertEqual((1, "a"), (1, "b"))
# expect:                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: Tuples differ: (1, 'a') != (1, 'b')
# expect:
# expect: First differing element 1:
# expect: 'a'
# expect: 'b'
# expect:
# expect: - (1, 'a')
# expect: ?      ^
# expect:
# expect: + (1, 'b')
# expect: ?      ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_word (__main__.TestTexts.test_word)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 60, in test_word
# expect:     def test_word(self): self.assertEqual("hello", "hallo")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: AssertionError: 'hello' != 'hallo'
# expect: - hello
# expect: ?  ^
# expect: + hallo
# expect: ?  ^
# expect:
# expect:
# expect: ======================================================================
# expect: FAIL: test_wrong_regex (__main__.TestTexts.test_wrong_regex)
# expect: ----------------------------------------------------------------------
# expect: ValueError: bar
# expect:
# expect: During handling of the above exception, another exception occurred:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 69, in test_wrong_regex
# expect:     with self.assertRaisesRegex(ValueError, "foo"): raise ValueError("bar")
# expect: AssertionError: "foo" does not match "bar"
# expect:
# expect: ======================================================================
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.TestMath.test_unexpected)
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.TestTexts.test_unexpected)
# expect: ----------------------------------------------------------------------
# expect: Ran 46 tests in TIME
# expect:
# expect: FAILED (failures=25, errors=6, skipped=7, expected failures=2, unexpected successes=2)
# expect:
# expect: ======================================================================
# expect: ERROR: setUpClass (__main__.TestClassFails)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 85, in setUpClass
# expect:     def setUpClass(cls): raise RuntimeError("no class")
# expect:                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: RuntimeError: no class
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran 0 tests in TIME
# expect:
# expect: FAILED (errors=1)
# expect:
# expect: 1 <unittest.runner.TextTestResult run=1 errors=1 failures=0>
# expect: 2 __main__.TestMath.test_add test_add (__main__.TestMath.test_add)
