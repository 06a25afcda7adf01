print("init", __name__)
from .prices import price_of
from . import stock

VERSION = "1.0"
