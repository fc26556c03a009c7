# A discrete-event simulation on a binary heap, with a linear congruential generator.
class Heap:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[i] < items[(i - 1) // 2]:
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        top, last = items[0], items.pop()
        if items:
            items[0] = last
            i = 0
            while True:
                child = min(
                    (c for c in (2 * i + 1, 2 * i + 2) if c < len(items)), key=items.__getitem__, default=None
                )
                if child is None or not items[child] < items[i]:
                    break
                items[i], items[child] = items[child], items[i]
                i = child
        return top


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n


class Simulation:
    def __init__(self, servers):
        self.now, self.sequence, self.events, self.random = 0, 0, Heap(), Random(42)
        self.free, self.waiting, self.served, self.waited = servers, [], 0, 0

    def at(self, delay, action, *arguments):
        self.sequence += 1
        self.events.push((self.now + delay, self.sequence, action, arguments))

    def arrive(self, name):
        if name < 20:
            self.at(self.random.next(5) + 1, "arrive", name + 1)
        self.waiting.append((self.now, name))
        self.start()

    def start(self):
        while self.free and self.waiting:
            since, name = self.waiting.pop(0)
            self.free -= 1
            self.waited += self.now - since
            self.at(self.random.next(8) + 2, "leave", name)

    def leave(self, name):
        self.free += 1
        self.served += 1
        self.start()

    def run(self):
        while self.events:
            self.now, _, action, arguments = self.events.pop()
            getattr(self, action)(*arguments)
            if self.now % 5 == 0:
                print(self.now, action, arguments, len(self.waiting), self.free)


for servers in (1, 3):
    simulation = Simulation(servers)
    simulation.at(0, "arrive", 1)
    simulation.run()
    print(servers, simulation.served, simulation.now, simulation.waited)
