"""`select` takes no file of a number that the system's would not take, nor what is no sequence."""

import os
import resource
import select

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 1100), hard))
r, w = os.pipe()
high = 1050
os.dup2(w, high)
for files in [[high], [w, high], [w], (w,), {w}, iter([w]), range(w, w + 1), 5, None, ["x"], [-1], [r]]:
    try:
        print(select.select([], files, [], 0) == ([], [w], []))
    except Exception as error:
        print(type(error).__name__, error)


class Growing:
    def fileno(self):
        if len(watched) < 3:
            watched.append(r)
        return r


watched = [Growing()]
print([len(part) for part in select.select(watched, [], [], 0)], len(watched))
poll = select.poll()
poll.register(high, select.POLLOUT)
print(poll.poll(0) == [(high, select.POLLOUT)])
