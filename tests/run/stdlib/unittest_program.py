# `unittest`: a module of tests, run by main().
# exit: 1
# stderr: expected
import time
import unittest

time.perf_counter = lambda: 0.0


class Things(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1]

    def setUp(self):
        self.values = [3, 1, 2]

    def test_sorted(self):
        self.assertEqual(sorted(self.values), [1, 2, 3])

    def test_fails(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]})

    def test_error(self):
        return {}["missing"]

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertIn("invalid literal", str(caught.exception))
        with self.assertRaisesRegex(TypeError, "unsupported"):
            1 + "a"

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_subtests(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_multi(self):
        self.assertMultiLineEqual("a\nb\n", "a\nc\n")

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.00000001)
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertWarns(DeprecationWarning):
            import warnings
            warnings.warn("old", DeprecationWarning)
        with self.assertLogs() as logs:
            import logging
            logging.getLogger("a").error("hey")
        self.assertEqual(logs.output, ["ERROR:a:hey"])


class More(unittest.TestCase):
    def test_ok(self):
        self.assertIsNone(None)
        self.addCleanup(print, "cleaned")


if __name__ == "__main__":
    unittest.main()
