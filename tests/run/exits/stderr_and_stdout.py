# stderr: expected
# Both streams, written in turns, through print and write.
import sys

for i in range(3):
    print("out", i)
    print("err", i, file=sys.stderr)
print(sys.stdout.write("counted\n"), sys.stderr.write("e\n"))
sys.stdout.flush()
sys.stderr.flush()
