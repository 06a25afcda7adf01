"""textwrap: generated texts with every option."""

TEMPLATE = '''
import textwrap

def show(f):
    try:
        print(f())
    except ValueError as e:
        print(e)

TEXTS = %s
for n, t in enumerate(TEXTS):
    for width in (7, 12, 20):
        show(lambda: textwrap.wrap(t, width))
        show(lambda: textwrap.wrap(t, width, initial_indent="* ", subsequent_indent=" "))
        show(lambda: textwrap.wrap(t, width, break_long_words=False, break_on_hyphens=False))
        show(lambda: textwrap.fill(t, width + 3, drop_whitespace=False, fix_sentence_endings=True))
        show(lambda: textwrap.wrap(t, width + 5, max_lines=2, placeholder=" .."))
        show(lambda: textwrap.wrap(t, width, replace_whitespace=False, expand_tabs=False))
        show(lambda: textwrap.shorten(t, width + 6))
    print(repr(textwrap.dedent(t)), repr(textwrap.indent(t, "> ")), repr(textwrap.indent(t, "+", lambda line: len(line) > 3)))
'''
PARTS = ["word", "a", "b", "-", "--", "---", " ", "  ", "\n", "\t", ". ", "! ", "\"", "'", "long-hyphenated-word", "x-y", "1-2",
         "foo_bar", "\xe9t\xe9", "extraordinarily", "-b", "...", "end.", "\n    ", "\n\t", "  \n", ",", "e.g.", "\xa0"]


def program(R, count):
    return TEMPLATE % ascii(["".join(R.choice(PARTS) for _ in range(R.randrange(20))) for _ in range(count // 2)])
