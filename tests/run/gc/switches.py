import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled())
print(gc.collect(0) >= 0, gc.collect(generation=1) >= 0)
for wrong in (3, -1):
    try:
        gc.collect(wrong)
    except ValueError as error:
        print(error)
try:
    gc.collect("2")
except TypeError as error:
    print(error)
gc.freeze()
gc.unfreeze()
