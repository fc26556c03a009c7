# Methods, overriding, super(), and attributes found along the MRO.
class Animal:
    sound = "..."
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound}"


class Dog(Animal):
    sound = "Woof"

    def __init__(self, name, breed="mutt"):
        super().__init__(name)
        self.breed = breed

    def speak(self):
        return super().speak() + "!"


class Puppy(Dog):
    sound = "Yip"

    def speak(self):
        return super().speak().upper()


for animal in (Animal("Generic"), Dog("Rex", "lab"), Puppy("Bit")):
    print(animal.speak(), type(animal).__name__, isinstance(animal, Dog), vars(animal))
print(
    Animal.count,
    Dog.count,
    Puppy.__mro__,
    Puppy.__bases__,
    Puppy.__base__,
    Animal.speak(Puppy("x")),
    Dog.speak(Puppy("y")),
)
Animal.sound = "changed"
print(Animal("a").speak(), Dog("d").speak())
