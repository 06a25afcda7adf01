"""unittest: test cases, suites and what shows their results. Which tests a class has
the translator writes down (flow/unittests.c): __list_tests__."""

import sys
import time
import traceback
import warnings as _warnings

from _unitdiff import (diff_of_dicts, diff_of_sequences, diff_of_texts,
                       safe_repr, shortened)
from __gel__ import (DONE, has, instance_of, is_done, isinstance, same, split,
                     type_of)


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


# --- decorators: those of tests and cases the translator takes away -----------------------

def skip(reason):
    def decorator(test):
        def skipped(*args, **kwargs):
            raise SkipTest(reason)
        return skipped
    return decorator


def _same(test):
    return test


def skipIf(condition, reason):
    if condition:
        return skip(reason)
    return _same


def skipUnless(condition, reason):
    if not condition:
        return skip(reason)
    return _same


def expectedFailure(test):
    raise NotImplementedError("gelato: expectedFailure of what is no test method")



class _Test:
    """One test of a case."""

    def __init__(self, name, doc, why, is_expected, method):
        self.name = name
        self.doc = doc
        self.why = why
        self.is_expected = is_expected
        self.method = method


class _Tests:
    def __init__(self):
        self.all = []

    def add(self, name, doc, why, is_expected, method):
        for t in self.all:
            if t.name == name:
                return
        self.all.append(_Test(name, doc, why, is_expected, method))


# --- contexts ------------------------------------------------------------------------------

def _names_of(expected):
    expected = split(expected)
    if isinstance(expected, tuple):
        return "(" + ", ".join([c.__name__ for c in expected]) + ")"
    return expected.__name__


