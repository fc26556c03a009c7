"""pwd, grp, getpass, locale and gettext, errno: what the system says of its users and customs."""

import errno
import getpass
import gettext
import grp
import locale
import os
import pwd

root = pwd.getpwuid(0)
print(root.pw_name, root.pw_uid, root[3], len(root), pwd.getpwnam("root") == root, isinstance(root, tuple))
group = grp.getgrgid(0)
print(group.gr_name, group.gr_gid, grp.getgrnam(group.gr_name) == group, type(group.gr_mem))
for call, argument in (
    (pwd.getpwnam, "no-such-user"), (pwd.getpwuid, 2**40), (pwd.getpwuid, "x"), (pwd.getpwnam, 3),
    (grp.getgrnam, "no-such-group"), (grp.getgrgid, -5), (grp.getgrgid, 2**40), (grp.getgrgid, "x"),
):
    try:
        call(argument)
    except (KeyError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
os.environ["LOGNAME"] = "somebody"
print(getpass.getuser())

print(locale.setlocale(locale.LC_NUMERIC), locale.setlocale(locale.LC_ALL, "C"), locale.getpreferredencoding(False))
print(locale.localeconv()["decimal_point"], locale.format_string("%d %.2f", (1234567, 1.5), grouping=True), locale.str(2.5))
print(locale.atof("1.25"), locale.atoi("12"), locale.strcoll("a", "b"), sorted(["b", "A", "a"], key=locale.strxfrm))
print(locale.normalize("de_DE"), locale.nl_langinfo(locale.DAY_1), locale.nl_langinfo(locale.RADIXCHAR))
for action in (lambda: locale.setlocale(locale.LC_ALL, "no_NOWHERE"), lambda: locale.currency(1), lambda: locale.nl_langinfo(3)):
    try:
        action()
    except (locale.Error, ValueError) as error:
        print(type(error), error)

print(gettext.gettext("text"), gettext.ngettext("one", "many", 2), gettext.find("nothing"))
translations = gettext.translation("nothing", fallback=True)
print(type(translations).__name__, translations.gettext("text"))
print(errno.ENOENT, errno.errorcode[13], errno.EWOULDBLOCK == errno.EAGAIN, len(errno.errorcode))
