# CPython computes the parts of a display before it hashes any of them, up to 15 pairs of a dict in a row or 30
# elements of a set; beyond that it enters them one by one.  What is seen: the order in which keys are hashed and
# compared, what was computed when something fails, and when and in which order the parts end.


def say(*what):
    print(*what, end="; ")


class Key:
    def __init__(self, name, number=None, fails=False):
        self.name = name
        self.number = len(name) if number is None else number
        self.fails = fails
        say("key", name)

    def __hash__(self):
        say("hash", self.name)
        if self.fails:
            raise ArithmeticError(self.name)
        return self.number

    def __eq__(self, other):
        say("eq", self.name, other.name)
        if self.number < 0:
            raise LookupError(self.name)
        return self.number == other.number

    def __del__(self):
        say("end of", self.name)


class Value:
    def __init__(self, name):
        self.name = name
        say("value", name)

    def __del__(self):
        say("end of value", self.name)


class Mapping:
    def __init__(self, *pairs):
        self.pairs = pairs

    def keys(self):
        say("keys")
        return [key for key, _ in self.pairs]

    def __getitem__(self, key):
        say("item of", key.name)
        return [value for known, value in self.pairs if known is key][0]


def fail(text="in the middle"):
    raise ValueError(text)


def attempt(make, *args):
    print(make.__name__ + ":", end=" ")
    try:
        made = make(*args)
    except (ValueError, ArithmeticError, LookupError, TypeError) as error:
        print()
        print("   ", type(error).__name__, error, end=" | ")
        error.__traceback__ = None
        del error
    else:
        print()
        print("   ", len(made), [getattr(x, "name", x) for x in made], end=" | ")
        if isinstance(made, dict):
            print([getattr(x, "name", x) for x in made.values()], end=" | ")
        del made
    print()


def none():
    return {}


def one():
    return {Key("a"): Value("x")}


def two():
    return {Key("a"): Value("x"), Key("bb"): Value("y")}


def value_fails():
    return {Key("a"): Value("x"), Key("bb"): Value("y"), Key("ccc"): fail()}


def key_fails():
    return {Key("a"): Value("x"), "s": Value("y"), fail(): Value("z")}


def hash_fails():
    return {Key("a"): Value("x"), Key("bb", fails=True): Value("y"), Key("ccc"): Value("z")}


def not_hashable():
    return {Key("a"): Value("x"), []: Value("y"), Key("ccc"): Value("z")}


def not_hashable_after_strings(name):
    return {"a": Value("x"), name: Value("y"), (1, [2]): Value("z"), Key("d"): 1}


def same_key():
    return {Key("a"): Value("x"), Key("b"): Value("y"), Key("cc"): Value("z"), Key("d"): Value("w")}


def same_name(name):
    return {"a": Value("x"), name: Value("y"), "b": Value("z"), name: Value("w"), "a": Value("v")}


def same_number(number):
    return {1: Value("x"), number: Value("y"), 1.0: Value("z"), True: Value("w"), number: Value("v")}


def same_constants():
    return {1: Value("x"), 1: Value("y"), 2: fail(), 2: Value("z")}


def same_constants_all():
    return {1: Value("x"), 1: Value("y"), 2: Value("z"), 2: Value("w"), None: Value("v")}


def equality_fails():
    return {Key("a", -1): Value("x"), Key("b", -1): Value("y"), Key("c", 7): Value("z")}


def unpacked_first(mapping):
    return {**mapping, Key("ee"): Value("y"), Key("f"): Value("z")}


def unpacked_between(mapping):
    return {Key("a"): Value("x"), Key("bb"): Value("y"), **mapping, Key("ccc"): Value("z"), Key("dd"): Value("w")}


def unpacked_twice(mapping, other):
    return {Key("a"): Value("x"), **mapping, **other, Key("ccc"): Value("z"), **mapping}


def unpacked_last_fails(mapping):
    return {**mapping, Key("a"): Value("x"), Key("bb"): Value("y"), **fail()}


def unpacked_no_mapping():
    return {Key("a"): Value("x"), **7, Key("bb"): Value("y")}


def fails_behind_unpacked(mapping):
    return {Key("a"): Value("x"), **mapping, Key("bb"): Value("y"), Key("ccc"): fail()}


def fifteen(last):
    return {
        Key("k1", 1): 1, Key("k2", 2): 2, Key("k3", 3): 3, Key("k4", 4): 4, Key("k5", 5): 5, Key("k6", 6): 6,
        Key("k7", 7): 7, Key("k8", 8): 8, Key("k9", 9): 9, Key("k10", 10): 10, Key("k11", 11): 11, Key("k12", 12): 12,
        Key("k13", 13): 13, Key("k14", 14): 14, Key("k15", 1): last(),
    }  # fmt: skip


