"""What the main module imports where it asks whether it is that, in functions that are called there, too."""


def late():
    import textwrap

    return textwrap.dedent("  late")


if __name__ == "__main__":
    import os
    from shlex import split

    print(os.path.basename("a/b"), split("a 'b c'"), late())
