"""Straight-line code for many clients: each is a tasklet that sleeps, asks the server
over a channel and waits for its own answer, or gives up after a time."""
# timed: yes
import stackless


class Request:
    def __init__(self, client, number):
        self.client = client
        self.number = number
        self.answer = stackless.channel()


def server(requests):
    for request in requests:
        if request.number == 13:
            continue  # never answered
        stackless.tasklet(work)(request)


def work(request):
    stackless.sleep(0.001 * (request.number % 5))
    if request.answer.balance < 0:
        request.answer.send(request.number * request.number)


def client(name, requests, numbers, results):
    total = 0
    for number in numbers:
        request = Request(name, number)
        requests.send(request)
        try:
            total += request.answer.receive(timeout=0.3)
        except TimeoutError:
            results.append(name + " had no answer to " + str(number))
    results.append(name + " has " + str(total))


def main():
    requests = stackless.channel()
    results = []
    stackless.tasklet(server)(requests)
    for i in range(200):
        stackless.tasklet(client)("client %03d" % i, requests, range(i, i + 5), results)
    stackless.run()
    results.sort()
    print("\n".join(results[:3]))
    print(len(results), "lines;", len([r for r in results if "no answer" in r]), "without an answer")


main()
