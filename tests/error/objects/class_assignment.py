# An object's class is not changed: by assignment, in a loop's target, or through setattr.
class Draft:
    pass


class Published(Draft):
    def publish(self):
        self.__class__ = Draft


page = Draft()
page.__class__ = Published
for page.__class__ in (Draft, Published):
    pass
setattr(page, "__class__", Published)
