class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def intro(self):
        return self.name + " says " + self.speak()


class Dog(Animal):
    def __init__(self, name, tricks):
        super().__init__(name)
        self.tricks = tricks

    def speak(self):
        return "woof"


class Puppy(Dog):
    def speak(self):
        return super().speak() + "!" * self.tricks


for a in [Animal("thing"), Dog("rex", 1), Puppy("bit", 2)]:
    print(a.intro())

# expect: thing says ...
# expect: rex says woof
# expect: bit says woof!!
