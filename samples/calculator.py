# Reads sums such as "2 * (3 + 4)" from standard input and prints the answers.
import sys


class Calculator:
    def __init__(self, text):
        self.tokens = []
        number = ""
        for c in text + " ":
            if c.isdigit() or c == ".":
                number += c
                continue
            if number:
                self.tokens.append(number)
                number = ""
            if not c.isspace():
                self.tokens.append(c)
        self.tokens.append("end")

    def take(self, *wanted):
        if self.tokens[0] in wanted:
            return self.tokens.pop(0)
        return None

    def sum(self):
        value = self.product()
        while op := self.take("+", "-"):
            right = self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.atom()
        while op := self.take("*", "/"):
            right = self.atom()
            value = value * right if op == "*" else value / right
        return value

    def atom(self):
        if self.take("-"):
            return -self.atom()
        if self.take("("):
            value = self.sum()
            if not self.take(")"):
                raise ValueError("a ) is missing")
            return value
        text = self.tokens.pop(0)
        return float(text) if "." in text else int(text)


def answer(text):
    try:
        calculator = Calculator(text)
        value = calculator.sum()
        if calculator.tokens[0] != "end":
            raise ValueError("do not understand " + calculator.tokens[0])
        return f"{text} = {value}"
    except (ValueError, ZeroDivisionError) as e:
        return f"{text}: {e}"


lines = [line.strip() for line in sys.stdin]
for line in lines or ["1 + 2 * 3", "(1 + 2) * 3 / 4", "-2 * -2.5", "1 / (2 - 2)", "(1 + 2"]:
    print(answer(line))
