f'' f''
'a' f'{b}' 'c' r'\d' f'e'
f'{a}' f'{b}'
