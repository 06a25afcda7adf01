class Dog(Animal):  # error: undefined_name
    pass


print(Dog())
