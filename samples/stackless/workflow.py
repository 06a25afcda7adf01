"""A workflow that survives the end of its process. Each run of the program does one
step of the order and saves the suspended workflow, loop, counters, open `try` and
all, to a file; the next run goes on there. Here one process plays several: it
forgets everything but the bytes between the steps."""
# oracle: none
import gelato
from stackless import coroutine


def wait_for(event):
    """Suspends the workflow until the event is there."""
    print("   waiting for", event)
    coroutine.getmain().switch()


def order(customer, items):
    reserved = []
    try:
        for item in items:
            wait_for("stock of " + item)
            reserved.append(item)
            print("   reserved", item, "for", customer)
        for reminder in range(3):
            wait_for("payment, reminder %d" % reminder)
        print("   never paid")
        return "cancelled"
    finally:
        for item in reserved:
            print("   released", item)


ended = []  # what the processes that have ended had: dropped, it would be killed


def save(flow):
    ended.append(flow)
    return gelato.dump(flow)


def start():
    flow = coroutine()
    flow.bind(order, "Ada", ["tea", "cups"])
    flow.switch()
    return save(flow)


def step(number, saved):
    """One process: wakes the workflow, lets it work, saves it."""
    print("process", number)
    flow = gelato.load(saved)
    result = flow.switch()
    if not flow.alive:
        print("   ended:", result)
        return b""
    return save(flow)


def main():
    saved = start()
    number = 1
    while saved:
        saved = step(number, saved)
        number += 1


main()
