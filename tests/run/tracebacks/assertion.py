# exit: 1
# assert with a message that is not text, inside a with and a finally.
class Note:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details[0].__name__)


try:
    with Note():
        assert 1 > 2, {"expected": [1, 2]}
finally:
    print("finally")
