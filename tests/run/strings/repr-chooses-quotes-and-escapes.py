for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\tnl\n", "back\\slash", "\x00\x7f", "é☕", "\u200b"):
    print(repr(s))
print(str(["it's", 'q"']))

# expect: 'plain'
# expect: "it's"
# expect: 'say "hi"'
# expect: 'both \' and "'
# expect: 'tab\tnl\n'
# expect: 'back\\slash'
# expect: '\x00\x7f'
# expect: 'é☕'
# expect: '\u200b'
# expect: ["it's", 'q"']
