# A test as CPython's own are: `unittest` with `test.support`.
# stderr: expected
import time
import unittest
from test import support
from test.support import import_helper

time.perf_counter = lambda: 0.0
bisect = import_helper.import_fresh_module("bisect")


class SupportTest(unittest.TestCase):
    @support.cpython_only
    def test_captured(self):
        with support.captured_stdout() as out:
            print("x")
        self.assertEqual(out.getvalue(), "x\n")

    @support.requires_IEEE_754
    def test_module(self):
        self.assertEqual(bisect.bisect([1, 2, 3], 2), 2)


if __name__ == "__main__":
    unittest.main()
