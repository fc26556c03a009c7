# pprint
import pprint
pprint.pprint({"b":[1,2,3]*10,"a":{"x":(1,2),"y":{3,1,2}}})
print(pprint.pformat([list(range(40))], width=40), pprint.isreadable([1]))
