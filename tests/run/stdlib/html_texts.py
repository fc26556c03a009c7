# html and html.parser
import html
print(html.escape("<a & 'b'>"), html.unescape("&lt;&eacute;&#233;&notit;"))
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(s,t,a): print("start",t,a)
    def handle_data(s,d): print("data",d)
P().feed("<p class='x'>hi<br></p>")
