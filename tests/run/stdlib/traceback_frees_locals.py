# What a traceback keeps alive, and `traceback.clear_frames`.
import traceback


class Told:
    def __del__(self):
        print("freed")


def fail():
    told = Told()
    raise ValueError(told is None)


try:
    fail()
except ValueError as error:
    kept = error
print("kept")
traceback.clear_frames(kept.__traceback__)
print("cleared")
kept = None
