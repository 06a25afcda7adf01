# oracle: none
import gelato

try:
    gelato.load(b"this is not a dump at all, whatever it may be worth")
except ValueError:
    print("refused")
