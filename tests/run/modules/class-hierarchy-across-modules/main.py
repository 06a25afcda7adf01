import base
from base import Animal, describe


class Cat(base.Animal):
    def name(self):
        return "cat, an " + super().name()


print(describe(Cat()), describe(Animal()), isinstance(Cat(), Animal), base.Animal.count)

# expect: cat, an animal #1 animal #2 True 3
