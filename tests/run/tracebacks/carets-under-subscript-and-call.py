class Row:
    def __init__(self, cells):
        self.cells = cells

    def cell(self, i):
        return self.cells[i]


row = Row([1, 2])
print(row.cell(0) + row.cell(1))
print(row.cell(0) + row.cell(7), "never")

# expect: 3
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 11, in <module>
# stderr:     print(row.cell(0) + row.cell(7), "never")
# stderr:                         ^^^^^^^^^^^
# stderr:   File "{file}", line 6, in cell
# stderr:     return self.cells[i]
# stderr:            ~~~~~~~~~~^^^
# stderr: IndexError: list index out of range
# status: 1
