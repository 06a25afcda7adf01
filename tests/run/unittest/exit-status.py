import io
import sys
import unittest
class TestIt(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1, 1)
    def test_bad(self):
        print("runs")
        self.assertEqual(1, 2)
if __name__ == "__main__":
    sys.stderr = io.StringIO()
    unittest.main()
# expect: runs
# status: 1
