# types: animals = list<Dog|Robot>
# types: Dog.name = str
# types: Robot.number = int
# types: a = Dog|Robot
class Dog:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + " barks"


class Robot:
    def __init__(self, number):
        self.number = number

    def speak(self):
        return f"unit {self.number} beeps"


animals = [Dog("Rex"), Robot(7)]
for a in animals:
    print(a.speak())
# expect: Rex barks
# expect: unit 7 beeps
