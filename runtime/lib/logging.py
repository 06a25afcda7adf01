"""logging: loggers, handlers and formatters. A record's text is made when it is
logged; where it was logged (lineno, funcName ...) is not known."""

import os
import sys
import time
import traceback

from __gel__ import exc_current, has, isinstance, split

CRITICAL = 50
FATAL = 50
ERROR = 40
WARNING = 30
WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

raiseExceptions = True

_names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG",
          0: "NOTSET"}
_levels = {"CRITICAL": 50, "FATAL": 50, "ERROR": 40, "WARN": 30, "WARNING": 30,
           "INFO": 20, "DEBUG": 10, "NOTSET": 0}
_start = time.time()


def getLevelName(level):
    level = split(level)
    if isinstance(level, str):
        if level in _levels:
            return _levels[level]
        return "Level " + level
    if level in _names:
        return _names[level]
    return "Level " + str(level)


def _name_of(level):
    return _names[level] if level in _names else "Level " + str(level)


def getLevelNamesMapping():
    return dict(_levels)


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def _check_level(level):
    level = split(level)
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _levels:
            raise ValueError("Unknown level: " + repr(level))
        return _levels[level]
    raise TypeError("Level not an integer or a valid string: " + repr(level))


# --- records ---------------------------------------------------------------------------

class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info,
                 func=None, sinfo=None):
        self.name = name
        self.msg = str(msg)
        self.levelno = level
        self.levelname = _name_of(level)
        self.created = time.time()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        self.message = ""
        self.asctime = ""
        self.exc_text = None
        self.thread_name = "MainThread"
        self._text = _text_of(msg, args)
        self._extra = {}

    def getMessage(self):
        return self._text

    def __repr__(self):
        return ("<LogRecord: " + self.name + ", " + str(self.levelno) + ", \""
                + self._text + "\">")


def _text_of(msg, args):
    text = str(msg)
    if len(args) == 0:
        return text
    if len(args) == 1:
        only = args[0]
        only = split(only)
        if isinstance(only, dict):
            return text % only
    return text % args


_places = ("pathname", "filename", "module", "lineno", "funcName", "stack_info")


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    converter = None

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *,
                 defaults=None):
        if style not in ("%", "{", "$"):
            raise ValueError("Style must be one of: %,{,$")
        if style == "$":
            raise NotImplementedError("gelato: a logging.Formatter of style $")
        if fmt is None:
            fmt = "%(message)s" if style == "%" else "{message}"
        self._fmt = fmt
        self._style = style
        self.datefmt = datefmt
        for name in _places:
            if ("%(" + name + ")" if style == "%" else "{" + name) in fmt:
                raise NotImplementedError("gelato: a logging.Formatter that "
                                          "shows the place: " + name)

    def usesTime(self):
        if self._style == "%":
            return "%(asctime)" in self._fmt
        return "{asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        at = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, at)
        text = time.strftime(self.default_time_format, at)
        return self.default_msec_format % (text, record.msecs)

    def formatException(self, ei):
        text = "".join(traceback.format_exception(ei[1]))
        return text[:-1] if text.endswith("\n") else text

    def formatMessage(self, record):
        d = {"name": record.name, "msg": record.msg, "levelno": record.levelno,
             "levelname": record.levelname, "created": record.created,
             "msecs": record.msecs, "relativeCreated": record.relativeCreated,
             "thread": 0, "threadName": record.thread_name,
             "processName": "MainProcess", "process": os.getpid(),
             "message": record.message, "asctime": record.asctime}
        for key, value in record._extra.items():
            d[key] = value
        if self._style == "%":
            return self._fmt % d
        return self._fmt.format(**d)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_text:
            if text[-1:] != "\n":
                text += "\n"
            text += record.exc_text
        return text


_default_formatter = Formatter()
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"


class Filter:
    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            if not _passes(f, record):
                return False
        return True


def _passes(f, record):
    f = split(f)
    if has(f, "filter"):
        return True if f.filter(record) else False
    return True if f(record) else False


# --- handlers ----------------------------------------------------------------------------

class Handler(Filterer):
    def __init__(self, level=NOTSET):
        self.filters = []
        self.level = _check_level(level)
        self.formatter = None
        self.name = None

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def setLevel(self, level):
        self.level = _check_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        formatter = self.formatter
        if formatter is None:
            return _default_formatter.format(record)
        return formatter.format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler "
                                  "subclasses")

    def handle(self, record):
        if self.filter(record):
            self.emit(record)
            return True
        return False

    def acquire(self):
        pass

    def release(self):
        pass

    def flush(self):
        pass

    def close(self):
        pass

    def handleError(self, record):
        pass

    def __repr__(self):
        return "<" + __type_name__(self) + " (" + _name_of(self.level) + ")>"


class NullHandler(Handler):
    def handle(self, record):
        return True

    def emit(self, record):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        if stream is None:
            stream = sys.stderr
        self.stream = stream

    def flush(self):
        self.stream.flush()

    def emit(self, record):
        text = self.format(record)
        self.stream.write(text + self.terminator)
        self.flush()

    def setStream(self, stream):
        old = self.stream
        self.flush()
        self.stream = stream
        return old


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False,
                 errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        StreamHandler.__init__(self, open(self.baseFilename, mode, -1, encoding,
                                          errors))

    def close(self):
        self.stream.close()

    def __repr__(self):
        return ("<" + __type_name__(self) + " " + self.baseFilename + " ("
                + _name_of(self.level) + ")>")


class _LastResort(Handler):
    def emit(self, record):
        sys.stderr.write(self.format(record) + "\n")


