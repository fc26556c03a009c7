print("alpha starts")
early = "early"
import beta

name = "alpha"


def call_beta():
    return beta.call_alpha()


print("alpha ends")
