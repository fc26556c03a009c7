# Identifiers outside ASCII; they are normalised to NFKC.
größe = 5
π = 3


def añadir(x, número=1):
    return x + número


ﬁ = "ligature"
print(größe * π, añadir(1), añadir(1, número=4), fi)


class Ünïcode:
    naïve = True

    def __repr__(self):
        return "Ünïcode()"


print(Ünïcode().naïve, Ünïcode(), Ünïcode.__name__, añadir.__name__)
try:
    añadir(número=3)
except TypeError as error:
    print(error)
