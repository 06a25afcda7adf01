class Duck:
    def speak(self):
        return "quack"


class Robot:
    model = 9

    def speak(self):
        return 404


class Baby(Duck):
    def speak(self):
        return super().speak() + "!"


for thing in [Duck(), Robot(), Baby()]:
    print(thing.speak())
print([type(t).__name__ for t in [Robot(), Duck()]], Robot().speak() + Robot.model)

# expect: quack
# expect: 404
# expect: quack!
# expect: ['Robot', 'Duck'] 413
