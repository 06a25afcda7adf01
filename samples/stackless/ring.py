"""A ring of tasklets that hand a token round: ring.py [TASKS [HOPS]]."""
import sys

import stackless


def node(number, receive_from, send_to):
    while True:
        hops = receive_from.receive()
        if hops == 0:
            print("the token stops at task", number)
            return
        send_to.send(hops - 1)


def main():
    tasks = int(sys.argv[1]) if len(sys.argv) > 1 else 503
    hops = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
    channels = [stackless.channel() for i in range(tasks)]
    for i in range(tasks):
        stackless.tasklet(node)(i + 1, channels[i], channels[(i + 1) % tasks])
    channels[0].send(hops)
    stackless.run()
    print("tasks still waiting:", -sum([ch.balance for ch in channels]))


main()
