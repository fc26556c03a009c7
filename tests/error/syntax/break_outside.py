if True:
    break
for i in range(3):
    def inner():
        continue
