import importlib
m = importlib.import_module("json"); print(m.dumps([1]))
m = __import__("math"); print(m.pi)
p = __import__("os.path"); print(p.__name__)
p = __import__("os.path", fromlist=["join"]); print(p.join("a","b"))
q = importlib.import_module("os.path"); print(q.basename("a/b"))
for name in ("heapq", "textwrap"):
    print(sorted(n for n in vars(importlib.import_module(name)) if n in ("heappush", "dedent")))
