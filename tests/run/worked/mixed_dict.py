# Design example: a dict literal of mixed values.
settings = {"port": 8080, "ratio": 0.5, "name": "molt", "tags": ["a", 1], "none": None, 7: True}
for key, value in settings.items():
    print(repr(key), repr(value), type(value).__name__)
settings["port"] += 1
settings["ratio"] = "half"
print(settings["port"], settings["ratio"] + "!")
