# Six sorts written out, on the same inputs.
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i - 1
        while j >= 0 and a[j] > x:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = x
    return a


def merge(a):
    if len(a) < 2:
        return a[:]
    left, right = merge(a[: len(a) // 2]), merge(a[len(a) // 2 :])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def quick(a):
    if len(a) < 2:
        return a[:]
    pivot = a[len(a) // 2]
    return (
        quick([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quick([x for x in a if x > pivot])
    )


def heap(a):
    a = a[:]

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if a[root] >= a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    for start in range(len(a) // 2 - 1, -1, -1):
        sift(start, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def radix(a):
    for shift in range(0, 32, 8):
        buckets = [[] for _ in range(256)]
        for x in a:
            buckets[x >> shift & 255].append(x)
        a = [x for bucket in buckets for x in bucket]
    return a


numbers = [(i * 7919 + 13) % 1009 for i in range(120)]
for sort in (bubble, insertion, merge, quick, heap, radix):
    print(sort.__name__, sort(numbers)[:8], sort(numbers) == sorted(numbers), sort([]), sort([1]))
    if sort is not radix:
        print("  ", sort(["pear", "fig", "apple"]), sort([2.5, -1, 2]))
