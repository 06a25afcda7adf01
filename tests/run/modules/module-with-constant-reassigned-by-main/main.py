import config

print(config.report())
config.level += 1
print(config.report())
config.debug = True
print(config.report(), config.debug)

# expect: level 1
# expect: level 2
# expect: debug True
