from collections import deque
def bfs(n):
    seen = [False] * n
    q = deque([1])
    seen[1] = True
    count = 0
    while q:
        x = q.popleft()
        count += 1
        for y in (x * 2 % n, (x * 3 + 1) % n):
            if not seen[y]:
                seen[y] = True
                q.append(y)
    return count
print(bfs(100003))
def avg():
    t = 0
    while True:
        t += yield t
def main():
    a = avg()
    next(a)
    for i in range(20000):
        r = a.send(i)
    print(r)
    b = bytearray()
    for i in range(20000):
        b.append(i & 255)
    print(len(b))
main()


class Loud(deque):
    def append(self, x):
        print("append", x)
        super().append(x)

    def __len__(self):
        return 7

    def __bool__(self):
        return False


def use(q):
    q.append(1)
    q.appendleft(2)
    return len(q), bool(q), q.popleft(), q.pop(), "yes" if q else "no"


print(use(deque()), use(deque([5], maxlen=2)), use(Loud()), use(deque("ab")))
try:
    use([])
except AttributeError as error:
    print(error)


def truths(text, table, group, line, queue, data):
    return [bool(text), bool(table), bool(group), bool(line), bool(queue), bool(data),
            len(text), len(table), len(group), len(line), len(queue), len(data),
            [each for each in (text, table, group, line, queue, data) if each], not text, not queue]


print(truths("", {}, set(), [], deque(), bytearray()))
print(truths("x", {1: 2}, {3}, [4], deque([5]), bytearray(b"6")))


class Text(str):
    def __bool__(self):
        return False

    def __len__(self):
        return 3


class Table(dict):
    def __len__(self):
        raise ValueError("no length")


print(truths(Text("long"), {}, set(), [], deque(), bytearray()))
try:
    truths("", Table(), set(), [], deque(), bytearray())
except ValueError as error:
    print(error)


def drain():
    q = deque([1, 2, 3])
    text = "abc"
    seen = set()
    while q and text:
        seen.add(q.pop())
        text = text[1:]
        if len(seen) == 2:
            q = 0
    return len(seen), q, text


print(drain())


def make():
    data = bytearray()
    data.append(300)


try:
    make()
except ValueError as error:
    print(error)
try:
    deque().popleft()
except IndexError as error:
    print(error)
