# A turnstile and a traffic light as tables, and a string matcher as an automaton.
class Machine:
    def __init__(self, start, table):
        self.state, self.table, self.trace = start, table, [start]
        self.hooks = {}

    def on(self, state):
        def register(function):
            self.hooks.setdefault(state, []).append(function)
            return function

        return register

    def send(self, event):
        try:
            self.state = self.table[self.state, event]
        except KeyError:
            raise ValueError(f"no {event!r} in {self.state!r}") from None
        self.trace.append(self.state)
        for hook in self.hooks.get(self.state, ()):
            hook(event)


m = Machine("locked", {("locked", "coin"): "open", ("open", "push"): "locked", ("open", "coin"): "open"})
count = 0


@m.on("open")
def opened(event):
    global count
    count += 1


@m.on("open")
@m.on("locked")
def log(event):
    print("event", event)


for event in ("coin", "coin", "push", "push", "coin"):
    try:
        m.send(event)
    except ValueError as error:
        print(error)
print(m.trace, count)
m.hooks.clear()


def automaton(pattern):
    alphabet = sorted(set(pattern))
    table = []
    for state in range(len(pattern) + 1):
        row = {}
        for c in alphabet:
            text = pattern[:state] + c
            row[c] = next(
                k for k in range(min(len(pattern), len(text)), -1, -1) if text.endswith(pattern[:k])
            )
        table.append(row)
    return table


def find_all(pattern, text):
    table, state = automaton(pattern), 0
    for i, c in enumerate(text):
        state = table[state].get(c, 0)
        if state == len(pattern):
            yield i - len(pattern) + 1


print(list(find_all("aba", "ababa xaba abaaba")), list(find_all("aa", "aaaa")))
