class Ticket:
    issued = 0

    def __init__(self):
        Ticket.issued += 1
        self.number = Ticket.issued


t = [Ticket() for _ in range(3)]
print([x.number for x in t], Ticket.issued, t[0].issued)

# expect: [1, 2, 3] 3 3
