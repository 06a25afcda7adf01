x = f'''a
{
    b  # a comment
    + c
}
d{e:
f}'''
y = f'{
    z
}'
