# `unittest.mock`: calls that are noted, and patches.
import time
from unittest import mock

thing = mock.Mock(return_value=3)
print(thing(1, a=2), thing.called, thing.call_args)
thing.assert_called_once_with(1, a=2)
try:
    thing.assert_called_with(2)
except AssertionError as error:
    print(error)
with mock.patch("time.time", return_value=5):
    print(time.time())
print(time.time() != 5)
made = mock.MagicMock()
made.__len__.return_value = 4
print(len(made), made.a.b(3).c is made.a.b(3).c, made.mock_calls[:1])
failing = mock.Mock(side_effect=[1, ValueError("no")])
print(failing())
try:
    failing()
except ValueError as error:
    print(error)


class Real:
    def method(self, x):
        return x


with mock.patch.object(Real, "method", autospec=True) as method:
    method.return_value = "patched"
    print(Real().method(1))
print(Real().method(1), mock.sentinel.some, mock.ANY == 3)
