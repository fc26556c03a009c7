# str.maketrans in its three forms, and translate.
table = str.maketrans("abc", "xyz", "d")
print(sorted(table.items(), key=lambda item: item[0]), "aabbccdd-e".translate(table))
print("hello".translate({ord("l"): None, ord("e"): "EEE", ord("o"): 48}))
print(str.maketrans({"a": "1", 98: None}), "abab".translate(str.maketrans({"a": "1", "b": None})))


class Upper:
    def __getitem__(self, code):
        if code == ord("x"):
            raise LookupError
        return chr(code).upper()


print("xyz".translate(Upper()), "日a".translate({0x65E5: "sun"}), "a".translate(["b"] * 200))
for attempt in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: str.maketrans({"ab": 1}),
    lambda: "a".translate({97: 0x110000}),
    lambda: "a".translate({97: 1.5}),
):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
