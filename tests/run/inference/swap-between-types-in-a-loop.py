a, b = 1, "one"
for _ in range(3):
    a, b = b, a
    print(a, b)
state = 0
seen = []
while state != "done":
    seen.append(state)
    if state == 0:
        state = "half"
    elif state == "half":
        state = 1.5
    else:
        state = "done"
print(seen)

# expect: one 1
# expect: 1 one
# expect: one 1
# expect: [0, 'half', 1.5]
