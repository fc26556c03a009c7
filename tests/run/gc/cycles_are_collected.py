"""What only refers to itself ends when it is collected, whatever the cycle goes through."""
import gc


class Tracked:
    alive = 0

    def __init__(self):
        Tracked.alive += 1

    def __del__(self):
        Tracked.alive -= 1


def through_attribute():
    a, b = Tracked(), Tracked()
    a.other, b.other = b, a


def through_list():
    a = Tracked()
    a.items = [1, [a], 2]


def through_dict_and_tuple():
    a = Tracked()
    a.table = {"key": (a, 1), a: None}


def through_set():
    a = Tracked()
    a.members = {a, 1, "x"}


def through_closure():
    a = Tracked()

    def inner(depth):
        return a if depth == 0 else inner(depth - 1)

    a.inner = inner


def through_method():
    a = Tracked()
    a.method = a.__init__


def through_exception():
    a = Tracked()
    try:
        raise ValueError(a)
    except ValueError as error:
        a.error = error


def through_slots():
    class Slotted:
        __slots__ = ("value", "other")

    s = Slotted()
    s.value = Tracked()
    s.other = s


def through_dict_of_object():
    a = Tracked()
    a.__dict__["self"] = a


def through_subclasses_of_containers():
    class Items(list):
        pass

    items = Items()
    items.append(items)
    items.owner = Tracked()
    items.owner.items = items


def long_chain():
    first = last = Tracked()
    for _ in range(20000):
        last.next = Tracked()
        last = last.next
    last.next = first


gc.collect()
for make in (
    through_attribute, through_list, through_dict_and_tuple, through_set, through_closure, through_method,
    through_exception, through_slots, through_dict_of_object, through_subclasses_of_containers, long_chain,
):
    make()
    before = Tracked.alive
    gc.collect()
    print(make.__name__, before, Tracked.alive)
