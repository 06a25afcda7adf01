from .stock import COUNTS

PRICES = {"pen": 2, "ink": 5}


def price_of(name):
    return PRICES[name] * (1 if COUNTS[name] else 0)
