name = "math"
module = __import__(name)
