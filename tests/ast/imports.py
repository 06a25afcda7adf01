import a.b.c as d, e
from . import f
from .... import g
from ...h.i import (j as k, l,)
from m import *
