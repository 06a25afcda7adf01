import state
from state import bump, counter, items

bump()
bump()
print(counter, state.counter, items, items is state.items)
state.counter = 10
counter = "mine"
print(bump(), state.counter, counter)

# expect: 0 2 [1, 2] True
# expect: 11 11 mine
