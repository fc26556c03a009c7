# A scripted world: rooms, items, commands by name lookup, and a log.
class World:
    def __init__(self):
        self.rooms = {
            "hall": {"exits": {"n": "library", "e": "cellar"}, "items": ["lamp"]},
            "library": {"exits": {"s": "hall"}, "items": ["book", "key"]},
            "cellar": {"exits": {"w": "hall"}, "items": [], "locked": True},
        }
        self.here, self.bag, self.moves = "hall", [], 0

    def do_look(self):
        room = self.rooms[self.here]
        return f"{self.here}: exits {', '.join(sorted(room['exits']))}; items {', '.join(room['items']) or 'none'}"

    def do_go(self, direction):
        target = self.rooms[self.here]["exits"].get(direction)
        if target is None:
            return "no way"
        if self.rooms[target].get("locked") and "key" not in self.bag:
            return f"the {target} is locked"
        self.here, self.moves = target, self.moves + 1
        return self.do_look()

    def do_take(self, item):
        items = self.rooms[self.here]["items"]
        if item not in items:
            raise LookupError(f"there is no {item}")
        items.remove(item)
        self.bag.append(item)
        return f"taken: {item}"

    def do_drop(self, *items):
        for item in items or self.bag[:]:
            self.bag.remove(item)
            self.rooms[self.here]["items"].append(item)
        return f"dropped; bag {self.bag}"

    def run(self, line):
        verb, *arguments = line.split()
        action = getattr(self, f"do_{verb}", None)
        if action is None:
            return f"what is {verb!r}?"
        try:
            return action(*arguments)
        except TypeError as error:
            return f"{verb}: {error}"
        except (LookupError, ValueError) as error:
            return f"{verb} fails: {error}"


world = World()
for line in (
    "look",
    "go e",
    "go n",
    "take key",
    "take sword",
    "go s",
    "go e",
    "drop",
    "drop lamp",
    "go",
    "dance",
    "take a b",
    "go w",
    "look",
):
    print(">", line)
    print(world.run(line))
print(world.moves, {name: room["items"] for name, room in world.rooms.items()})
