# group: data
"""Lists sorted by value and by keys: ints, floats, strings, tuples, objects."""


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


def make_numbers(count):
    state = 1
    numbers = []
    for _ in range(count):
        state = state * 48271 % 2147483647
        numbers.append(state)
    return numbers


def main():
    numbers = make_numbers(200000)
    ordered = sorted(numbers)
    print(ordered[0], ordered[100000], ordered[-1])
    floats = sorted([number / 7.0 for number in numbers], reverse=True)
    print(f"{floats[0]:.3f} {floats[-1]:.3f}")
    names = sorted([f"name{number % 50000:05d}" for number in numbers])
    print(names[0], names[100000], names[-1])
    pairs = sorted([(number % 100, number) for number in numbers])
    print(pairs[0], pairs[-1])
    people = [Person(f"p{number % 977}", number % 90) for number in numbers]
    people.sort(key=lambda person: person.name)
    people.sort(key=lambda person: person.age, reverse=True)
    print(people[0].name, people[0].age, people[-1].name, people[-1].age)
    by_length = sorted(names, key=len)
    print(by_length[0], min(numbers, key=lambda number: number % 10007))
    for _ in range(20):
        ordered.sort()
        ordered.reverse()
    print(ordered[:2])


main()
