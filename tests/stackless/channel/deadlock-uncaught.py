# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 29, in <module>
# stderr:     main()
# stderr:   File "{file}", line 27, in main
# stderr:     b.receive()
# stderr: RuntimeError: Deadlock: the last runnable tasklet cannot be blocked.
# stderr: The main tasklet is receiving:
# stderr:   File "{file}", line 29, in <module>
# stderr:     main()
# stderr:   File "{file}", line 27, in main
# stderr:     b.receive()
# stderr: A tasklet is receiving:
# stderr:   File "{file}", line 19, in waits
# stderr:     ch.receive()
import stackless

def waits(ch):
    ch.receive()

def main():
    a = stackless.channel()
    b = stackless.channel()
    stackless.tasklet(waits)(a)
    stackless.run()
    print("main")
    b.receive()

main()
