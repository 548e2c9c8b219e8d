"""Importing this module first keeps the libraries of the reading from opening a socket.

Both spaCy and trafilatura import urllib3, which on being imported binds an IPv6 socket to see
whether it could. Nothing is sent, but the promise is that no socket is opened at all.
"""

from __future__ import annotations

import socket

_could = socket.has_ipv6
socket.has_ipv6 = False
try:
    from urllib3.util import connection
finally:
    socket.has_ipv6 = _could

# For whoever else uses urllib3 in this process, all is as it would have been.
connection.HAS_IPV6 = _could
