"""The kinds of tasks, each with the operations of its own that schedules are made of."""
import greenlet
import stackless
from shapes import caught, error, execute
from stackless import coroutine, usercostate
from state import state


def shown(value):
    return type(value).__name__ if isinstance(value, BaseException) else str(value)


class Reporting(coroutine):
    def finished(self):
        state.say("finished")


class Coroutines:
    """In a view of their own, or in the default one."""

    nests = True

    table = [(5, "switch"), (4, "leave"), (1, "bind"), (1, "kill"), (1, "throw"), (1, "throw main"), (1, "who")]

    def __init__(self, rng):
        self.view = None if rng.below(2) else usercostate()
        self.tasks = []
        self.bodies = []

    def main(self):
        return coroutine.getmain() if self.view is None else self.view.getmain()

    def current(self):
        return coroutine.getcurrent() if self.view is None else self.view.getcurrent()

    def begin(self, bodies):
        self.bodies = bodies
        for j in range(len(bodies)):
            co = self.made(j)
            co.bind(self.run, j, j)
            self.tasks.append(co)

    def made(self, j):
        if j == 0:
            return Reporting() if self.view is None else self.view.newcoroutine(Reporting)
        return coroutine() if self.view is None else self.view.newcoroutine()

    def run(self, j, x):
        state.say(f"start {j} {x}")
        x = execute(self.bodies[j], x)
        state.say(f"end {j} {x}")
        return x + 1000

    def operation(self, node, x):
        kind = node.kind
        j = node.a % len(self.tasks)
        co = self.tasks[j]
        if kind == "switch":
            self.go(j)
        elif kind == "leave":
            state.say("left with " + str(self.main().switch()))
        elif kind == "bind":
            if not co.alive and state.burn():
                co.bind(self.run, j, x)
        elif kind == "who":
            state.say(f"in {self.name(self.current())} {co.alive} {co.is_zombie}")
        elif kind == "throw main":
            if state.burn():
                self.main().throw(error(node))
        elif co.alive and state.burn():
            if kind == "kill":
                co.kill()
            else:
                co.throw(error(node))
        return x

    def go(self, j):
        if self.tasks[j].alive and state.burn():
            state.say("back with " + str(self.tasks[j].switch()))

    def name(self, co):
        for j in range(len(self.tasks)):
            if self.tasks[j] is co:
                return str(j)
        return "main" if co is self.main() else "?"

    def drive(self, attempt):
        for j in range(len(self.tasks)):
            self.go((j + attempt) % len(self.tasks))

    def kill(self):
        for co in self.tasks:
            while co.alive:
                try:
                    co.kill()
                except BaseException as e:
                    caught(e)

    def result(self):
        return str([co.alive for co in self.tasks])


class Running(greenlet.greenlet):
    """Knows itself what it runs."""

    def __init__(self, family, j):
        greenlet.greenlet.__init__(self)
        self.family = family
        self.j = j

    def run(self, x=0, *more):
        return self.family.run(self.j, x)


