# while and for with break, continue, else, nested and with assignments to their own variables.
def primes(n):
    found = []
    for candidate in range(2, n):
        for p in found:
            if p * p > candidate:
                found.append(candidate)
                break
            if candidate % p == 0:
                break
        else:
            found.append(candidate)
    return found


def search(grid, wanted):
    for i in range(len(grid)):
        for j in range(len(grid[i])):
            if grid[i][j] == wanted:
                return i, j
    return None


def odd(n):
    i = 0
    out = []
    while i < n:
        i += 1
        if i % 2 == 0:
            continue
        if i > 7:
            break
        out.append(i)
    else:
        out.append("done")
    return out


def own_variable(n):
    out = []
    for i in range(n):
        i = i * 10
        out.append(i)
        if i > 20:
            i = "changed"
    return out, i


def nested_ranges(n):
    count = 0
    for i in range(n):
        for j in range(i, n):
            for k in range(j, -1, -2):
                if (i + j + k) % 3 == 0:
                    count += 1
                    if count % 10 == 0:
                        break
            else:
                count += 2
    return count


print(primes(60), len(primes(500)))
print(search([[1, 2.5], [True, 3]], 3), search([[1.0]], True), search([], 1))
print(odd(3), odd(20), odd(0))
print(own_variable(4), nested_ranges(7))


def try_in_loop(values):
    good = bad = 0
    for v in values:
        try:
            good += 100 // v
        except ZeroDivisionError:
            bad += 1
            continue
        except TypeError:
            bad += 0.5
            break
        finally:
            good += 1
    return good, bad


print(try_in_loop([1, 2, 0, 4]), try_in_loop([5, 0, "x", 7]), try_in_loop([0.5, 3]))


def with_walrus(values):
    total = 0
    while values and (n := values.pop()) != 0:
        total += n
    return total, n


print(with_walrus([0, 1, 2.5]), with_walrus([3, 4]))
