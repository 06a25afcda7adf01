import stackless

for i in range(3):
    print(stackless.schedule(i))
print(stackless.getruncount())
