from typing import NamedTuple


class Emp(NamedTuple):
    """Somebody."""
    name: str
    pay: float = 10.0

    def yearly(self):
        return self.pay * 12

    def __str__(self):
        return "Emp " + self.name


e = Emp("Bob")
print(e, repr(e), e.yearly(), e.name, e[1], Emp._fields)
print(e._replace(pay=2), e == ("Bob", 10.0), Emp("A", 1) < Emp("B", 0))
name, pay = e
print(name, pay)

# expect: Emp Bob Emp(name='Bob', pay=10.0) 120.0 Bob 10.0 ('name', 'pay')
# expect: Emp Bob True True
# expect: Bob 10.0
