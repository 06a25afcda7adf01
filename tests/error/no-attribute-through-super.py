class Base:
    def run(self):
        return 1


class Derived(Base):
    def stop(self):
        return super().stop()  # error: no_attribute


print(Derived().stop())