def sixteen(last):
    return {
        Key("k1", 1): 1, Key("k2", 2): 2, Key("k3", 3): 3, Key("k4", 4): 4, Key("k5", 5): 5, Key("k6", 6): 6,
        Key("k7", 7): 7, Key("k8", 8): 8, Key("k9", 9): 9, Key("k10", 10): 10, Key("k11", 11): 11, Key("k12", 12): 12,
        Key("k13", 13): 13, Key("k14", 14): 14, Key("k15", 1): Value("v"), Key("k16", 16): last(),
    }  # fmt: skip


def seventeen_and_more(last):
    return {
        Key("k1", 1): 1, Key("k2", 2): 2, Key("k3", 3): 3, Key("k4", 4): 4, Key("k5", 5): 5, Key("k6", 6): 6,
        Key("k7", 7): 7, Key("k8", 8): 8, Key("k9", 9): 9, Key("k10", 10): 10, Key("k11", 11): 11, Key("k12", 12): 12,
        Key("k13", 13): 13, Key("k14", 14): 14, Key("k15", 1): Value("v"), Key("k16", 16): 16, Key("k17", 2): 17,
        Key("k18", 3): 18, Key("k19", 4): Value("w"), Key("k20", 1): last(),
    }  # fmt: skip


def thirty_six(last):
    return {
        Key("k1", 1): 1, Key("k2", 2): 2, Key("k3", 3): 3, Key("k4", 4): 4, Key("k5", 5): 5, Key("k6", 6): 6,
        Key("k7", 7): 7, Key("k8", 8): 8, Key("k9", 9): 9, Key("k10", 10): 10, Key("k11", 11): 11, Key("k12", 12): 12,
        Key("k13", 13): 13, Key("k14", 14): 14, Key("k15", 1): Value("v"), Key("k16", 16): 16, Key("k17", 2): 17,
        Key("m1", 1): 1, Key("m2", 2): 2, Key("m3", 3): 3, Key("m4", 4): 4, Key("m5", 5): 5, Key("m6", 6): 6,
        Key("m7", 7): 7, Key("m8", 8): 8, Key("m9", 9): 9, Key("m10", 10): 10, Key("m11", 11): 11, Key("m12", 12): 12,
        Key("m13", 13): 13, Key("m14", 14): 14, Key("m15", 1): Value("w"), Key("m16", 16): 16, Key("m17", 2): 17,
        Key("n1", 1): Value("z"), Key("n2", 17): last(),
    }  # fmt: skip


def many_then_unpacked(mapping):
    return {
        1: Value("v1"), 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15,
        16: 16, 17: 17, 1: Value("v2"), **mapping, 18: fail(),
    }  # fmt: skip


def many_names(last):
    return {
        "a": Value("v1"), "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "j": 10, "k": 11, "l": 12,
        "m": 13, "n": 14, "o": 15, "p": Value("v3"), "a": Value("v2"), "q": 17, "a": last(),
    }  # fmt: skip


def set_of_two():
    return {Key("a"), Key("bb")}


def set_of_same():
    return {Key("a"), Key("b"), Key("c"), Key("dd")}


def set_fails():
    return {Key("a"), Key("b"), fail()}


def set_hash_fails():
    return {Key("a"), Key("b"), Key("cc", fails=True), Key("dd"), Key("e")}


def set_not_hashable():
    return {Key("a"), [1], Key("dd")}


def set_unpacked(more):
    return {Key("a"), Key("b"), *more, Key("dd"), Key("e")}


def set_unpacked_fails():
    return {Key("a"), Key("b"), *fail(), Key("dd")}


def set_unpacked_first(more):
    return {*more, Key("a"), Key("b")}


def set_not_iterable():
    return {Key("a"), *5}


def set_of_many(last):
    return {
        Key("k1", 1), Key("k2", 2), Key("k3", 3), Key("k4", 4), Key("k5", 5), Key("k6", 6), Key("k7", 7), Key("k8", 8),
        Key("k9", 9), Key("k10", 10), Key("k11", 11), Key("k12", 12), Key("k13", 13), Key("k14", 14), Key("k15", 15),
        Key("k16", 16), Key("k17", 17), Key("k18", 18), Key("k19", 19), Key("k20", 20), Key("k21", 21), Key("k22", 22),
        Key("k23", 23), Key("k24", 24), Key("k25", 25), Key("k26", 26), Key("k27", 27), Key("k28", 28), Key("k29", 1),
        last(),
    }  # fmt: skip