class Greenlets:
    nests = False
    table = [(5, "switch"), (4, "leave"), (1, "new"), (1, "kill"), (1, "throw"), (1, "adopt"), (1, "who"), (1, "many"),
             (1, "leave many")]

    def __init__(self, rng):
        self.root = greenlet.getcurrent()
        self.tasks = []
        self.bodies = []
        greenlet.settrace(self.traced if rng.below(4) == 0 else None)

    def traced(self, event, pair):
        state.say(f"{event} from {self.name(pair[0])} to {self.name(pair[1])}")

    def begin(self, bodies):
        self.bodies = bodies
        self.tasks = [self.made(j) for j in range(len(bodies))]

    def made(self, j):
        if j == 0:
            return Running(self, j)
        return greenlet.greenlet(lambda x=0, *more: self.run(j, x))

    def run(self, j, x):
        state.say(f"start {j} {shown(x)}")
        x = execute(self.bodies[j], x if isinstance(x, int) else 0)
        state.say(f"end {j} {x}")
        return x + 1000

    def operation(self, node, x):
        kind = node.kind
        j = node.a % len(self.tasks)
        g = self.tasks[j]
        if kind == "switch":
            self.go(j, x)
        elif kind == "many":
            if state.burn():
                self.arrived(g.switch(x, node.b))
        elif kind == "leave":
            self.arrived(self.root.switch(x))
        elif kind == "leave many":
            self.arrived(self.root.switch(x, node.a))
        elif kind == "who":
            state.say(f"in {self.name(greenlet.getcurrent())} below {self.name(g.parent)} {bool(g)} {g.dead}")
        elif kind == "new":
            if g.dead and state.burn():
                self.tasks[j] = self.made(j)
        elif kind == "adopt":
            try:
                g.parent = self.tasks[node.b % len(self.tasks)]
            except ValueError as e:
                state.say(str(e))
        elif g and state.burn():
            if kind == "kill":
                self.arrived(g.throw())
            elif node.b == 1:
                self.arrived(g.throw(KeyError, node.mark))
            else:
                self.arrived(g.throw(error(node)))
        return x

    def go(self, j, x):
        if state.burn():
            self.arrived(self.tasks[j].switch(x))

    def arrived(self, value):
        state.say(f"back in {self.name(greenlet.getcurrent())} with {shown(value)}")

    def name(self, g):
        for j in range(len(self.tasks)):
            if self.tasks[j] is g:
                return str(j)
        return "main" if g is self.root else "?"

    def drive(self, attempt):
        for j in range(len(self.tasks)):
            self.go((j + attempt) % len(self.tasks), attempt)

    def kill(self):
        greenlet.settrace(None)
        for g in self.tasks:
            while g:
                g.parent = self.root
                try:
                    g.throw()
                except BaseException as e:
                    caught(e)

    def result(self):
        return str([(g.dead, bool(g)) for g in self.tasks])


