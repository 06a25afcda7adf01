class Resource:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind is None, value)
        return self.name == "quiet"


with Resource("a") as a, Resource("b") as b:
    print(a, b)
with Resource("quiet"):
    raise ValueError("hidden")
try:
    with Resource("loud"):
        raise ValueError("seen")
except ValueError as e:
    print("caught", e)

# expect: enter a
# expect: enter b
# expect: A B
# expect: exit b True None
# expect: exit a True None
# expect: enter quiet
# expect: exit quiet False hidden
# expect: enter loud
# expect: exit loud False seen
# expect: caught seen
