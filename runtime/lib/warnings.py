"""warnings: what is not quite an error. A call of warn() that the translator knows
gets its place in the program (flow/special.c)."""

import linecache
import sys

from __gel__ import isinstance, issubclass, split, type_of

onceregistry = {}
_shown = {}


class _Filter:
    """Patterns are kept as text; "" fits everything."""

    def __init__(self, action, message, category, module, lineno):
        self.action = action
        self.message = message
        self.category = category
        self.module = module
        self.lineno = lineno

    def fits(self, text, category, module, lineno):
        return ((self.lineno == 0 or self.lineno == lineno)
                and issubclass(category, self.category)
                and (self.message == "" or _matches(self.message, text, True))
                and (self.module == "" or _matches(self.module, module, False)))


def _matches(pattern, text, ignores_case):
    if pattern == "__main__":
        return text == pattern
    import re
    flags = re.IGNORECASE if ignores_case else 0
    return re.compile(pattern, flags).match(text) is not None


def _at_start():
    return [_Filter("default", "", DeprecationWarning, "__main__", 0),
            _Filter("ignore", "", DeprecationWarning, "", 0),
            _Filter("ignore", "", PendingDeprecationWarning, "", 0),
            _Filter("ignore", "", ImportWarning, "", 0),
            _Filter("ignore", "", ResourceWarning, "", 0)]


class _State:
    def __init__(self):
        self.filters = _at_start()
        self.log = None


_state = _State()


def _changed():
    _shown.clear()


def _add(f, append):
    """As CPython: an equal filter that is there is moved to the front."""
    kept = []
    for old in _state.filters:
        if not (old.action == f.action and old.message == f.message
                and old.category is f.category and old.module == f.module
                and old.lineno == f.lineno):
            kept.append(old)
    if append:
        if len(kept) == len(_state.filters):
            _state.filters.append(f)
    else:
        _state.filters = [f] + kept
    _changed()


def _check_action(action):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError("invalid action: " + repr(action))


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _add(_Filter(action, "", category, "", lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0,
                   append=False):
    _check_action(action)
    _add(_Filter(action, message, category, module, lineno), append)


def resetwarnings():
    _state.filters = []
    _changed()


# --- what is shown ---------------------------------------------------------------------

class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None,
                 source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__

    def __str__(self):
        return ("{message : " + repr(self.message) + ", category : "
                + repr(self._category_name) + ", filename : "
                + repr(self.filename) + ", lineno : " + str(self.lineno)
                + ", line : " + repr(self.line) + "}")


def formatwarning(message, category, filename, lineno, line=None):
    text = (filename + ":" + str(lineno) + ": " + category.__name__ + ": "
            + str(message) + "\n")
    source = linecache.getline(filename, lineno) if line is None else line
    if source:
        text += "  " + source.strip() + "\n"
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    text = formatwarning(message, category, filename, lineno, line)
    file = split(file)
    if file is None:
        sys.stderr.write(text)
    else:
        file.write(text)


def _show(message, category, filename, lineno):
    log = _state.log
    if log is None:
        showwarning(message, category, filename, lineno)
    else:
        log.append(WarningMessage(message, category, filename, lineno))


def warn(message, category=None, stacklevel=1, source=None, *, _file="sys",
         _line=1, _module="sys"):
    message = split(message)
    if isinstance(message, Warning):
        _warn(message, type_of(message), _file, _line, _module)
        return
    if category is None:
        category = UserWarning
    if not isinstance(category, type):
        raise TypeError("category must be a Warning subclass, not '"
                        + __type_name__(category) + "'")
    if not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass, not '"
                        + __type_name__(category) + "'")
    _warn(category(message), category, _file, _line, _module)


def warn_explicit(message, category, filename, lineno, module=None,
                  registry=None, module_globals=None, source=None):
    message = split(message)
    name = module
    if module is None:
        name = filename[:-3] if filename.endswith(".py") else filename
    if isinstance(message, Warning):
        _warn(message, type_of(message), filename, lineno, name)
    else:
        _warn(category(message), category, filename, lineno, name)


def _action_for(text, category, module, lineno):
    for f in _state.filters:
        if f.fits(text, category, module, lineno):
            return f.action
    return "default"


def _is_new(shown, key):
    if key in shown:
        return False
    shown[key] = True
    return True


def _warn(message, category, filename, lineno, module):
    text = str(message)
    key = (text, category.__name__, module, lineno)
    if key in _shown:
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        _shown[key] = True
        if not _is_new(onceregistry, (text, category.__name__, "", 0)):
            return
    elif action == "module":
        _shown[key] = True
        if not _is_new(_shown, (text, category.__name__, module, 0)):
            return
    elif action == "default":
        _shown[key] = True
    _show(message, category, filename, lineno)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None,
                 category=Warning, lineno=0, append=False):
        self._record = record
        self._action = action
        self._category = category
        self._lineno = lineno
        self._append = append
        self._filters = []
        self._log = None
        self._entered = False

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter " + repr(self) + " twice")
        self._entered = True
        self._filters = _state.filters
        self._log = _state.log
        _state.filters = self._filters[:]
        _changed()
        log = None
        if self._record:
            log = []
            _state.log = log
        if self._action is not None:
            simplefilter(self._action, self._category, self._lineno,
                         self._append)
        return log

    def __exit__(self, kind, value, tb):
        if not self._entered:
            raise RuntimeError("Cannot exit " + repr(self)
                               + " without entering first")
        _state.filters = self._filters
        _state.log = self._log
        _changed()

    def __repr__(self):
        return "catch_warnings(" + ("record=True" if self._record else "") + ")"
