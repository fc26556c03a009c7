# argv: one "two words" --flag=é ""
# sys.argv as given.
import sys

print(len(sys.argv), sys.argv[1:], type(sys.argv))
print(sys.argv[0].split("/")[-1])
for argument in sys.argv[1:]:
    print(repr(argument), len(argument))
sys.argv.append("more")
print(sys.argv[-1])
