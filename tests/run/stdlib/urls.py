# urllib.parse
from urllib.parse import urlparse, urlencode, quote, unquote, parse_qs, urljoin, urlsplit
print(urlparse("http://u:p@h.com:80/a;b?c=d#e"), urlencode({"a":1,"b":"x y"}), quote("a b/é"), unquote("%C3%A9"), parse_qs("a=1&a=2&b=3"), urljoin("http://a/b/c","../d"), urlsplit("//x/y").netloc)
