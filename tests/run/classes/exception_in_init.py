# An __init__ that raises leaves no object behind; attributes set before are gone with it.
class Resource:
    alive = 0

    def __init__(self, fail):
        Resource.alive += 1
        self.tag = "tag"
        if fail:
            raise ValueError("init failed")

    def __del__(self):
        Resource.alive -= 1
        print("del", self.tag)


try:
    Resource(True)
except ValueError as error:
    print(error, Resource.alive)
print("after", Resource.alive)
r = Resource(False)
print(Resource.alive)
del r
print(Resource.alive)