lastResort = _LastResort(WARNING)


# --- loggers -----------------------------------------------------------------------------

class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        self.filters = []
        self.name = name
        self.level = _check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _check_level(level)

    def isEnabledFor(self, level):
        if self.disabled or _state.disabled >= level:
            return False
        return level >= self.getEffectiveLevel()

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def debug(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1,
              extra=None):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, exc_info, extra)

    def info(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1,
             extra=None):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, exc_info, extra)

    def warning(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1,
                extra=None):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, exc_info, extra)

    def warn(self, msg, *args, exc_info=None, extra=None):
        self.warning(msg, *args, exc_info=exc_info, extra=extra)

    def error(self, msg, *args, exc_info=None, stack_info=False, stacklevel=1,
              extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def exception(self, msg, *args, exc_info=True, stack_info=False,
                  stacklevel=1, extra=None):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, exc_info, extra)

    def critical(self, msg, *args, exc_info=None, stack_info=False,
                 stacklevel=1, extra=None):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, exc_info, extra)

    fatal = critical

    def log(self, level, msg, *args, exc_info=None, stack_info=False,
            stacklevel=1, extra=None):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, exc_info, extra)

    def _log(self, level, msg, args, exc_info, extra):
        record = LogRecord(self.name, level, "", 0, msg, args, None)
        exc_info = split(exc_info)
        if isinstance(exc_info, BaseException):
            record.exc_text = _exception_text(exc_info)
        elif isinstance(exc_info, tuple):
            record.exc_text = _exception_text(exc_info[1])
        elif exc_info:
            record.exc_text = _exception_text(exc_current())
        if extra is not None:
            for key, value in extra.items():
                record._extra[key] = value
        self.handle(record)

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        logger = self
        found = 0
        while logger is not None:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if found == 0 and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def addHandler(self, hdlr):
        for handler in self.handlers:
            if handler is hdlr:
                return
        self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        for i in range(len(self.handlers)):
            if self.handlers[i] is hdlr:
                del self.handlers[i]
                return

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def getChild(self, suffix):
        if self is root:
            return getLogger(suffix)
        return getLogger(self.name + "." + suffix)

    def __repr__(self):
        return ("<" + __type_name__(self) + " " + self.name + " ("
                + _name_of(self.getEffectiveLevel()) + ")>")


def _exception_text(e):
    text = "".join(traceback.format_exception(e))
    return text[:-1] if text.endswith("\n") else text


class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, "root", level)


class _State:
    def __init__(self):
        self.disabled = 0
        self.loggers = {}


_state = _State()
root = RootLogger(WARNING)


def getLogger(name=None):
    if not name or name == "root":
        return root
    loggers = _state.loggers
    if name in loggers:
        return loggers[name]
    logger = Logger(name)
    loggers[name] = logger
    logger.parent = _parent_of(name)
    for other, child in loggers.items():
        if other.startswith(name + "."):
            above = child.parent
            if above is root or not above.name.startswith(name + "."):
                if above is not logger:
                    child.parent = logger
    return logger


def _parent_of(name):
    i = name.rfind(".")
    while i > 0:
        if name[:i] in _state.loggers:
            return _state.loggers[name[:i]]
        i = name.rfind(".", 0, i)
    return root


def getLoggerClass():
    return Logger


def disable(level=CRITICAL):
    _state.disabled = _check_level(level)


def shutdown():
    for handler in root.handlers:
        handler.flush()


def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None,
                style="%", level=None, stream=None, handlers=None, force=False,
                encoding=None, errors="backslashreplace"):
    if force:
        for h in root.handlers[:]:
            root.removeHandler(h)
            h.close()
    if len(root.handlers) > 0:
        return
    if filename is not None and stream is not None:
        raise ValueError("'stream' and 'filename' should not be specified "
                         "together")
    if handlers is not None and (stream is not None or filename is not None):
        raise ValueError("'stream' or 'filename' should not be specified "
                         "together with 'handlers'")
    if format is None:
        format = BASIC_FORMAT if style == "%" else "{levelname}:{name}:{message}"
    formatter = Formatter(format, datefmt, style)
    if handlers is not None:
        for h in handlers:
            if h.formatter is None:
                h.setFormatter(formatter)
            root.addHandler(h)
    elif filename is not None:
        f = FileHandler(filename, filemode, encoding, False, errors)
        f.setFormatter(formatter)
        root.addHandler(f)
    else:
        s = StreamHandler(stream)
        s.setFormatter(formatter)
        root.addHandler(s)
    if level is not None:
        root.setLevel(level)


def _root():
    if len(root.handlers) == 0:
        basicConfig()
    return root


def debug(msg, *args, exc_info=None, extra=None):
    _root().debug(msg, *args, exc_info=exc_info, extra=extra)


def info(msg, *args, exc_info=None, extra=None):
    _root().info(msg, *args, exc_info=exc_info, extra=extra)


def warning(msg, *args, exc_info=None, extra=None):
    _root().warning(msg, *args, exc_info=exc_info, extra=extra)


warn = warning


def error(msg, *args, exc_info=None, extra=None):
    _root().error(msg, *args, exc_info=exc_info, extra=extra)


def exception(msg, *args, exc_info=True, extra=None):
    _root().error(msg, *args, exc_info=exc_info, extra=extra)


def critical(msg, *args, exc_info=None, extra=None):
    _root().critical(msg, *args, exc_info=exc_info, extra=extra)


fatal = critical


def log(level, msg, *args, exc_info=None, extra=None):
    _root().log(level, msg, *args, exc_info=exc_info, extra=extra)
