# exit: 1
# An error in __exit__ while another one is on its way.
class Clumsy:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.release()

    def release(self):
        raise OSError("cannot release")


def work():
    with Clumsy() as c:
        print("working")
        c.missing


work()
