# Module globals that are alive at the end are dropped then.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


only = D("the only global")
print("last line")
