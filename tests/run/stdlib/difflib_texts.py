# difflib: three kinds of differences, and near matches.
import difflib
a = 'one\ntwo\nthree\n'.splitlines(True)
b = 'ore\ntree\nemu\n'.splitlines(True)
print(''.join(difflib.ndiff(a,b)))
print(''.join(difflib.unified_diff(a,b,'a','b')))
print(''.join(difflib.context_diff(a,b)))
print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']), difflib.SequenceMatcher(None,'abcd','bcde').ratio(), difflib.SequenceMatcher(None,'abxcd','abcd').get_opcodes())
