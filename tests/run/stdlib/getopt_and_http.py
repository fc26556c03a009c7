# getopt and http's status codes, compiled from the host's
import getopt
from http import HTTPMethod, HTTPStatus

print(getopt.getopt(["-a", "-b", "x", "--long=3", "rest"], "ab:", ["long=", "other"]))
print(getopt.gnu_getopt(["rest", "-a", "more"], "a"))
for given in (["-z"], ["--none"], ["-b"], ["--lo"]):
    try:
        print(getopt.getopt(given, "ab:", ["long="]))
    except getopt.GetoptError as error:
        print(error, error.opt)
print(HTTPStatus.NOT_FOUND, HTTPStatus.NOT_FOUND.phrase, HTTPStatus(204).name, HTTPStatus.OK == 200, repr(HTTPStatus.OK))
print(HTTPMethod.GET, HTTPMethod("POST").description)
