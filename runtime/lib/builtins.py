"""The builtins of every program, and the functions that operations on values
of unknown type call (docs/INFERENCE.md). Each helper module is one idea; all
of them see the names here as programs do."""

from _object import (NoneType, NotImplementedType, __class_text__,
                     __attr_name__, __check_getattr__, __is_proper_sub__,
                     __iterator_base__, __name_attr__, __no_getattr__,
                     __no_setattr__,
                     __object_init_subclass__, __pad_hex__, __type_name__,
                     builtin_callable as callable, builtin_function_or_method,
                     builtin_id as id, builtin_isinstance as isinstance,
                     builtin_issubclass as issubclass, classmethod, ellipsis,
                     function, method, module, object, property, staticmethod,
                     type)
from _exc import (ArithmeticError, AssertionError, AttributeError,
                  BaseException, BlockingIOError, BrokenPipeError, BufferError,
                  BytesWarning, ChildProcessError, ConnectionAbortedError,
                  ConnectionError, ConnectionRefusedError,
                  ConnectionResetError, DeprecationWarning, EOFError,
                  Exception, FileExistsError, FileNotFoundError,
                  FloatingPointError, FutureWarning, GeneratorExit,
                  ImportError, ImportWarning, IndentationError, IndexError,
                  InterruptedError, IsADirectoryError, KeyError,
                  KeyboardInterrupt, LookupError, MemoryError,
                  ModuleNotFoundError, NameError, NotADirectoryError,
                  NotImplementedError, OSError, OverflowError,
                  PendingDeprecationWarning, PermissionError,
                  ProcessLookupError, RecursionError, ReferenceError,
                  ResourceWarning, RuntimeError, RuntimeWarning,
                  StopAsyncIteration, StopIteration, SyntaxError,
                  SyntaxWarning, SystemError, SystemExit, TabError,
                  TimeoutError, TypeError, UnboundLocalError,
                  UnicodeDecodeError, UnicodeEncodeError, UnicodeError,
                  UnicodeTranslateError, UnicodeWarning, UnsupportedOperation,
                  UserWarning, ValueError, Warning, ZeroDivisionError)
from _num import __float_of__, __int_text__, __num_pow__, bool, float, int
from _complex import complex
from _str import str
from _bytes import __encoded__, bytes
from _bytearray import __plain_bytes__, bytearray
from _memoryview import memoryview
from _list import list
from _bytewords import (__bytes_capitalize__, __bytes_expandtabs__,
                        __bytes_istitle__, __bytes_maketrans__, __bytes_rsplit__,
                        __bytes_swapcase__, __bytes_title__, __bytes_translate__)
from _tuple import tuple
from _subtypes import (__bytes_base__, __float_base__, __int_base__, __plain__,
                       __str_base__, __tuple_base__, __value_base__)
from _match import (__match_key__, __match_rest__, __match_sequences__,
                    __match_star__, __sequence__)
from _new import __call_new__, __call_only_new__
from _range import __bound__, __clip_index__, __slice_bounds__, range, slice
from _dict import __dict_init__, dict
from _set import frozenset, set
from _gen import (__abandon__, __yf_result__, __yf_result_again__, __yf_send__,
                  __yf_throw__, generator)
from _text import (__hash_of__, __repr_enter__, __repr_leave__, __repr_of__,
                   __arg_type__, __str_of__, __text_arg__)
from _access import (__build_dict__, __build_list__, __build_set__,
                     __build_set_const__, __index_of__, __op_contains__,
                     __op_delitem__, __op_getitem__, __op_iter__, __op_next__,
                     __op_setitem__, __op_truth__, __op_unpack__,
                     __seq_index__, __unpack_ex__, iterator)
from _ops import (__add_error__, __mul_error__, __op_add__, __op_and__,
                  __op_floordiv__, __op_invert__, __op_lshift__,
                  __op_matmul__, __op_mod__, __op_mul__, __op_neg__,
                  __op_or__, __op_pos__, __op_pow__, __op_rshift__,
                  __op_sub__, __op_truediv__, __op_xor__, __operand_error__,
                  __try_add__, __try_and__, __try_floordiv__, __try_lshift__,
                  __try_matmul__, __try_mod__, __try_mul__, __try_or__,
                  __try_pow__, __try_rshift__, __try_sub__, __try_truediv__,
                  __try_xor__)
from _iops import (__iop_add__, __iop_and__, __iop_floordiv__, __iop_lshift__,
                   __iop_matmul__, __iop_mod__, __iop_mul__, __iop_or__,
                   __iop_pow__, __iop_rshift__, __iop_sub__, __iop_truediv__,
                   __iop_xor__)
from _compare import (__op_eq__, __op_ge__, __op_gt__, __op_le__, __op_lt__,
                      __op_ne__)
from _iter import enumerate, filter, iter, map, next, reversed, zip
from _funcs import (__format_of__, __format_value__, abs, all, any, ascii, bin,
                    chr, divmod, exit, format, hash, hex, len, max, min, oct, ord,
                    pow, quit, repr, round, sorted, sum)
from _format import __format_fields__
from _percent import __percent__, __percent_bytes__
from _raise import __caught__, __new_exc__, __prep_raise__, __prep_raise_from__, __reraise__
from _report import __ignored__, __report__
from _io import __open_any__, __open_binary__, open
from _print import input, print
from _objdict import __dict_of__, __object_dict__
from _dataparts import __dataclass_copy__, __dataclass_field__, __dataclass_tuple__
from _once import (__class_once__, __const_set__, __dataclass_missing__,
                   __dataclass_missing_type__)
from _star import (__kw_checked__, __kw_dict__, __kw_item__, __kw_join__,
                   __kw_need__, __kw_rest__, __star_item__, __star_items__,
                   __star_join__, __star_kw_item__, __star_kw_need__,
                   __star_misfit__, __star_need__, __star_iterable__, __star_rest__)

IOError = OSError
EnvironmentError = OSError
