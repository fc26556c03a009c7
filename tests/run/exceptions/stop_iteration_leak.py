# StopIteration inside a generator becomes RuntimeError; inside __next__ it ends the loop.
def bad():
    yield 1
    raise StopIteration("oops")


def calls_next():
    yield next(iter([]))


for make in (bad, calls_next):
    try:
        print(list(make()))
    except RuntimeError as error:
        print(error, repr(error.__cause__), repr(error.__context__))


def raiser():
    raise StopIteration


try:
    [raiser() for _ in range(2)]
except StopIteration as error:
    print("comprehension lets it through", repr(error))


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raiser()


print(list(Stops()), sum(Stops()), list(map(lambda x: x, Stops())))
print(list(map(lambda x: raiser() if x == 2 else x, [0, 1, 2, 3])))
