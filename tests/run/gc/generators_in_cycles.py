"""Generators in cycles: those that have ended are collected, and one that was never resumed does no harm."""
import gc


class Stream:
    def __init__(self):
        self.values = self.produce()

    def produce(self):
        try:
            yield 1
            yield 2
        finally:
            print("closed")


for _ in range(3):
    stream = Stream()
    print(list(stream.values))
stream = Stream()
print(next(stream.values))
stream.values.close()
stream = Stream()
del stream
gc.collect()
print("end")
