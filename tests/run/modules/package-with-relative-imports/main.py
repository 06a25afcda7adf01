import shop
import shop.util.text
from shop.util.text import label
from shop import stock as st

print(shop.price_of("pen"), shop.price_of("ink"), shop.VERSION, label("ink"))
print(st.COUNTS is shop.stock.COUNTS, shop.util.text.label("pen"), shop.prices.PRICES["pen"])

# expect: init shop
# expect: stock shop.stock
# expect: 2 0 1.0 ink:5 v1.0
# expect: True pen:2 v1.0 2
