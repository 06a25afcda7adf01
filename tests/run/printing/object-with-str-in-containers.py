class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    def __repr__(self):
        return f"{self.rank}{self.suit}"


hand = [Card(r, s) for s in "SH" for r in (10, "A")]
print(hand, hand[0], {hand[0]: 1}, (hand[1],), f"{hand[2]} {hand[3]!s:>5}")
print("%s and %r" % (hand[0], hand[1]), "".join(map(str, hand)))

# expect: [10S, AS, 10H, AH] 10S {10S: 1} (AS,) 10H    AH
# expect: 10S and AS 10SAS10HAH
