# queue, of one thread
import queue
q=queue.Queue(); q.put(1); q.put(2); print(q.get(), q.qsize(), q.empty())
p=queue.PriorityQueue(); p.put(3); p.put(1); print(p.get()); l=queue.LifoQueue(); l.put(1); l.put(2); print(l.get())
try: q.get_nowait(); q.get_nowait()
except queue.Empty: print("empty")
