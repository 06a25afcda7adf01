width, precision, x = 10, 3, 2.718281828
print(f"{x:{width}.{precision}f}|{x:<{width}}|{'t':{'*'}^{width}}|{x:.{precision + 2}}")
for w in range(3, 6):
    print(f"[{'ab':>{w}}]")

# expect:      2.718|2.718281828|****t*****|2.7183
# expect: [ ab]
# expect: [  ab]
# expect: [   ab]
