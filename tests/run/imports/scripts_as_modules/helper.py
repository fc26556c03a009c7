ran = "as a module"


def double(x):
    return 2 * x


if __name__ == "__main__":
    from timeit import timeit

    import no_such_module

    ran = timeit(double)
elif ran:
    ran += ", not as a script"
