import stackless

print(stackless.run())
print(stackless.run(timeout=5))
print(stackless.getruncount())
