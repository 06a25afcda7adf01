other = "from main"
from open_names import *
from listed import *

print(visible, shout("x"), chosen, other)

# expect: 1 X yes from main
