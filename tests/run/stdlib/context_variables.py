# contextvars
import contextvars
v=contextvars.ContextVar("v", default=1); print(v.get()); t=v.set(2); print(v.get()); v.reset(t); print(v.get())
c=contextvars.copy_context(); c.run(v.set, 9); print(v.get(), c[v], list(c.items())==[(v,9)])
try: contextvars.ContextVar("q").get()
except LookupError as e: print(type(e).__name__)
