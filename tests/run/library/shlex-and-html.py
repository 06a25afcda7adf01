"""Words as POSIX shells split and quote them; escaping for HTML."""
import shlex, html, random
R = random.Random(3)
for _ in range(120):
    s = "".join(R.choice(["a", "b c", "'", '"', "\\", " ", "\n", "#", "x", "é", "\t", "''", '""', "$", "="]) for _ in range(R.randint(0, 9)))
    for comments in (False, True):
        try:
            w = shlex.split(s, comments=comments)
            print(w, shlex.join(w), shlex.split(shlex.join(w)) == w)
        except ValueError as e:
            print(repr(s), e)
    print(html.escape(s), html.escape(s + "&<>'\"", quote=False), shlex.quote(s))

# expect: "éx'" No closing quotation
# expect: "éx'" No closing quotation
# expect: éx&#x27; éx'&amp;&lt;&gt;'" 'éx'"'"''
# expect: ['=é#', 'é'] '=é#' 'é' True
# expect: ['=é'] '=é' True
# expect: =é#	é =é#	é&amp;&lt;&gt;'" '=é#	é'
# expect: ['é'] 'é' True
# expect: ['é'] 'é' True
# expect: é é&amp;&lt;&gt;'" 'é'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['x#x'] 'x#x' True
# expect: ['x'] x True
# expect: \x&quot;&quot;&#x27;&#x27;#x \x""''#x&amp;&lt;&gt;'" '\x""'"'"''"'"'#x'
# expect: ['#', '$"\t'] '#' '$"	' True
# expect: ['$"\t'] '$"	' True
# expect: #
# expect: 	$&#x27;&quot;	&#x27; #
# expect: 	$'"	'&amp;&lt;&gt;'" '#
# expect: 	$'"'"'"	'"'"''
# expect: '\n\'\'a\t""b c\'""' No closing quotation
# expect: '\n\'\'a\t""b c\'""' No closing quotation
# expect:
# expect: &#x27;&#x27;a	&quot;&quot;b c&#x27;&quot;&quot; 
# expect: ''a	""b c'""&amp;&lt;&gt;'" '
# expect: '"'"''"'"'a	""b c'"'"'""'
# expect: 'a\\""a$$\\#é' No closing quotation
# expect: 'a\\""a$$\\#é' No closing quotation
# expect: a\&quot;&quot;a$$\#é a\""a$$\#é&amp;&lt;&gt;'" 'a\""a$$\#é'
# expect: ['=', ''] = '' True
# expect: ['=', ''] = '' True
# expect: &#x27;&#x27;&quot;&quot;=
# expect:
# expect: &#x27;&#x27; ''""=
# expect:
# expect: ''&amp;&lt;&gt;'" ''"'"''"'"'""=
# expect:
# expect: '"'"''"'"''
# expect: ['#== b ca#'] '#== b ca#' True
# expect: []  True
# expect: #=&#x27;= b ca&#x27;# #='= b ca'#&amp;&lt;&gt;'" '#='"'"'= b ca'"'"'#'
# expect: ['\t'] '	' True
# expect: ['\t'] '	' True
# expect: \	
# expect:  \	
# expect: &amp;&lt;&gt;'" '\	
# expect: '
# expect: ['x$'] 'x$' True
# expect: ['x$'] 'x$' True
# expect:
# expect: x$
# expect:  
# expect: x$
# expect: &amp;&lt;&gt;'" '
# expect: x$
# expect: '
# expect: ' xé\né"= \t' No closing quotation
# expect: ' xé\né"= \t' No closing quotation
# expect:  xé
# expect: é&quot;= 	  xé
# expect: é"= 	&amp;&lt;&gt;'" ' xé
# expect: é"= 	'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: "é\t'''" No closing quotation
# expect: "é\t'''" No closing quotation
# expect: é	&#x27;&#x27;&#x27; é	'''&amp;&lt;&gt;'" 'é	'"'"''"'"''"'"''
# expect: ['x=ééb', 'c'] 'x=ééb' c True
# expect: ['x=ééb', 'c'] 'x=ééb' c True
# expect: x=ééb c x=ééb c&amp;&lt;&gt;'" 'x=ééb c'
# expect: ['$é'] '$é' True
# expect: ['$é'] '$é' True
# expect: 	$é 	$é&amp;&lt;&gt;'" '	$é'
# expect: ['b', 'cb', 'c#'] b cb 'c#' True
# expect: ['b', 'cb', 'c'] b cb c True
# expect: \b cb c# \b cb c#&amp;&lt;&gt;'" '\b cb c#'
# expect: 'b c ""b c\n=\'' No closing quotation
# expect: 'b c ""b c\n=\'' No closing quotation
# expect: b c &quot;&quot;b c
# expect: =&#x27; b c ""b c
# expect: ='&amp;&lt;&gt;'" 'b c ""b c
# expect: ='"'"''
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['', '$'] '' '$' True
# expect: ['', '$'] '' '$' True
# expect:
# expect: &quot;&quot;
# expect: $ 
# expect: ""
# expect: $&amp;&lt;&gt;'" '
# expect: ""
# expect: $'
# expect: ['a'] a True
# expect: ['a'] a True
# expect: a a&amp;&lt;&gt;'" a
# expect: ['éa', 'é', 'x='] 'éa' 'é' x= True
# expect: ['éa', 'é', 'x='] 'éa' 'é' x= True
# expect: é&quot;&quot;a
# expect: &#x27;&#x27;é x= é""a
# expect: ''é x=&amp;&lt;&gt;'" 'é""a
# expect: '"'"''"'"'é x='
# expect: 'x"a\\' No escaped character
# expect: 'x"a\\' No escaped character
# expect: x&quot;a\ x"a\&amp;&lt;&gt;'" 'x"a\'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['b', 'c'] b c True
# expect: ['b', 'c'] b c True
# expect: b c b c&amp;&lt;&gt;'" 'b c'
# expect: 'xa"\n\\é\\\'\'\'' No closing quotation
# expect: 'xa"\n\\é\\\'\'\'' No closing quotation
# expect: xa&quot;
# expect: \é\&#x27;&#x27;&#x27; xa"
# expect: \é\'''&amp;&lt;&gt;'" 'xa"
# expect: \é\'"'"''"'"''"'"''
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: "  '=$" No closing quotation
# expect: "  '=$" No closing quotation
# expect:   &#x27;=$   '=$&amp;&lt;&gt;'" '  '"'"'=$'
# expect: ['#$x'] '#$x' True
# expect: []  True
# expect:
# expect: #$x
# expect: 	 
# expect: #$x
# expect: 	&amp;&lt;&gt;'" '
# expect: #$x
# expect: 	'
# expect: ['xb', 'céx\n'] xb 'céx
# expect: ' True
# expect: ['xb', 'céx\n'] xb 'céx
# expect: ' True
# expect: 	xb cé&quot;&quot;x\
# expect: 	 	xb cé""x\
# expect: 	&amp;&lt;&gt;'" '	xb cé""x\
# expect: 	'
# expect: ['=\n'] '=
# expect: ' True
# expect: ['=\n'] '=
# expect: ' True
# expect: =\
# expect:  =\
# expect: &amp;&lt;&gt;'" '=\
# expect: '
# expect: ['xx'] xx True
# expect: ['xx'] xx True
# expect: x\x  x\x &amp;&lt;&gt;'" 'x\x '
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['é', 'a', 'éé'] 'é' a 'éé' True
# expect: ['é', 'a', 'éé'] 'é' a 'éé' True
# expect: é a
# expect: éé é a
# expect: éé&amp;&lt;&gt;'" 'é a
# expect: éé'
# expect: ['a'] a True
# expect: ['a'] a True
# expect: a	 a	&amp;&lt;&gt;'" 'a	'
# expect: ['#', '='] '#' = True
# expect: []  True
# expect: # 	=  # 	= &amp;&lt;&gt;'" '# 	= '
# expect: "''\\''#aéa\ta" No closing quotation
# expect: "''\\''#aéa\ta" No closing quotation
# expect: &#x27;&#x27;\&#x27;&#x27;#aéa	a ''\''#aéa	a&amp;&lt;&gt;'" ''"'"''"'"'\'"'"''"'"'#aéa	a'
# expect: ['\t#é'] '	#é' True
# expect: ['\t'] '	' True
# expect: \	#\é \	#\é&amp;&lt;&gt;'" '\	#\é'
# expect: [' ', '', '$é'] ' ' '' '$é' True
# expect: [' ', '', '$é'] ' ' '' '$é' True
# expect:  &#x27; &#x27; &quot;&quot; $é  ' ' "" $é&amp;&lt;&gt;'" ' '"'"' '"'"' "" $é'
# expect: '\\""\nb c' No closing quotation
# expect: '\\""\nb c' No closing quotation
# expect: \&quot;&quot;
# expect: b c \""
# expect: b c&amp;&lt;&gt;'" '\""
# expect: b c'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: '\t\'\'\'\\x"\t""\\' No closing quotation
# expect: '\t\'\'\'\\x"\t""\\' No closing quotation
# expect: 	&#x27;&#x27;&#x27;\x&quot;	&quot;&quot;\ 	'''\x"	""\&amp;&lt;&gt;'" '	'"'"''"'"''"'"'\x"	""\'
# expect: " '\t" No closing quotation
# expect: " '\t" No closing quotation
# expect:  &#x27;	  '	&amp;&lt;&gt;'" ' '"'"'	'
# expect: ['b', 'cb', 'cé'] b cb 'cé' True
# expect: ['b', 'cb', 'cé'] b cb 'cé' True
# expect: 	&#x27;&#x27;b cb cé  	''b cb cé &amp;&lt;&gt;'" '	'"'"''"'"'b cb cé '
# expect: '\t$"#""' No closing quotation
# expect: '\t$"#""' No closing quotation
# expect: 	$&quot;#&quot;&quot; 	$"#""&amp;&lt;&gt;'" '	$"#""'
# expect: ['b', 'c'] b c True
# expect: ['b', 'c'] b c True
# expect: b c  b c &amp;&lt;&gt;'" 'b c '
# expect: ['=é#'] '=é#' True
# expect: ['=é'] '=é' True
# expect: =é# =é#&amp;&lt;&gt;'" '=é#'
# expect: '"""b ca' No closing quotation
# expect: '"""b ca' No closing quotation
# expect: &quot;&quot;&quot;b ca """b ca&amp;&lt;&gt;'" '"""b ca'
# expect: '" ""$$é\'$' No closing quotation
# expect: '" ""$$é\'$' No closing quotation
# expect: &quot; &quot;&quot;$$é&#x27;$ " ""$$é'$&amp;&lt;&gt;'" '" ""$$é'"'"'$'
# expect: ['$'] '$' True
# expect: ['$'] '$' True
# expect:  &quot;&quot;$	  ""$	&amp;&lt;&gt;'" ' ""$	'
# expect: [''] '' True
# expect: [''] '' True
# expect: &quot;&quot; ""&amp;&lt;&gt;'" '""'
# expect: ' é\'\n\\x""$\\' No closing quotation
# expect: ' é\'\n\\x""$\\' No closing quotation
# expect:  é&#x27;
# expect: \x&quot;&quot;$\  é'
# expect: \x""$\&amp;&lt;&gt;'" ' é'"'"'
# expect: \x""$\'
# expect: ['\né'] '
# expect: é' True
# expect: ['\né'] '
# expect: é' True
# expect:  	
# expect: \
# expect: é
# expect:   	
# expect: \
# expect: é
# expect: &amp;&lt;&gt;'" ' 	
# expect: \
# expect: é
# expect: '
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: '\'"a#$=' No closing quotation
# expect: '\'"a#$=' No closing quotation
# expect: &#x27;&quot;a#$= '"a#$=&amp;&lt;&gt;'" ''"'"'"a#$='
# expect: 'x\nx=\'\'"a\'\'#' No closing quotation
# expect: 'x\nx=\'\'"a\'\'#' No closing quotation
# expect: x
# expect: x=&#x27;&#x27;&quot;a&#x27;&#x27;# x
# expect: x=''"a''#&amp;&lt;&gt;'" 'x
# expect: x='"'"''"'"'"a'"'"''"'"'#'
# expect: '\\x ="$b c$' No closing quotation
# expect: '\\x ="$b c$' No closing quotation
# expect: \x =&quot;$b c$ \x ="$b c$&amp;&lt;&gt;'" '\x ="$b c$'
# expect: '\\b c"""aa=""\'\'' No closing quotation
# expect: '\\b c"""aa=""\'\'' No closing quotation
# expect: \b c&quot;&quot;&quot;aa=&quot;&quot;&#x27;&#x27; \b c"""aa=""''&amp;&lt;&gt;'" '\b c"""aa=""'"'"''"'"''
# expect: '="===\néa' No closing quotation
# expect: '="===\néa' No closing quotation
# expect: =&quot;===
# expect: éa ="===
# expect: éa&amp;&lt;&gt;'" '="===
# expect: éa'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: '\'\'b c\'x\\"\t' No closing quotation
# expect: '\'\'b c\'x\\"\t' No closing quotation
# expect: &#x27;&#x27;b c&#x27;x\&quot;	 ''b c'x\"	&amp;&lt;&gt;'" ''"'"''"'"'b c'"'"'x\"	'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: "x\na=éb c '" No closing quotation
# expect: "x\na=éb c '" No closing quotation
# expect: x
# expect: a=éb c &#x27; x
# expect: a=éb c '&amp;&lt;&gt;'" 'x
# expect: a=éb c '"'"''
# expect: ['$x#'] '$x#' True
# expect: ['$x'] '$x' True
# expect: $x#&quot;&quot; $x#""&amp;&lt;&gt;'" '$x#""'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['b', 'cx='] b cx= True
# expect: ['b', 'cx='] b cx= True
# expect: &quot;&quot;b cx= ""b cx=&amp;&lt;&gt;'" '""b cx='
# expect: "'" No closing quotation
# expect: "'" No closing quotation
# expect: &#x27; '&amp;&lt;&gt;'" ''"'"''
# expect: ['='] = True
# expect: ['='] = True
# expect: &quot;&quot;\= ""\=&amp;&lt;&gt;'" '""\='
# expect: ['$='] '$=' True
# expect: ['$='] '$=' True
# expect: $= $=&amp;&lt;&gt;'" '$='
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: '\té$\na""\\' No escaped character
# expect: '\té$\na""\\' No escaped character
# expect: 	é$
# expect: a&quot;&quot;\ 	é$
# expect: a""\&amp;&lt;&gt;'" '	é$
# expect: a""\'
# expect: ['éx'] 'éx' True
# expect: ['éx'] 'éx' True
# expect: \éx \éx&amp;&lt;&gt;'" '\éx'
# expect: ['a#', '$a$'] 'a#' '$a$' True
# expect: ['a'] a True
# expect:
# expect: a# &quot;&quot;$a$ 
# expect: a# ""$a$&amp;&lt;&gt;'" '
# expect: a# ""$a$'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['ab', 'c'] ab c True
# expect: ['ab', 'c'] ab c True
# expect: ab c ab c&amp;&lt;&gt;'" 'ab c'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['#'] '#' True
# expect: []  True
# expect: # #&amp;&lt;&gt;'" '#'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['x'] x True
# expect: ['x'] x True
# expect: x x&amp;&lt;&gt;'" x
# expect: "# ' b c \n\t" No closing quotation
# expect: []  True
# expect: # &#x27; b c 
# expect: 	 # ' b c 
# expect: 	&amp;&lt;&gt;'" '# '"'"' b c 
# expect: 	'
# expect: ['é "'] 'é "' True
# expect: ['é "'] 'é "' True
# expect: é\ \&quot;  é\ \" &amp;&lt;&gt;'" 'é\ \" '
# expect: "b c'xa''''" No closing quotation
# expect: "b c'xa''''" No closing quotation
# expect: b c&#x27;xa&#x27;&#x27;&#x27;&#x27; b c'xa''''&amp;&lt;&gt;'" 'b c'"'"'xa'"'"''"'"''"'"''"'"''
# expect: '""b cé\'a ' No closing quotation
# expect: '""b cé\'a ' No closing quotation
# expect: &quot;&quot;b cé&#x27;a  ""b cé'a &amp;&lt;&gt;'" '""b cé'"'"'a '
# expect: ['é', 'x', ''] 'é' x '' True
# expect: ['é', 'x', ''] 'é' x '' True
# expect: é	&quot;&quot;x
# expect: 	&quot;&quot; é	""x
# expect: 	""&amp;&lt;&gt;'" 'é	""x
# expect: 	""'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: ['=', 'a', '#'] = a '#' True
# expect: ['=', 'a'] = a True
# expect: =
# expect: a 	#&quot;&quot;&#x27;&#x27;  =
# expect: a 	#""'' &amp;&lt;&gt;'" '=
# expect: a 	#""'"'"''"'"' '
# expect: ['', '#a'] '' '#a' True
# expect: [''] '' True
# expect: &#x27;&#x27;
# expect: #a&quot;&quot; ''
# expect: #a""&amp;&lt;&gt;'" ''"'"''"'"'
# expect: #a""'
# expect: '\\\'\'éb c""\n"\n' No closing quotation
# expect: '\\\'\'éb c""\n"\n' No closing quotation
# expect: \&#x27;&#x27;éb c&quot;&quot;
# expect: &quot;
# expect:  \''éb c""
# expect: "
# expect: &amp;&lt;&gt;'" '\'"'"''"'"'éb c""
# expect: "
# expect: '
# expect: ['=a'] =a True
# expect: ['=a'] =a True
# expect: =a =a&amp;&lt;&gt;'" =a
# expect: ['=x$'] '=x$' True
# expect: ['=x$'] '=x$' True
# expect:  =x&quot;&quot;$  =x""$&amp;&lt;&gt;'" ' =x""$'
# expect: ['b', 'c#b', 'c'] b 'c#b' c True
# expect: ['b', 'c'] b c True
# expect: b c#&#x27;&#x27;b c b c#''b c&amp;&lt;&gt;'" 'b c#'"'"''"'"'b c'
# expect: ['', 'b', 'c', 'éx'] '' b c 'éx' True
# expect: ['', 'b', 'c', 'éx'] '' b c 'éx' True
# expect: &quot;&quot;
# expect: 	b c&#x27;&#x27; éx ""
# expect: 	b c'' éx&amp;&lt;&gt;'" '""
# expect: 	b c'"'"''"'"' éx'
# expect: [''] '' True
# expect: [''] '' True
# expect: &quot;&quot; ""&amp;&lt;&gt;'" '""'
# expect: '\'\'a#\'"""\nax' No closing quotation
# expect: ['a', 'ax'] a ax True
# expect: &#x27;&#x27;a#&#x27;&quot;&quot;&quot;
# expect: ax ''a#'"""
# expect: ax&amp;&lt;&gt;'" ''"'"''"'"'a#'"'"'"""
# expect: ax'
# expect: ['é'] 'é' True
# expect: ['é'] 'é' True
# expect: é é&amp;&lt;&gt;'" 'é'
# expect: []  True
# expect: []  True
# expect: 	 	&amp;&lt;&gt;'" '	'
# expect: "'$a $$" No closing quotation
# expect: "'$a $$" No closing quotation
# expect: &#x27;$a $$ '$a $$&amp;&lt;&gt;'" ''"'"'$a $$'
# expect: ['a'] a True
# expect: ['a'] a True
# expect: a a&amp;&lt;&gt;'" a
# expect: []  True
# expect: []  True
# expect: 	 	&amp;&lt;&gt;'" '	'
# expect: '$\'\'\\é\\""b c' No closing quotation
# expect: '$\'\'\\é\\""b c' No closing quotation
# expect: $&#x27;&#x27;\é\&quot;&quot;b c $''\é\""b c&amp;&lt;&gt;'" '$'"'"''"'"'\é\""b c'
# expect: []  True
# expect: []  True
# expect:  &amp;&lt;&gt;'" ''
# expect: 'xx\'\'"b cx\'\'b c=' No closing quotation
# expect: 'xx\'\'"b cx\'\'b c=' No closing quotation
# expect: xx&#x27;&#x27;&quot;b cx&#x27;&#x27;b c= xx''"b cx''b c=&amp;&lt;&gt;'" 'xx'"'"''"'"'"b cx'"'"''"'"'b c='
# expect: "ax $é'$b c" No closing quotation
# expect: "ax $é'$b c" No closing quotation
# expect: ax $é&#x27;$b c ax $é'$b c&amp;&lt;&gt;'" 'ax $é'"'"'$b c'
# expect: '\'\t"' No closing quotation
# expect: '\'\t"' No closing quotation
# expect: &#x27;	&quot; '	"&amp;&lt;&gt;'" ''"'"'	"'
# expect: ['é', ' é'] 'é' ' é' True
# expect: ['é', ' é'] 'é' ' é' True
# expect: é&#x27;&#x27;&quot;&quot;
# expect: \ é é''""
# expect: \ é&amp;&lt;&gt;'" 'é'"'"''"'"'""
# expect: \ é'
# expect: ['x', 'b', 'c', 'x'] x b c x True
# expect: ['x', 'b', 'c', 'x'] x b c x True
# expect:  x
# expect: b c
# expect: x  x
# expect: b c
# expect: x&amp;&lt;&gt;'" ' x
# expect: b c
# expect: x'
# expect: ['=', '$'] = '$' True
# expect: ['=', '$'] = '$' True
# expect: =
# expect: $ =
# expect: $&amp;&lt;&gt;'" '=
# expect: $'
# expect: [''] '' True
# expect: [''] '' True
# expect:
# expect: &#x27;&#x27; 
# expect: ''&amp;&lt;&gt;'" '
# expect: '"'"''"'"''
# expect: '""é\t=x\t#\'\t' No closing quotation
# expect: ['é', '=x'] 'é' =x True
# expect: &quot;&quot;é	=x	#&#x27;	 ""é	=x	#'	&amp;&lt;&gt;'" '""é	=x	#'"'"'	'
# expect: ['==b', 'c#'] ==b 'c#' True
# expect: ['==b', 'c'] ==b c True
# expect: ==&#x27;&#x27;b c# ==''b c#&amp;&lt;&gt;'" '=='"'"''"'"'b c#'
# expect: ['=x#é$'] '=x#é$' True
# expect: ['=x'] =x True
# expect: =&#x27;&#x27;x#é&#x27;&#x27;$ =''x#é''$&amp;&lt;&gt;'" '='"'"''"'"'x#é'"'"''"'"'$'
# expect: "'\\" No closing quotation
# expect: "'\\" No closing quotation
# expect: &#x27;\ '\&amp;&lt;&gt;'" ''"'"'\'
# expect: "'éx" No closing quotation
# expect: "'éx" No closing quotation
# expect: &#x27;éx 'éx&amp;&lt;&gt;'" ''"'"'éx'
# expect: '="$\'\'x' No closing quotation
# expect: '="$\'\'x' No closing quotation
# expect: =&quot;$&#x27;&#x27;x ="$''x&amp;&lt;&gt;'" '="$'"'"''"'"'x'
# expect: ['$'] '$' True
# expect: ['$'] '$' True
# expect: 	&#x27;&#x27;$
# expect:  	''$
# expect: &amp;&lt;&gt;'" '	'"'"''"'"'$
# expect: '
# expect: '$éé\\="\\a\\' No escaped character
# expect: '$éé\\="\\a\\' No escaped character
# expect: $éé\=&quot;\a\ $éé\="\a\&amp;&lt;&gt;'" '$éé\="\a\'
# expect: ['', "'é "] '' ''"'"'é ' True
# expect: ['', "'é "] '' ''"'"'é ' True
# expect: &quot;&quot;
# expect: &quot;&#x27;é &quot; ""
# expect: "'é "&amp;&lt;&gt;'" '""
# expect: "'"'"'é "'
# expect: '#""$\'\n' No closing quotation
# expect: []  True
# expect: #&quot;&quot;$&#x27;
# expect:  #""$'
# expect: &amp;&lt;&gt;'" '#""$'"'"'
# expect: '
# expect: '\'\'é"#é$=' No closing quotation
# expect: '\'\'é"#é$=' No closing quotation
# expect: &#x27;&#x27;é&quot;#é$= ''é"#é$=&amp;&lt;&gt;'" ''"'"''"'"'é"#é$='