class Tasklets:
    table = [(4, "schedule"), (4, "send"), (4, "receive"), (1, "send error"), (1, "pause"), (1, "run"), (1, "insert"),
             (1, "remove"), (1, "new"), (1, "kill"), (1, "throw"), (1, "nest"), (1, "sequence"), (1, "select"),
             (1, "close"), (1, "prefer"), (1, "trap"), (1, "state"), (1, "each"), (1, "over"), (1, "bind"), (1, "sleep"),
             (1, "wait"), (1, "raise")]
    nests = True

    def __init__(self, rng):
        stackless.set_schedule_callback(self.turned if rng.below(4) == 0 else None)
        stackless.set_channel_callback(self.used if rng.below(4) == 0 else None)
        self.limit = rng.below(8)
        self.is_soft = rng.below(2) == 0
        self.tasks = []
        self.bodies = []
        self.channels = []
        for _ in range(rng.below(3) + 1):
            ch = stackless.channel()
            ch.preference = rng.below(3) - 1
            ch.schedule_all = rng.below(5) == 0
            self.channels.append(ch)

    def turned(self, prev, next):
        state.say(f"turn from {self.name(prev)} to {self.name(next)}")

    def used(self, ch, t, sending, willblock):
        state.say(f"channel {self.channels.index(ch)} {self.name(t)} {sending} {willblock}")

    def name(self, t):
        for j in range(len(self.tasks)):
            if self.tasks[j] is t:
                return str(j)
        return "main" if t is stackless.getmain() else "?"

    def begin(self, bodies):
        self.bodies = bodies
        self.tasks = [stackless.tasklet(self.run)(j, j) for j in range(len(bodies))]

    def run(self, j, x):
        state.say(f"start {j} {x}")
        x = execute(self.bodies[j], x)
        state.say(f"end {j} {x}")

    def operation(self, node, x):
        try:
            return self.attempt(node, x)
        except (RuntimeError, TimeoutError) as e:
            state.say(str(e))
        except ValueError as e:
            if "closed" not in str(e):
                raise
            state.say(str(e))
        return x

    def attempt(self, node, x):
        kind = node.kind
        ch = self.channels[node.b % len(self.channels)]
        if kind == "schedule":
            if node.a:
                stackless.schedule()
            else:
                state.say(f"scheduled {stackless.schedule(x)}")
        elif kind == "send":
            ch.send(x)
        elif kind == "receive":
            value = ch.receive()
            state.say(f"got {value}")
            return value
        elif kind == "send error":
            if ch.balance < 0:
                ch.send_exception(KeyError, f"sent {node.mark}")
        elif kind == "pause":
            stackless.schedule_remove()
        elif kind == "sequence":
            state.say(f"sent {ch.send_sequence([x, x + 1])}")
        elif kind == "each":
            for y in ch:
                state.say(f"each {y}")
                if y % 3 == 0:
                    break
        elif kind == "select":
            source, value = stackless.select(self.channels)
            state.say(f"selected {self.channels.index(source)} {value}")
        elif kind == "close":
            if ch.closing:
                ch.open()
            else:
                ch.close()
        elif kind == "prefer":
            ch.preference = node.a % 3 - 1
        elif kind == "trap":
            stackless.getcurrent().block_trap = node.a == 0
        elif kind == "nest":
            nest(node.a % 2 + 1)
        elif kind == "sleep":
            stackless.sleep(0)
        elif kind == "wait":
            state.say(f"waited for {ch.receive(timeout=0)}")
        else:
            self.tell(node, self.tasks[node.a % len(self.tasks)], x)
        return x

    def tell(self, node, t, x):
        """Operations on another tasklet."""
        kind = node.kind
        if kind == "run":
            t.run()
        elif kind == "over":
            if state.burn():
                t.switch()
        elif kind == "insert":
            t.insert()
        elif kind == "remove":
            t.remove()
        elif kind == "state":
            state.say(f"{t.alive} {t.paused} {t.blocked} {t.scheduled} {t.is_current} {stackless.getruncount()}")
        elif kind == "new":
            if not t.alive and state.burn():
                j = node.a % len(self.tasks)
                self.tasks[j] = stackless.tasklet(self.run)(j, x)
        elif kind == "bind":
            if not t.alive and state.burn():
                t.bind(self.run, (node.a % len(self.tasks), x))
        elif t.alive and state.burn():
            is_pending = node.b % 3 == 0
            if kind == "kill":
                t.kill(is_pending)
            elif kind == "raise":
                t.raise_exception(KeyError, node.mark)
            else:
                t.throw(error(node), None, None, is_pending)

    def drive(self, attempt):
        if attempt % 3 == 1 and self.limit:
            t = stackless.run(self.limit, soft=self.is_soft)
            state.say("interrupted " + str(t is not None))
            if t is not None and t.alive:
                t.insert()
        else:
            stackless.run()
        for ch in self.channels:
            if attempt > 3 and ch.balance > 0:
                state.say(f"main got {ch.receive()}")

    def kill(self):
        stackless.set_schedule_callback(None)
        stackless.set_channel_callback(None)
        stackless.getmain().block_trap = False
        for t in self.tasks:
            while t.alive:
                try:
                    t.kill()
                except BaseException as e:
                    caught(e)
        while stackless.getruncount() > 1:
            try:
                stackless.run()
            except BaseException as e:
                caught(e)

    def result(self):
        return f"{[t.alive for t in self.tasks]} {[ch.balance for ch in self.channels]} {stackless.getruncount()}"


def nest(n):
    """Coroutines of another view inside of a tasklet."""
    view = usercostate()

    def run():
        for _ in range(n):
            stackless.schedule()
            view.getmain().switch()

    co = view.newcoroutine()
    co.bind(run)
    while co.alive:
        co.switch()
        state.say(f"nested {co.alive}")
