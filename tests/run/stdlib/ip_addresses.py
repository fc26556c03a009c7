# ipaddress
import ipaddress
print(ipaddress.ip_network("10.0.0.0/30"), list(ipaddress.ip_network("10.0.0.0/30").hosts()), ipaddress.ip_address("::1").is_loopback)
