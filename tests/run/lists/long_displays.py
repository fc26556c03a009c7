# Displays beyond what CPython keeps on its stack (30): what is there when an element fails, in which order
# elements end, and that constants are of their kinds.
import traceback


class Noisy:
    live = []

    def __init__(self, number):
        self.number = number

    def __del__(self):
        Noisy.live.append(self.number)

    def __hash__(self):
        return self.number % 7

    def __eq__(self, other):
        return isinstance(other, Noisy) and self.number == other.number


def fail():
    raise ValueError("in the middle")


def short_list():
    return [Noisy(1), Noisy(2), Noisy(3), fail(), Noisy(4)]


def long_list():
    return [
        Noisy(1), Noisy(2), Noisy(3), Noisy(4), Noisy(5), Noisy(6), Noisy(7), Noisy(8), Noisy(9), Noisy(10),
        Noisy(11), Noisy(12), Noisy(13), Noisy(14), Noisy(15), Noisy(16), Noisy(17), Noisy(18), Noisy(19), Noisy(20),
        Noisy(21), Noisy(22), Noisy(23), Noisy(24), Noisy(25), Noisy(26), Noisy(27), Noisy(28), Noisy(29), Noisy(30),
        Noisy(31), fail(), Noisy(32),
    ]


def long_tuple(last):
    return (
        Noisy(1), Noisy(2), Noisy(3), Noisy(4), Noisy(5), Noisy(6), Noisy(7), Noisy(8), Noisy(9), Noisy(10),
        Noisy(11), Noisy(12), Noisy(13), Noisy(14), Noisy(15), Noisy(16), Noisy(17), Noisy(18), Noisy(19), Noisy(20),
        Noisy(21), Noisy(22), Noisy(23), Noisy(24), Noisy(25), Noisy(26), Noisy(27), Noisy(28), Noisy(29), Noisy(30),
        last(),
    )


def long_set(last):
    return {
        Noisy(1), Noisy(2), Noisy(3), Noisy(4), Noisy(5), Noisy(6), Noisy(7), Noisy(8), Noisy(9), Noisy(10),
        Noisy(11), Noisy(12), Noisy(13), Noisy(14), Noisy(15), Noisy(16), Noisy(17), Noisy(18), Noisy(19), Noisy(20),
        Noisy(21), Noisy(22), Noisy(23), Noisy(24), Noisy(25), Noisy(26), Noisy(27), Noisy(28), Noisy(29), Noisy(30),
        Noisy(30),
        last,
    }


def long_dict(last):
    return {
        1: Noisy(1), 2: Noisy(2), 3: Noisy(3), 4: Noisy(4), 5: Noisy(5), 6: Noisy(6), 7: Noisy(7), 8: Noisy(8),
        9: Noisy(9), 10: Noisy(10), 11: Noisy(11), 12: Noisy(12), 13: Noisy(13), 14: Noisy(14), 15: Noisy(15),
        16: Noisy(16), 17: Noisy(17), 18: Noisy(18), 19: Noisy(19), 20: Noisy(20), 1: Noisy(21), 2: Noisy(22),
        last: Noisy(23),
    }


def attempt(what, *args):
    try:
        print(what.__name__, len(what(*args)))
    except (ValueError, TypeError) as error:
        # Only the last line of where it was: up to 3.11 the marks of several lines are no one's business here.
        print(what.__name__, type(error).__name__, error, traceback.extract_tb(error.__traceback__)[-1].name)
        del error
    print(Noisy.live)
    Noisy.live.clear()


attempt(short_list)
attempt(long_list)
attempt(long_tuple, fail)
attempt(long_tuple, int)
attempt(long_set, fail)
attempt(long_set, [])

attempt(long_dict, "x")

NAMES = (
    f"{1}", f"{2}", f"{3}", f"{4}", f"{5}", f"{6}", f"{7}", f"{8}", f"{9}", f"{10}", f"{11}", f"{12}", f"{13}", f"{14}",
    f"{15}", f"{16}", f"{17}", f"{18}", f"{19}", f"{20}", f"{21}", f"{22}", f"{23}", f"{24}", f"{25}", f"{26}", f"{27}",
    f"{28}", f"{29}", f"{30}", f"{31}", f"{32}", f"{33}",
)
print(type(NAMES), len(NAMES), NAMES[0], NAMES[-1])


def changed():
    seen = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32, "x", None, 2.5, (1, (2, "y")), True, -1, 1 << 70, b"z", ..., 1j,
    ]
    seen.append(0)
    return seen


print(changed(), changed() is changed(), len(changed()))


