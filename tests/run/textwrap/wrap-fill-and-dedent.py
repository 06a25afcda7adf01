import textwrap
t = "The quick-brown fox -- jumped over e.g. the lazy dog. And an extraordinarily-long word!"
for w in (1, 5, 20):
    print(textwrap.wrap(t, w))
print(textwrap.fill(t, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(t, 25), textwrap.wrap(t, 20, max_lines=2))
print(textwrap.dedent("""
    a
      b

    c
"""), textwrap.indent("a\n\nb", "> "))

# expect: ['T', 'h', 'e', 'q', 'u', 'i', 'c', 'k', '-', 'b', 'r', 'o', 'w', 'n', 'f', 'o', 'x', '-', '-', 'j', 'u', 'm', 'p', 'e', 'd', 'o', 'v', 'e', 'r', 'e', '.', 'g', '.', 't', 'h', 'e', 'l', 'a', 'z', 'y', 'd', 'o', 'g', '.', 'A', 'n', 'd', 'a', 'n', 'e', 'x', 't', 'r', 'a', 'o', 'r', 'd', 'i', 'n', 'a', 'r', 'i', 'l', 'y', '-', 'l', 'o', 'n', 'g', 'w', 'o', 'r', 'd', '!']
# expect: ['The q', 'uick-', 'brown', 'fox', '-- ju', 'mped', 'over', 'e.g.', 'the', 'lazy', 'dog.', 'And', 'an ex', 'traor', 'dinar', 'ily-', 'long', 'word!']
# expect: ['The quick-brown fox', '-- jumped over e.g.', 'the lazy dog. And an', 'extraordinarily-long', 'word!']
# expect: * The quick-brown fox --
# expect:   jumped over e.g. the lazy
# expect:   dog. And an extraordinarily-
# expect:   long word!
# expect: The quick-brown fox [...] ['The quick-brown fox', '-- jumped over [...]']
# expect:
# expect: a
# expect:   b
# expect:
# expect: c
# expect:  > a
# expect:
# expect: > b
