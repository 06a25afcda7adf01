"""A shop: accounts with a class hierarchy, stock with exceptions, commands
read from a script, an audit log by decorator and by context manager."""

import sys


class ShopError(Exception):
    """Base of everything the shop reports."""


class NotEnough(ShopError):
    def __init__(self, what, wanted, available):
        super().__init__(what, wanted, available)
        self.missing = wanted - available

    def __str__(self):
        what, wanted, available = self.args
        return f"not enough {what}: wanted {wanted}, have {available}"


class UnknownItem(ShopError, KeyError):
    def __str__(self):
        return f"unknown item {self.args[0]!r}"


LOG = []


def audited(f):
    def wrapper(self, *args):
        LOG.append(f"{f.__name__}{args}")
        try:
            return f(self, *args)
        except ShopError as e:
            LOG.append(f"  failed: {type(e).__name__}")
            raise
    return wrapper


class Account:
    interest = 0.0
    created = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = [("open", balance)]
        Account.created += 1

    @property
    def balance(self):
        return self._balance

    @property
    def available(self):
        return self._balance

    @audited
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"bad amount: {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))

    @audited
    def withdraw(self, amount):
        if amount > self.available:
            raise NotEnough("money", amount, self.available)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def month_end(self):
        gained = round(self._balance * self.interest / 12, 2)
        if gained:
            self._balance += gained
            self.history.append(("interest", gained))

    @classmethod
    def parse(cls, text):
        owner, _, amount = text.partition(":")
        return cls(owner.strip(), int(amount))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    interest = 0.06

    def month_end(self):
        super().month_end()
        self.history.append(("statement", self.balance))


class Credit(Account):
    interest = 0.18

    def __init__(self, owner, balance=0, limit=500):
        super().__init__(owner, balance)
        self.limit = limit

    @property
    def available(self):
        return self._balance + self.limit


class Transaction:
    """Rolls every touched account back when the block fails."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a, a._balance, len(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            return False
        for account, balance, n in self.saved:
            account._balance = balance
            del account.history[n:]
        LOG.append("  rolled back")
        return issubclass(kind, ShopError)


class Item:
    def __init__(self, name, price, count):
        self.name, self.price, self.count = name, price, count

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return (self.price, self.name) < (other.price, other.name)

    def __str__(self):
        return f"{self.name:<8}{self.price:>7.2f} x{self.count}"


class Shop:
    def __init__(self, till):
        self.items = {}
        self.till = till

    def add(self, name, price, count=1):
        item = self.items.get(name)
        if item is None:
            self.items[name] = Item(name, price, count)
        else:
            item.count += count
            item.price = price

    def __getitem__(self, name):
        try:
            return self.items[name]
        except KeyError:
            raise UnknownItem(name) from None

    def __contains__(self, name):
        return name in self.items

    def __len__(self):
        return sum(item.count for item in self.items.values())

    def sell(self, account, name, count):
        item = self[name]
        total = item.price * count
        with Transaction(account, self.till):
            self.till.deposit(total)
            account.withdraw(total)
            if count > item.count:
                raise NotEnough(name, count, item.count)
            item.count -= count
            return total
        return None


SCRIPT = """
add pen 2 10
add book 15 3
add lamp 30.5 1
buy ann pen 4
buy ann lamp 1
buy bob book 5
buy cid book 2
buy ann lamp 1
buy bob yacht 1
buy zoe pen 1
pay ann -5
pay ann ten
pay bob 100
dance
month
"""


def run(shop, accounts, line):
    command, *args = line.split()
    if command == "add":
        name, price, count = args
        shop.add(name, float(price) if "." in price else int(price), int(count))
    elif command == "buy":
        who, what, count = args
        paid = shop.sell(accounts[who], what, int(count))
        print(f"{who} buys {count} {what}:", "refused" if paid is None else paid)
    elif command == "pay":
        accounts[args[0]].deposit(int(args[1]))
    elif command == "month":
        for account in accounts.values():
            account.month_end()
    else:
        raise ShopError("unknown command", command)


def main():
    accounts = {}
    for account in [Account.parse("ann: 40"), Savings.parse("bob: 60"), Credit("cid", 0, limit=30)]:
        accounts[account.owner] = account
    till = Account("till")
    shop = Shop(till)
    failures = 0
    for line in SCRIPT.strip().splitlines():
        try:
            run(shop, accounts, line)
        except UnknownItem as e:
            failures += 1
            print("!", e)
        except (ShopError, ValueError) as e:
            failures += 1
            print("!", type(e).__name__, e)
        except KeyError as e:
            failures += 1
            print("! no account", e)
        finally:
            LOG.append("after " + line)
    print(*accounts.values(), till, sep="\n")
    for item in sorted(shop.items.values()):
        print(item)
    print(len(shop), "pen" in shop, Item("pen", 0, 0) in set(shop.items.values()), Account.created)
    print(accounts["bob"].history)
    for entry in LOG:
        if not entry.startswith("after add"):
            print(entry)
    return failures


status = main()
print("failures", status, file=sys.stderr)
sys.exit(status)

# expect: ann buys 4 pen: 8
# expect: ann buys 1 lamp: 30.5
# expect: bob buys 5 book: refused
# expect: cid buys 2 book: 30
# expect: ann buys 1 lamp: refused
# expect: ! unknown item 'yacht'
# expect: ! no account 'zoe'
# expect: ! ValueError bad amount: -5
# expect: ! ValueError invalid literal for int() with base 10: 'ten'
# expect: ! ShopError ('unknown command', 'dance')
# expect: Account('ann', 1.5)
# expect: Savings('bob', 160.8)
# expect: Credit('cid', -30.45)
# expect: Account('till', 68.5)
# expect: pen        2.00 x6
# expect: book      15.00 x1
# expect: lamp      30.50 x0
# expect: 7 True True 4
# expect: [('open', 60), ('deposit', 100), ('interest', 0.8), ('statement', 160.8)]
# expect: deposit(8,)
# expect: withdraw(8,)
# expect: after buy ann pen 4
# expect: deposit(30.5,)
# expect: withdraw(30.5,)
# expect: after buy ann lamp 1
# expect: deposit(75,)
# expect: withdraw(75,)
# expect:   failed: NotEnough
# expect:   rolled back
# expect: after buy bob book 5
# expect: deposit(30,)
# expect: withdraw(30,)
# expect: after buy cid book 2
# expect: deposit(30.5,)
# expect: withdraw(30.5,)
# expect:   failed: NotEnough
# expect:   rolled back
# expect: after buy ann lamp 1
# expect: after buy bob yacht 1
# expect: after buy zoe pen 1
# expect: deposit(-5,)
# expect: after pay ann -5
# expect: after pay ann ten
# expect: deposit(100,)
# expect: after pay bob 100
# expect: after dance
# expect: after month
# stderr: failures 5
# status: 5
