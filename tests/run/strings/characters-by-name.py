print("\N{LATIN SMALL LETTER A WITH DIAERESIS} \N{greek small letter alpha} \N{SNOWMAN}")
print(f"{1 + 1}\N{DEGREE SIGN} \N{BULLET}{'x'}", "\N{NULL}".encode(), "\N{LF}" == "\n")
print("\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{HANGUL SYLLABLE PWILH}\N{HANGUL SYLLABLE A}", len("\N{GRINNING FACE}"))
print(r"\N{x}", b"\N{x}", "\N{em dash}\N{NO-BREAK SPACE}|\N{NBSP}|\N{FIRE}".encode())
print(ascii("\N{LANGUAGE TAG}\N{VARIATION SELECTOR-17}\N{ZERO WIDTH JOINER}\N{MATHEMATICAL BOLD CAPITAL A}"))
# expect: ä α ☃
# expect: 2° •x b'\x00' True
# expect: 一가퓛아 1
# expect: \N{x} b'\\N{x}' b'\xe2\x80\x94\xc2\xa0|\xc2\xa0|\xf0\x9f\x94\xa5'
# expect: '\U000e0001\U000e0100\u200d\U0001d400'
