class Dog:
    def bark(self):
        return "woof"


print(Dog().brak())  # error: no_attribute
