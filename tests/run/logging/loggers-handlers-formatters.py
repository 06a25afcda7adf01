import logging
import sys
logging.warning("before config %d", 1)
logging.info("hidden")
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout, force=True)
log = logging.getLogger(__name__)
log.debug("debug %s %r", "a", [1, 2])
log.info("plain")
log.error("%s-%s", 1, None)
log.warning("100%")
log.info("dict %(a)s", {"a": 5})
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
    log.error("again", exc_info=True)
child = logging.getLogger("app.db")
app = logging.getLogger("app")
app.setLevel(logging.WARNING)
child.info("not shown"); child.critical("shown")
print(child.parent is app, app.parent is logging.getLogger(), child.getEffectiveLevel(), app.isEnabledFor(logging.INFO), child.name)
h = logging.StreamHandler(sys.stdout)
h.setLevel("ERROR")
h.setFormatter(logging.Formatter("[{levelname}] {message}", style="{"))
app.addHandler(h)
app.propagate = False
app.error("own handler"); app.warning("too low")
class Upper(logging.Formatter):
    def format(self, record):
        return record.levelname + ":" + record.getMessage().upper()
h.setFormatter(Upper()); app.error("upper %s", "x")
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
    def emit(self, record):
        self.records.append(self.format(record))
lh = ListHandler()
other = logging.getLogger("other"); other.addHandler(lh); other.propagate = False
other.info("one"); other.warning("two %d", 2)
print(lh.records)
print(logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(35), log, logging.getLogger())
fh = logging.FileHandler("mods_log.tmp", mode="w")
fh.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
other.addHandler(fh); other.info("to file"); fh.close(); other.removeHandler(fh)
print(open("mods_log.tmp").read())
class F(logging.Filter):
    def filter(self, record): return "secret" not in record.getMessage()
other.addFilter(F()); other.info("a secret"); other.info("public"); print(lh.records)
logging.disable(logging.INFO); log.info("off"); log.warning("on"); logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTICE"); log.log(25, "custom level")
log.info("extra"); 
try: logging.getLogger("x").setLevel("NOPE")
except ValueError as e: print(e)
f = logging.Formatter("%(asctime)s %(message)s", datefmt="%Y")
rec = logging.LogRecord("n", logging.INFO, "p", 1, "msg", (), None)
print(len(f.format(rec).split()[0]), log.hasHandlers(), rec.levelname, rec.getMessage())
log.info(42)
import os; os.remove("mods_log.tmp")
# expect: DEBUG   |__main__|debug a [1, 2]
# expect: INFO    |__main__|plain
# expect: ERROR   |__main__|1-None
# expect: WARNING |__main__|100%
# expect: INFO    |__main__|dict 5
# expect: ERROR   |__main__|failed
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 13, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: ERROR   |__main__|again
# expect: Traceback (most recent call last):
# expect:   File "{file}", line 13, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: CRITICAL|app.db|shown
# expect: True True 30 False app.db
# expect: [ERROR] own handler
# expect: ERROR:UPPER X
# expect: ['one', 'two 2']
# expect: WARNING 20 Level 35 <Logger __main__ (DEBUG)> <RootLogger root (DEBUG)>
# expect: INFO to file
# expect:
# expect: ['one', 'two 2', 'to file', 'public']
# expect: WARNING |__main__|on
# expect: NOTICE  |__main__|custom level
# expect: INFO    |__main__|extra
# expect: Unknown level: 'NOPE'
# expect: 4 True INFO msg
# expect: INFO    |__main__|42
# stderr: WARNING:root:before config 1
