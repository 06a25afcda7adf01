class Base:
    def __init__(self):
        print("Base")


class Named(Base):
    def __init__(self, name):
        print("Named")
        super().__init__()
        self.name = name


class Logged(Base):
    def log(self, text):
        print("log:", text)


class Service(Named, Logged):
    def run(self):
        self.log(self.name + " runs")


Service("mail").run()

# expect: Named
# expect: Base
# expect: log: mail runs
