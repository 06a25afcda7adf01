"""Weeks 0 of %U and %W lie partly in the year before; a day found so may have any number."""

import time
from datetime import datetime

for year in range(1994, 2002):
    for letter in "UW":
        for day in range(7):
            form = "%Y %" + letter + " %w"
            t = time.strptime("%d 0 %d" % (year, day), form)
            print(tuple(t), datetime.strptime("%d 0 %d" % (year, day), form))
