# Generators as consumers: a pipeline driven with send.
def consumer(function):
    def start(*args):
        g = function(*args)
        next(g)
        return g

    return start


@consumer
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    except GeneratorExit:
        print(prefix, "closed")


@consumer
def mapper(f, target):
    try:
        while True:
            target.send(f((yield)))
    finally:
        target.close()


@consumer
def splitter(predicate, yes, no):
    while True:
        item = yield
        (yes if predicate(item) else no).send(item)


evens, odds = printer("even"), printer("odd")
pipe = splitter(lambda n: n % 2 == 0, mapper(lambda n: n * 10, evens), odds)
for n in range(5):
    pipe.send(n)
pipe.close()
print("done")
