import stackless

def server(requests):
    while True:
        n, reply = requests.receive()
        if n < 0:
            break
        reply.send(n * n)

requests = stackless.channel()
stackless.tasklet(server)(requests)
stackless.run()
for n in (2, 3, 4):
    reply = stackless.channel()

    def ask():
        requests.send((n, reply))

    stackless.tasklet(ask)()
    print(reply.receive())
requests.send((-1, None))
print(requests.balance)
