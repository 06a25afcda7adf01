class Item:
    def __init__(self, name, price, parts=()):
        self.name = name
        self.price = price
        self.parts = list(parts)

    @property
    def total(self):
        return self.price + sum(p.price for p in self.parts)


wheel = Item("wheel", 2.5)
cart = Item("cart", 10, [wheel, wheel])
print("{0.name} costs {0.price:.2f}, in all {0.total}".format(cart))
print("{c.parts[0].name!r:>10}|{c.name:^8}|{w.price}".format(c=cart, w=wheel))
for text in ["{.name}", "{.nope}", "{.}"]:
    try:
        print(text.format(wheel))
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)

# expect: cart costs 10.00, in all 15.0
# expect:    'wheel'|  cart  |2.5
# expect: wheel
# expect: AttributeError 'Item' object has no attribute 'nope'
# expect: ValueError Empty attribute in format string
