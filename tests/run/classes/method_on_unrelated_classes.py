# The same selector called on classes that share nothing.
class Duck:
    def speak(self, times=1):
        return "quack" * times


class Robot:
    def __init__(self):
        self.speak = lambda times=1: f"beep x{times}"


class Proxy:
    def __getattr__(self, name):
        return lambda *args: (name, args)


class Static:
    @staticmethod
    def speak(times=1):
        return times


def chorus(things):
    return [thing.speak(2) for thing in things]


print(chorus([Duck(), Robot(), Proxy(), Static(), Static, Duck()]))
for thing in (5, None, "str"):
    try:
        chorus([thing])
    except AttributeError as error:
        print(error)
sizes = [[1, 2], "abc", {"a": 1}, (1,), {1, 2}]
print(
    [x.__len__() for x in sizes],
    [x.copy() for x in ([1], {"k": 2}, {3})],
    [x.index(1) for x in ([0, 1], (1,))],
    ["a".count("a"), [1, 1].count(1), range(3).count(2)],
)
