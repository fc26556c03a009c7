# textwrap, which works by regular expressions.
import textwrap
t = """  Hello there, this is a long-ish paragraph of text that has to be wrapped, with hyphen-ated words and   spaces.
  And another line—dash."""
print(textwrap.fill(t,30))
print(textwrap.wrap(t,20,initial_indent='* ',subsequent_indent='  '))
print(textwrap.dedent("""\
    a
      b
    c
"""))
print(textwrap.indent('a\n\nb\n','> '))
print(textwrap.shorten('Hello  world and all the rest',14))
print(textwrap.shorten('Hello  world and all', 12, placeholder='...'))
