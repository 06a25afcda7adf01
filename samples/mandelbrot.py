# Floating point at full speed: the Mandelbrot set as text.
import sys

SHADES = " .,:;=+*#%@"


def escape_time(cx, cy, limit):
    x = y = 0.0
    for n in range(limit):
        x2, y2 = x * x, y * y
        if x2 + y2 > 4:
            return n
        x, y = x2 - y2 + cx, 2 * x * y + cy
    return limit


def main():
    width = int(sys.argv[1]) if len(sys.argv) > 1 else 72
    height = width // 3
    limit = 200
    for row in range(height):
        cy = (row / (height - 1) - 0.5) * 2.4
        line = ""
        for col in range(width):
            cx = col / (width - 1) * 3.2 - 2.2
            n = escape_time(cx, cy, limit)
            line += SHADES[-1] if n == limit else SHADES[n % 10]
        print(line.rstrip())


main()
