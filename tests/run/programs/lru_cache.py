# An LRU cache as a doubly linked list and a dict, and as an ordered dict.
class Node:
    __slots__ = ("key", "value", "previous", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.previous = self.next = None


class LinkedCache:
    def __init__(self, capacity):
        self.capacity, self.table = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.previous = self.tail, self.head

    def _unlink(self, node):
        node.previous.next, node.next.previous = node.next, node.previous

    def _push(self, node):
        node.previous, node.next = self.head, self.head.next
        self.head.next.previous = node
        self.head.next = node

    def get(self, key, default=None):
        node = self.table.get(key)
        if node is None:
            return default
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.table:
            self._unlink(self.table.pop(key))
        elif len(self.table) == self.capacity:
            oldest = self.tail.previous
            self._unlink(oldest)
            del self.table[oldest.key]
        node = self.table[key] = Node(key, value)
        self._push(node)

    def keys(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next

    def close(self):
        for node in [self.head, *self.table.values(), self.tail]:
            node.previous = node.next = None


class DictCache:
    def __init__(self, capacity):
        self.capacity, self.table = capacity, {}

    def get(self, key, default=None):
        if key not in self.table:
            return default
        value = self.table[key] = self.table.pop(key)
        return value

    def put(self, key, value):
        self.table.pop(key, None)
        if len(self.table) == self.capacity:
            del self.table[next(iter(self.table))]
        self.table[key] = value

    def keys(self):
        return reversed(self.table)

    def close(self):
        pass


caches = [LinkedCache(3), DictCache(3)]
for step in range(40):
    key = step * step % 7
    for cache in caches:
        if step % 3:
            cache.put(key, f"v{step}")
    got = [cache.get((step * 5) % 7, "miss") for cache in caches]
    assert got[0] == got[1], (step, got)
    if step % 8 == 0:
        print(step, got[0], list(caches[0].keys()), list(caches[1].keys()))
for cache in caches:
    cache.close()
