"""A tree of tasks: each starts ten, waits for their sums and reports its own; the
leaves report their numbers. A million leaves by default: skynet.py [LEAVES]."""
# oracle: none
import sys

import stackless


def skynet(reply, number, size):
    if size == 1:
        reply.send(number)
        return
    answers = stackless.channel()
    part = size // 10
    for i in range(10):
        stackless.tasklet(skynet)(answers, number + i * part, part)
    total = 0
    for i in range(10):
        total += answers.receive()
    reply.send(total)


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
    result = stackless.channel()
    stackless.tasklet(skynet)(result, 0, size)
    print(result.receive())


main()