def set_of_more(last):
    return {
        Key("k1", 1), Key("k2", 2), Key("k3", 3), Key("k4", 4), Key("k5", 5), Key("k6", 6), Key("k7", 7), Key("k8", 8),
        Key("k9", 9), Key("k10", 10), Key("k11", 11), Key("k12", 12), Key("k13", 13), Key("k14", 14), Key("k15", 15),
        Key("k16", 16), Key("k17", 17), Key("k18", 18), Key("k19", 19), Key("k20", 20), Key("k21", 21), Key("k22", 22),
        Key("k23", 23), Key("k24", 24), Key("k25", 25), Key("k26", 26), Key("k27", 27), Key("k28", 28), Key("k29", 1),
        Key("k30", 30), last(),
    }  # fmt: skip


def set_of_more_with_star(last):
    return {
        Key("k1", 1), *[], Key("k3", 3), Key("k4", 4), Key("k5", 5), Key("k6", 6), Key("k7", 7), Key("k8", 8),
        Key("k9", 9), Key("k10", 10), Key("k11", 11), Key("k12", 12), Key("k13", 13), Key("k14", 14), Key("k15", 15),
        Key("k16", 16), Key("k17", 17), Key("k18", 18), Key("k19", 19), Key("k20", 20), Key("k21", 21), Key("k22", 22),
        Key("k23", 23), Key("k24", 24), Key("k25", 25), Key("k26", 26), Key("k27", 27), Key("k28", 28), Key("k29", 1),
        Key("k30", 30), last(),
    }  # fmt: skip


# --- keywords: names are hashed without notice, but a name that is given twice is found where they come together ---


def taken(*args, **names):
    return names


def keywords_between(mapping):
    return taken(a=Value("x"), **mapping, b=Value("y"), c=Value("z"))


def name_twice(mapping):
    return taken(**mapping, a=Value("x"), b=Value("y"))


def name_twice_fails(mapping):
    return taken(**mapping, a=Value("x"), b=fail())


def name_twice_unpacked(mapping):
    return taken(a=Value("x"), **mapping, b=Value("y"))


def star_behind_name(mapping, more):
    return taken(Value("p"), *more, **mapping, a=Value("x"), b=Value("y"), **{"d": Value("z")})


class Base:
    def __init_subclass__(cls, **names):
        say(sorted(names))


def class_with_names(mapping):
    class Made(Base, a=Value("x"), **mapping, b=Value("y")):
        pass

    return [Made]


for make in (
    none, one, two, value_fails, key_fails, hash_fails, not_hashable, same_key, same_constants, same_constants_all,
    equality_fails, unpacked_no_mapping, set_of_two, set_of_same, set_fails, set_hash_fails, set_not_hashable,
    set_unpacked_fails, set_not_iterable,
):  # fmt: skip
    attempt(make)
attempt(not_hashable_after_strings, "n")
attempt(same_name, "a")
attempt(same_name, "c")
attempt(same_number, 1)
attempt(same_number, 2)
for make in (unpacked_first, unpacked_between, unpacked_last_fails, fails_behind_unpacked):
    attempt(make, {Key("oo"): 1, Key("ooo"): 2})
    attempt(make, Mapping((Key("mm"), 1), (Key("mmm"), 2)))
    attempt(make, {})
one_mapping, other_mapping = {Key("oo"): 1}, Mapping((Key("mm"), 1))
attempt(unpacked_twice, one_mapping, other_mapping)
for make in (fifteen, sixteen, seventeen_and_more, thirty_six, many_names, set_of_many, set_of_more, set_of_more_with_star):
    attempt(make, fail)
    attempt(make, lambda: Key("last", 2))
    attempt(make, lambda: [])
attempt(many_then_unpacked, {1: Value("v3"), 2: Value("v4")})
attempt(set_unpacked, [Key("o"), Key("p"), Key("qqq")])
attempt(set_unpacked_first, [Key("o"), Key("p"), Key("qqq")])
for make in (keywords_between, name_twice, name_twice_fails, name_twice_unpacked, class_with_names):
    attempt(make, {"a": Value("o")})
    attempt(make, {"e": Value("o")})
attempt(star_behind_name, {"a": Value("o")}, [1])
attempt(star_behind_name, {"e": Value("o")}, [1])


def often(x, name):
    made = None
    for i in range(1000):
        made = {"a": 1, name: x, i: i + 0.5, (i, name): None, x: name}
        made[1] = {i, x, name, i % 3}
    return made


for made in often("s", "t"), often(2.5, "a"), often("a", "a"):
    print([sorted(map(str, each)) if isinstance(each, set) else each for each in made.values()], list(made))