def table():
    return [
        0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225, 256, 289, 324, 361,
        400, 441, 484, 529, 576, 625, 676, 729, 784, 841, 900, 961, 27, 92, 159, 228, 299, 372, 447, 524,
        603, 684, 767, 852, 939, 31, 122, 215, 310, 407, 506, 607, 710, 815, 922, 34, 145, 258, 373, 490,
        609, 730, 853, 978, 108, 237, 368, 501, 636, 773, 912, 56, 199, 344, 491, 640, 791, 944, 102, 259,
        418, 579, 742, 907, 77, 246, 417, 590, 765, 942, 124, 305, 488, 673, 860, 52, 243, 436, 631, 828,
        30, 231, 434, 639, 846, 58, 269, 482, 697, 914, 136, 357, 580, 805, 35, 264, 495, 728, 963, 203,
        442, 683, 926, 174, 421, 670, 921, 177, 432, 689, 948, 212, 475, 740, 10, 279, 550, 823, 101, 378,
        657, 938, 224, 509, 796, 88, 379, 672, 967, 267, 566, 867, 173, 478, 785, 97, 408, 721, 39, 356,
        675, 996, 322, 647, 974, 306, 637, 970, 308, 645, 984, 328, 671, 19, 366, 715, 69, 422, 777, 137,
        496, 857, 223, 588, 955, 327, 698, 74, 449, 826, 208, 589, 972, 360, 747, 139, 530, 923, 321, 718,
        120, 521, 924, 332, 739, 151, 562, 975, 393, 810, 232, 653, 79, 504, 931, 363, 794, 230, 665, 105,
        544, 985, 431, 876, 326, 775, 229, 682, 140, 597, 59, 520, 983, 451, 918, 390, 861, 337, 812, 292,
        771, 255, 738, 226, 713, 205, 696, 192, 687, 187, 686, 190, 693, 201, 708, 220, 731, 247, 762, 282,
        801, 325, 848, 376, 903, 435, 966, 502, 40, 577, 119, 660, 206, 751, 301, 850, 404, 957, 515, 75,
        634, 198, 761, 329, 896, 468, 42, 615, 193, 770, 352, 933, 519, 107, 694, 286, 877, 473, 71, 668,
        270, 871, 477, 85, 692, 304, 915, 531, 149, 766, 388, 12, 635, 263, 890, 522, 156, 789, 427, 67,
        706, 350, 993, 641, 291, 940, 594, 250, 905, 565, 227, 888, 554, 222, 889, 561, 235, 908, 586, 266,
        945, 629, 315, 3, 690, 382, 76, 769, 467, 167, 866, 570, 276, 981, 691, 403, 117, 830, 548, 268,
        987, 711, 437, 165, 892, 624, 358, 94, 829, 569, 311, 55, 798, 546, 296, 48, 799, 555, 313, 73,
        832, 596, 362, 130, 897, 669, 443, 219, 994, 774, 556, 340, 126, 911, 701, 493, 287, 83, 878, 678,
        480, 284, 90, 895, 705, 517, 331, 147, 962, 782, 604, 428, 254, 82, 909, 741, 575, 411, 249, 89,
        928, 772, 618, 466, 316, 168, 22, 875, 733, 593, 455, 319, 185, 53, 920, 792, 666, 542, 420, 300,
        182, 66, 949, 837, 727, 619, 513, 409, 307, 207, 109, 13, 916, 824, 734, 646, 560, 476, 394, 314,
        236, 160, 86, 14, 941, 873, 807, 743, 681, 621, 563, 507, 453, 401, 351, 303, 257, 213, 171, 131,
        93, 57, 23, 988, 958, 930, 904, 880, 858, 838, 820, 804, 790, 778, 768, 760, 754, 750, 748, 748,
        750, 754, 760, 768, 778, 790, 804, 820, 838, 858, 880, 904, 930, 958, 988, 23, 57, 93, 131, 171,
        213, 257, 303, 351, 401, 453, 507, 563, 621, 681, 743, 807, 873, 941, 14, 86, 160, 236, 314, 394,
        476, 560, 646, 734, 824, 916, 13, 109, 207, 307, 409, 513, 619, 727, 837, 949, 66, 182, 300, 420,
        542, 666, 792, 920, 53, 185, 319, 455, 593, 733, 875, 22, 168, 316, 466, 618, 772, 928, 89, 249,
        411, 575, 741, 909, 82, 254, 428, 604, 782, 962, 147, 331, 517, 705, 895, 90, 284, 480, 678, 878,
    ]


first, second = table(), table()
first[550] += 1
print(first[550], second[550], sum(first), len(first), first == second)
