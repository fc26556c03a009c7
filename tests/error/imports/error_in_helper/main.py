import helper
import second

print(helper.value)
