# A generator that resumes itself is an error.
def selfish():
    yield next(me)


me = selfish()
try:
    next(me)
except ValueError as error:
    print(error)


def reenter():
    for x in holder[0]:
        yield x


holder = []
holder.append(reenter())
try:
    list(holder[0])
except ValueError as error:
    print(error)
holder.clear()