class _RaisesContext:
    def __init__(self, expected, case, regex):
        self.expected = expected
        self.test_case = case
        self._regex = regex
        self.exception = None
        self.msg = None
        self._obj_name = ""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if value is None:
            text = _names_of(self.expected) + " not raised"
            if self._obj_name != "":
                text += " by " + self._obj_name
            self.test_case._fail(text, self.msg)
        if not isinstance(value, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self._regex is not None:
            _check_text(self.test_case, self._regex, str(value), self.msg)
        return True


def _pattern(regex):
    regex = split(regex)
    if isinstance(regex, str):
        import re
        return re.compile(regex)
    return regex


def _check_text(case, regex, text, msg):
    p = _pattern(regex)
    if p.search(text) is None:
        case._fail("\"" + p.pattern + "\" does not match \"" + text + "\"", msg)


class _WarnsContext:
    def __init__(self, expected, case, regex):
        self.expected = expected
        self.test_case = case
        self._regex = regex
        self.msg = None
        self.warning = None
        self.filename = ""
        self.lineno = 0
        self.warnings = []
        self._catch = _warnings.catch_warnings(record=True)

    def __enter__(self):
        log = self._catch.__enter__()
        if log is not None:
            self.warnings = log
        _warnings.simplefilter("always")
        return self

    def __exit__(self, kind, value, tb):
        self._catch.__exit__(kind, value, tb)
        if value is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self._regex is not None:
                if _pattern(self._regex).search(str(w)) is None:
                    continue
            self.warning = w
            self.filename = m.filename
            self.lineno = m.lineno
            return
        if first is not None:
            self.test_case._fail("\"" + _pattern(self._regex).pattern
                                 + "\" does not match \"" + str(first) + "\"",
                                 self.msg)
        self.test_case._fail(_names_of(self.expected) + " not triggered", self.msg)


class _SubTest:
    def __init__(self, case, msg, params):
        self._case = case
        parts = []
        if msg is not None:
            parts.append("[" + str(msg) + "]")
        if len(params) > 0:
            parts.append("(" + ", ".join([k + "=" + repr(v)
                                          for k, v in params.items()]) + ")")
        self._text = " ".join(parts) if parts else "(<subtest>)"

    def __enter__(self):
        case = self._case
        self._outer = case._subtests
        case._subtests = self._text if self._outer == "" else (
            self._text + " " + self._outer)
        self._full = case._subtests

    def __exit__(self, kind, value, tb):
        case = self._case
        case._subtests = self._outer
        if value is None:
            return False
        if not isinstance(value, Exception):
            return False
        result = case._result
        if result is None:
            return False
        if isinstance(value, SkipTest):
            result._add_skip(case, " " + self._full, str(value))
            return True
        case._failed = True
        if isinstance(value, AssertionError):
            result._add_sub(case, self._full, value, True)
        else:
            result._add_sub(case, self._full, value, False)
        if result.failfast:
            raise _ShouldStop
        return True


# --- cases ---------------------------------------------------------------------------------

class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    __why_skipped__ = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtests = ""
        self._result = None
        self._failed = False

    def __list_tests__(self, tests):
        if has(self, "runTest") and (len(tests.all) == 0
                                     or self._testMethodName == "runTest"):
            tests.add("runTest", None, None, False, self.runTest)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return _class_name(self) + "." + self._testMethodName

    def __str__(self):
        return (self._testMethodName + " (" + _class_name(self) + "."
                + self._testMethodName + ")")

    def __repr__(self):
        return ("<" + _class_name(self) + " testMethod=" + self._testMethodName
                + ">")

    def countTestCases(self):
        return 1

    def shortDescription(self):
        test = self._find()
        return None if test is None else test.doc

    def _find(self):
        tests = _Tests()
        self.__list_tests__(tests)
        for t in tests.all:
            if t.name == self._testMethodName:
                return t
        return None

    def defaultTestResult(self):
        return TestResult()

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append(lambda: function(*args, **kwargs))

    def doCleanups(self):
        while self._cleanups:
            self._cleanups.pop()()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    # --- running ---------------------------------------------------------------------

    def __call__(self, result=None):
        return self.run(result)

    def run(self, result=None):
        if result is None:
            result = TestResult()
        test = self._find()
        if test is None:
            raise ValueError("no such test method in "
                             + repr(type_of(self)) + ": "
                             + self._testMethodName)
        result.startTest(self)
        why = self.__why_skipped__
        if why is None:
            why = test.why
        if why is not None:
            result.addSkip(self, why)
        else:
            self._run(test, result)
        self._result = None
        return result

    def _run(self, test, result):
        self._result = result
        self._failed = False
        is_skipped = False
        expected = None
        good = False
        try:
            self.setUp()
            good = True
        except SkipTest as e:
            result.addSkip(self, str(e))
            is_skipped = True
        except _ShouldStop:
            pass
        except AssertionError as e:
            result._add(self, e, True)
        except Exception as e:
            result._add(self, e, False)
        if good:
            try:
                test.method()
            except SkipTest as e:
                result.addSkip(self, str(e))
                is_skipped = True
            except _ShouldStop:
                pass
            except AssertionError as e:
                good = False
                if test.is_expected:
                    expected = e
                else:
                    result._add(self, e, True)
            except Exception as e:
                good = False
                if test.is_expected:
                    expected = e
                else:
                    result._add(self, e, False)
            if not self._try(self.tearDown, result):
                good = False
        while self._cleanups:
            if not self._try(self._cleanups.pop(), result):
                good = False
        if self._failed:
            good = False
        if is_skipped:
            return
        if expected is not None:
            result.addExpectedFailure(self)
        elif good and test.is_expected:
            result.addUnexpectedSuccess(self)
        elif good:
            result.addSuccess(self)

    def _try(self, function, result):
        try:
            function()
            return True
        except SkipTest as e:
            result.addSkip(self, str(e))
            return True
        except AssertionError as e:
            result._add(self, e, True)
        except Exception as e:
            result._add(self, e, False)
        return False

    # --- assertions ------------------------------------------------------------------

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return standardMsg + " : " + str(msg)

    def _fail(self, text, msg):
        raise self.failureException(self._formatMessage(msg, text))

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(safe_repr(expr) + " is not true", msg)

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(safe_repr(expr) + " is not false", msg)

    def assertEqual(self, first, second, msg=None):
        if first == second:
            return
        self._fail_unequal(first, second, msg)

    def _fail_unequal(self, first, second, msg):
        first = split(first)
        second = split(second)
        if isinstance(first, str) and isinstance(second, str):
            self._fail(diff_of_texts(first, second, self.maxDiff), msg)
        if isinstance(first, list) and isinstance(second, list):
            self._fail(diff_of_sequences(first, second, "List", self.maxDiff),
                       msg)
        if isinstance(first, tuple) and isinstance(second, tuple):
            self._fail(diff_of_sequences(first, second, "Tuple", self.maxDiff),
                       msg)
        if isinstance(first, dict) and isinstance(second, dict):
            self._fail(diff_of_dicts(first, second, self.maxDiff), msg)
        if isinstance(first, set) and isinstance(second, set):
            self._fail_sets(first, second, msg)
        if isinstance(first, frozenset) and isinstance(second, frozenset):
            self._fail_sets(first, second, msg)
        a, b = shortened(first, second)
        self._fail(a + " != " + b, msg)

    def _fail_sets(self, first, second, msg):
        lines = []
        only = first - second
        if only:
            lines.append("Items in the first set but not the second:")
            for item in only:
                lines.append(repr(item))
        only = second - first
        if only:
            lines.append("Items in the second set but not the first:")
            for item in only:
                lines.append(repr(item))
        self._fail("\n".join(lines), msg)

    def assertListEqual(self, list1, list2, msg=None):
        if not (list1 == list2):
            self._fail(diff_of_sequences(list1, list2, "List", self.maxDiff), msg)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        if not (tuple1 == tuple2):
            self._fail(diff_of_sequences(tuple1, tuple2, "Tuple", self.maxDiff),
                       msg)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if not (seq1 == seq2):
            self._fail(diff_of_sequences(seq1, seq2, "Sequence", self.maxDiff),
                       msg)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail(diff_of_dicts(d1, d2, self.maxDiff), msg)

    def assertSetEqual(self, set1, set2, msg=None):
        if set1 != set2:
            self._fail_sets(set1, set2, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            self._fail(diff_of_texts(first, second, self.maxDiff), msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(safe_repr(first) + " == " + safe_repr(second), msg)

    def assertIs(self, expr1, expr2, msg=None):
        if not same(expr1, expr2):
            self._fail(safe_repr(expr1) + " is not " + safe_repr(expr2), msg)

    def assertIsNot(self, expr1, expr2, msg=None):
        if same(expr1, expr2):
            self._fail("unexpectedly identical: " + safe_repr(expr1), msg)

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(safe_repr(obj) + " is not None", msg)

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail("unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(safe_repr(member) + " not found in "
                       + safe_repr(container), msg)

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(safe_repr(member) + " unexpectedly found in "
                       + safe_repr(container), msg)

    def assertIsInstance(self, obj, cls, msg=None):
        if not instance_of(obj, cls):
            self._fail(safe_repr(obj) + " is not an instance of " + repr(cls), msg)

    def assertNotIsInstance(self, obj, cls, msg=None):
        if instance_of(obj, cls):
            self._fail(safe_repr(obj) + " is an instance of " + repr(cls), msg)

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(safe_repr(a) + " not less than " + safe_repr(b), msg)

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(safe_repr(a) + " not less than or equal to "
                       + safe_repr(b), msg)

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(safe_repr(a) + " not greater than " + safe_repr(b), msg)

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(safe_repr(a) + " not greater than or equal to "
                       + safe_repr(b), msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if places is not None and delta is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            self._fail(safe_repr(first) + " != " + safe_repr(second) + " within "
                       + safe_repr(delta) + " delta (" + safe_repr(diff)
                       + " difference)", msg)
        n = 7 if places is None else places
        if round(diff, n) == 0:
            return
        self._fail(safe_repr(first) + " != " + safe_repr(second) + " within "
                   + repr(n) + " places (" + safe_repr(diff) + " difference)",
                   msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None,
                             delta=None):
        if places is not None and delta is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not (first == second) and diff > delta:
                return
            self._fail(safe_repr(first) + " == " + safe_repr(second) + " within "
                       + safe_repr(delta) + " delta (" + safe_repr(diff)
                       + " difference)", msg)
        n = 7 if places is None else places
        if not (first == second) and round(diff, n) != 0:
            return
        self._fail(safe_repr(first) + " == " + safe_repr(second) + " within "
                   + repr(n) + " places", msg)

    def assertCountEqual(self, first, second, msg=None):
        a = list(first)
        b = list(second)
        lines = []
        for x in _each_once(a, b):
            n = _count(a, x)
            k = _count(b, x)
            if n != k:
                lines.append("First has " + str(n) + ", Second has " + str(k)
                             + ":  " + repr(x))
        if lines:
            self._fail("Element counts were not equal:\n" + "\n".join(lines), msg)

    def assertRegex(self, text, expected_regex, msg=None):
        p = _pattern(expected_regex)
        if p.search(text) is None:
            self._fail("Regex didn't match: " + repr(p.pattern)
                       + " not found in " + repr(text), msg)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        p = _pattern(unexpected_regex)
        m = p.search(text)
        if m is not None:
            self._fail("Regex matched: " + repr(text[m.start():m.end()])
                       + " matches " + repr(p.pattern) + " in " + repr(text), msg)

    def assertRaises(self, expected_exception, callable=DONE, /, *args, **kwargs):
        context = _RaisesContext(expected_exception, self, None)
        if is_done(callable):
            context.msg = kwargs.get("msg")
            return context
        context._obj_name = _callable_name(callable)
        with context:
            callable(*args, **kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex,
                          callable=DONE, /, *args, **kwargs):
        context = _RaisesContext(expected_exception, self, expected_regex)
        if is_done(callable):
            context.msg = kwargs.get("msg")
            return context
        context._obj_name = _callable_name(callable)
        with context:
            callable(*args, **kwargs)

    def assertWarns(self, expected_warning, callable=DONE, /, *args, **kwargs):
        context = _WarnsContext(expected_warning, self, None)
        if is_done(callable):
            return context
        with context:
            callable(*args, **kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, callable=DONE,
                         /, *args, **kwargs):
        context = _WarnsContext(expected_warning, self, expected_regex)
        if is_done(callable):
            return context
        with context:
            callable(*args, **kwargs)


def _callable_name(f):
    f = split(f)
    if has(f, "__name__"):
        return f.__name__
    return str(f)


def _count(items, x):
    n = 0
    for e in items:
        if e == x:
            n += 1
    return n


def _each_once(a, b):
    r = []
    for x in a + b:
        if x not in r:
            r.append(x)
    return r


def _class_name(case):
    cls = type_of(case)
    return cls.__module__ + "." + cls.__qualname__


# --- results -------------------------------------------------------------------------------

_LINE1 = "=" * 70
_LINE2 = "-" * 70


class TestResult:
    """What tests have given; `_show` is what a runner's result writes as it goes."""

    __module__ = "unittest.result"

    def __init__(self, stream=None, descriptions=True, verbosity=0):
        self.failfast = False
        self.shouldStop = False
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self._stream = stream
        self._verbosity = verbosity
        self._is_line_open = False

    def _write(self, text):
        stream = self._stream
        if stream is not None:
            stream.write(text)
            stream.flush()

    def _show(self, letter, word):
        if self._verbosity > 1:
            self._write(word + "\n")
            self._is_line_open = False
        elif self._verbosity == 1:
            self._write(letter)

    def startTest(self, test):
        self.testsRun += 1
        if self._verbosity > 1:
            self._write(_description(test) + " ... ")
            self._is_line_open = True

    def _add(self, test, e, is_failure):
        text = "".join(traceback.format_exception(e))
        if is_failure:
            self.failures.append((_description(test), text))
            self._show("F", "FAIL")
        else:
            self.errors.append((_description(test), text))
            self._show("E", "ERROR")
        if self.failfast:
            self.shouldStop = True

    def _add_sub(self, test, sub, e, is_failure):
        text = "".join(traceback.format_exception(e))
        name = str(test) + " " + sub
        doc = test.shortDescription()
        if doc is not None:
            name += "\n" + doc
        word = "FAIL" if is_failure else "ERROR"
        if is_failure:
            self.failures.append((name, text))
        else:
            self.errors.append((name, text))
        if self._verbosity > 1:
            if self._is_line_open:
                self._write("\n")
            self._write("  " + name + " ... " + word + "\n")
            self._is_line_open = False
        elif self._verbosity == 1:
            self._write(word[0])
        if self.failfast:
            self.shouldStop = True

    def _add_skip(self, test, sub, reason):
        self.skipped.append((test.id() + sub, reason))
        if self._verbosity > 1 and sub != "":
            if self._is_line_open:
                self._write("\n")
            self._write("  " + str(test) + sub + " ... ")
        self._show("s", "skipped " + repr(reason))

    def addSkip(self, test, reason):
        self._add_skip(test, "", reason)

    def addSuccess(self, test):
        self._show(".", "ok")

    def addExpectedFailure(self, test):
        self.expectedFailures.append(_description(test))
        self._show("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(_description(test))
        self._show("u", "unexpected success")
        if self.failfast:
            self.shouldStop = True

    def _add_of_class(self, name, e):
        text = "".join(traceback.format_exception(e))
        self.errors.append((name, text))
        if self.failfast:
            self.shouldStop = True
        if self._verbosity > 1:
            self._write(name + " ... ERROR\n")
        elif self._verbosity == 1:
            self._write("E")

    def stop(self):
        self.shouldStop = True

    def wasSuccessful(self):
        return (len(self.failures) == 0 and len(self.errors) == 0
                and len(self.unexpectedSuccesses) == 0)

    def printErrors(self):
        if self._verbosity > 0:
            self._write("\n")
        for name, text in self.errors:
            self._write(_LINE1 + "\nERROR: " + name + "\n" + _LINE2 + "\n" + text
                        + "\n")
        for name, text in self.failures:
            self._write(_LINE1 + "\nFAIL: " + name + "\n" + _LINE2 + "\n" + text
                        + "\n")
        if self.unexpectedSuccesses:
            self._write(_LINE1 + "\n")
            for name in self.unexpectedSuccesses:
                self._write("UNEXPECTED SUCCESS: " + name + "\n")

    def __repr__(self):
        cls = type_of(self)
        return ("<" + cls.__module__ + "." + cls.__qualname__ + " run="
                + str(self.testsRun)
                + " errors=" + str(len(self.errors)) + " failures="
                + str(len(self.failures)) + ">")


class TextTestResult(TestResult):
    __module__ = "unittest.runner"


def _description(test):
    doc = test.shortDescription()
    if doc is None:
        return str(test)
    return str(test) + "\n" + doc


# --- suites ----------------------------------------------------------------------------------

class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        n = 0
        for test in self._tests:
            n += test.countTestCases()
        return n

    def _flat(self, r):
        for test in self._tests:
            _add_flat(test, r)

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        tests = []
        self._flat(tests)
        _run_all(tests, result)
        return result


class _ModuleSuite:
    """The tests of a module, between setUpModule and tearDownModule."""

    def __init__(self, suite, up, down):
        self._suite = suite
        self._up = up
        self._down = down

    def __call__(self, result):
        if self._suite.countTestCases() > 0:
            if not _try_module(self._up, "setUpModule", result):
                return result
            self._suite.run(result)
            _try_module(self._down, "tearDownModule", result)
        return result


def _try_module(function, name, result):
    try:
        function()
        return True
    except SkipTest as e:
        result.skipped.append((name + " (__main__)", str(e)))
        result._show("s", "skipped " + repr(str(e)))
    except Exception as e:
        result._add_of_class(name + " (__main__)", e)
    return False


def _nothing():
    pass


def _add_flat(test, r):
    test = split(test)
    if isinstance(test, TestSuite):
        test._flat(r)
    else:
        r.append(test)


def _is_skipped(case):
    return case.__why_skipped__ is not None


def _run_all(tests, result):
    last = None
    is_ready = True
    for test in tests:
        if result.shouldStop:
            break
        if last is None or not same(type_of(last), type_of(test)):
            if last is not None and is_ready:
                _class_end(last, result)
            is_ready = _class_start(test, result)
            last = test
        if is_ready:
            test.run(result)
    if last is not None and is_ready:
        _class_end(last, result)


def _class_start(test, result):
    if _is_skipped(test):
        return True
    try:
        test.setUpClass()
        return True
    except SkipTest as e:
        result.skipped.append(("setUpClass (" + _class_name(test) + ")", str(e)))
        result._show("s", "skipped " + repr(str(e)))
    except Exception as e:
        result._add_of_class("setUpClass (" + _class_name(test) + ")", e)
    return False


def _class_end(test, result):
    if not _is_skipped(test):
        try:
            test.tearDownClass()
        except Exception as e:
            result._add_of_class("tearDownClass (" + _class_name(test) + ")", e)


# --- finding and running -----------------------------------------------------------------

def _add_tests_of(cls, suite, only):
    tests = _Tests()
    cls("").__list_tests__(tests)
    for name in sorted([t.name for t in tests.all]):
        if only == "" or only == name:
            suite.addTest(cls(name))


class TestLoader:
    def loadTestsFromTestCase(self, testCaseClass):
        suite = TestSuite()
        _add_tests_of(testCaseClass, suite, "")
        return suite

    def getTestCaseNames(self, testCaseClass):
        tests = _Tests()
        testCaseClass("").__list_tests__(tests)
        return sorted([t.name for t in tests.all])


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix="test"):
    return defaultTestLoader.loadTestsFromTestCase(testCaseClass)


class TextTestRunner:
    def __init__(self, stream=None, descriptions=True, verbosity=1,
                 failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False):
        self.stream = sys.stderr if stream is None else stream
        self.verbosity = verbosity
        self.failfast = failfast

    def run(self, test):
        stream = self.stream
        result = TextTestResult(stream, True, self.verbosity)
        result.failfast = self.failfast
        start = time.perf_counter()
        test(result)
        took = time.perf_counter() - start
        result.printErrors()
        n = result.testsRun
        text = (_LINE2 + "\nRan " + str(n) + " test" + ("" if n == 1 else "s")
                + " in %.3fs" % took + "\n\n")
        infos = []
        if not result.wasSuccessful():
            text += "FAILED"
            if result.failures:
                infos.append("failures=" + str(len(result.failures)))
            if result.errors:
                infos.append("errors=" + str(len(result.errors)))
        else:
            text += "OK"
        if result.skipped:
            infos.append("skipped=" + str(len(result.skipped)))
        if result.expectedFailures:
            infos.append("expected failures="
                         + str(len(result.expectedFailures)))
        if result.unexpectedSuccesses:
            infos.append("unexpected successes="
                         + str(len(result.unexpectedSuccesses)))
        if infos:
            text += " (" + ", ".join(infos) + ")"
        stream.write(text + "\n")
        stream.flush()
        return result


class _Program:
    def __init__(self, result):
        self.result = result


def main(module="__main__", defaultTest=None, argv=None, testRunner=None,
         testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None,
         buffer=None, warnings=None, *, tb_locals=False, _cases=(),
         _up=_nothing, _down=_nothing):
    names = []
    stops = True if failfast else False
    args = sys.argv if argv is None else argv
    for arg in args[1:]:
        if arg == "-v" or arg == "--verbose":
            verbosity = 2
        elif arg == "-q" or arg == "--quiet":
            verbosity = 0
        elif arg == "-f" or arg == "--failfast":
            stops = True
        elif arg.startswith("-"):
            raise NotImplementedError("gelato: unittest.main() with " + arg)
        else:
            names.append(arg)
    if defaultTest is not None and len(names) == 0:
        names.append(defaultTest)
    suite = TestSuite()
    if len(names) == 0:
        for name, case in _cases:
            _add_tests_of(case, suite, "")
    for want in names:
        of_class, dot, method = want.partition(".")
        for name, case in _cases:
            if name == of_class:
                _add_tests_of(case, suite, method)
    runner = testRunner
    if runner is None:
        runner = TextTestRunner(verbosity=verbosity, failfast=stops)
    result = runner.run(_ModuleSuite(suite, _up, _down))
    if exit:
        sys.exit(not result.wasSuccessful())
    return _Program(result)
