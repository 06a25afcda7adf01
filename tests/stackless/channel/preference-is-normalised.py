import stackless

ch = stackless.channel()
for value in (5, -7, 0, True, 1):
    ch.preference = value
    print(ch.preference)
for value in (3, 0, True, False, -1):
    ch.schedule_all = value
    print(ch.schedule_all)
x = 2.5 if len("a") == 1 else 1
try:
    ch.preference = x
except TypeError as e:
    print(e)
try:
    ch.schedule_all = x
except TypeError as e:
    print(e)
