"""What `gc` has besides collecting: its lists, its flags, and callbacks around `collect()`."""

import gc

print(gc.garbage, gc.callbacks, gc.garbage is gc.garbage)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(gc.get_debug(), gc.set_debug(0), gc.get_freeze_count(), len(gc.get_count()))

gc.disable()
seen = []


def told(phase, info):
    seen.append((phase, sorted(info), info["generation"], info["uncollectable"]))


def leaves(phase, info):
    if phase == "stop":
        gc.callbacks.remove(leaves)


gc.callbacks.append(told)
gc.callbacks.append(leaves)
gc.collect()
gc.collect(0)
gc.callbacks.remove(told)
gc.collect()
for line in seen:
    print(*line)
print(gc.callbacks)
