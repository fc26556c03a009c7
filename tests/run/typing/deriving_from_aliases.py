"""Classes that derive from the generic aliases of `typing`."""

from typing import Any, AsyncIterator, Awaitable, Dict, Generator, Generic, Iterable, Iterator, List, Mapping, TypeVar

T = TypeVar("T")
V = TypeVar("V")


class Ready(Awaitable[V], Generic[T, V]):
    def __init__(self, value):
        self.value = value

    def __await__(self) -> Generator[T, Any, V]:
        yield
        return self.value


class Counting(AsyncIterator[int]):
    n = 0

    async def __anext__(self):
        if self.n == 3:
            raise StopAsyncIteration
        self.n += 1
        return self.n


class Up(Iterator[int]):
    def __init__(self, end):
        self.n, self.end = 0, end

    def __next__(self):
        if self.n == self.end:
            raise StopIteration
        self.n += 1
        return self.n


class Names(List[str]):
    pass


class Table(Dict[str, T]):
    pass


class View(Mapping[str, int]):
    def __getitem__(self, key):
        return len(key)

    def __iter__(self):
        return iter(["a", "bc"])

    def __len__(self):
        return 2


async def main():
    print(await Ready(5), [x async for x in Counting()])


coroutine = main()
try:
    while True:
        coroutine.send(None)
except StopIteration:
    pass
print(list(Up(3)), Names("ab"), Table(a=1), dict(View()), "bc" in View(), View().get("x", 7), list(View().items()))
for cls in Ready, Counting, Up, Names, Table, View:
    print(cls.__mro__, cls.__orig_bases__)
print(isinstance(Up(1), Iterable), Table[int], issubclass(Ready, Awaitable))
try:
    Iterator[int]()
    Names[int]
except TypeError as error:
    print(error)
try:
    Mapping[str, int]()
except TypeError as error:
    print(error)
