import stackless

def producer(ch):
    for i in range(3):
        ch.send(i)

ch = stackless.channel()
for i in range(2):
    stackless.tasklet(producer)(ch)
stackless.run()
ch.close()
total = 0
for x in ch:
    print(x)
    if x < 2:
        continue
    ch.open()
    total += 1
    if total == 2:
        ch.close()
print("end", ch.closed)
