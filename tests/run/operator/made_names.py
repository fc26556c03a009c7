# Names of attributes and methods that are made when the program runs.
from operator import methodcaller, attrgetter
print(methodcaller("swap" + "case")("aBc"), attrgetter("__cl" + "ass__")(5), methodcaller("bit_" + "length")(1000))
