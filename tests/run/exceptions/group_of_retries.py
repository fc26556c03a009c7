# Retry loops, error collection, and translation layers.
class Transient(Exception):
    pass


class Fatal(Exception):
    pass


def flaky(n, fail):
    if n < fail:
        raise Transient(f"attempt {n}")
    if fail < 0:
        raise Fatal("broken")
    return n


def retry(f, times):
    errors = []
    for n in range(times):
        try:
            result = f(n)
        except Transient as error:
            errors.append(error)
        else:
            return result, len(errors)
    raise Fatal(f"gave up after {len(errors)}") from errors[-1]


print(retry(lambda n: flaky(n, 2), 5))
try:
    retry(lambda n: flaky(n, 9), 3)
except Fatal as error:
    print(error, "caused by", repr(error.__cause__))
try:
    retry(lambda n: flaky(n, -1), 3)
except Fatal as error:
    print(error, error.__cause__)


def parse_all(texts):
    good, bad = [], {}
    for text in texts:
        try:
            good.append(int(text))
        except ValueError as error:
            bad[text] = str(error)
    return good, bad


print(parse_all(["1", "x", "3", "", "4.0"]))
