# exit: 1
# The line of a statement over several lines is that of the failing part.
table = {
    "a": 1,
    "b": [
        10,
        20,
    ],
}


def total(
    first,
    second,
):
    return (
        first
        + second
        + sum(
            table["b"],
        )
        + table[
            "missing"
        ]
    )


for name, value in (
    ("x", 1),
    ("y", 2),
):
    print(
        name,
        total(
            value,
            value,
        ),
    )
