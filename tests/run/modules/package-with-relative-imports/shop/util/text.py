from ..prices import PRICES
from .. import VERSION


def label(name):
    return f"{name}:{PRICES[name]} v{VERSION}"
