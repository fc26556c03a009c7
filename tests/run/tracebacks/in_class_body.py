# exit: 1
# A frame named after the class.
class Broken:
    good = 1

    class Inner:
        bad = [1, 2][5]
