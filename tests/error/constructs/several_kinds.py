# Different refusals in one file are all reported, in order of their lines.
print(copyright)


def second(x):
    match x:
        case 1:
            pass


try:
    pass
except* ValueError:
    pass
print(breakpoint)
