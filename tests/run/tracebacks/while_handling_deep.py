# exit: 1
# The context of an error raised in a function that is called from a handler in another one.
def parse(text):
    return int(text)


def recover(text):
    values = text.split(":")
    return lookup(values)


def lookup(values):
    return values[7]


def main():
    for text in ("1", "2:3"):
        try:
            print(parse(text))
        except ValueError as error:
            print("recovering from", error)
            print(recover(text))


main()
