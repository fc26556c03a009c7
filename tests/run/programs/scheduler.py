# A round-robin scheduler of generators that pass messages and sleep.
def producer(name, count):
    for i in range(count):
        yield ("send", "queue", f"{name}{i}")
        yield ("sleep", i + 1)
    return f"{name} done"


def consumer(limit):
    got = []
    while len(got) < limit:
        message = yield ("receive", "queue")
        got.append(message)
    return got


def failing():
    yield ("sleep", 2)
    raise RuntimeError("task failed")


class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.boxes, self.blocked, self.clock, self.results = [], [], {}, {}, 0, {}

    def spawn(self, name, task):
        self.ready.append((name, task, None))

    def step(self, name, task, value):
        try:
            request = task.send(value)
        except StopIteration as stop:
            self.results[name] = stop.value
            return
        except RuntimeError as error:
            self.results[name] = error
            return
        if request[0] == "sleep":
            self.sleeping.append((self.clock + request[1], name, task))
            self.sleeping.sort(key=lambda entry: entry[:2])
        elif request[0] == "send":
            self.boxes.setdefault(request[1], []).append(request[2])
            self.ready.append((name, task, None))
        else:
            self.blocked.setdefault(request[1], []).append((name, task))

    def run(self):
        while self.ready or self.sleeping:
            while self.ready:
                self.step(*self.ready.pop(0))
                for box, waiting in self.blocked.items():
                    while waiting and self.boxes.get(box):
                        self.ready.append((*waiting.pop(0), self.boxes[box].pop(0)))
            if self.sleeping:
                self.clock, name, task = self.sleeping.pop(0)
                print("clock", self.clock, "wakes", name)
                self.ready.append((name, task, None))


s = Scheduler()
s.spawn("c", consumer(5))
s.spawn("a", producer("a", 3))
s.spawn("b", producer("b", 2))
s.spawn("f", failing())
s.run()
print(
    {
        name: s.results[name] if not isinstance(s.results[name], Exception) else repr(s.results[name])
        for name in sorted(s.results)
    }
)
