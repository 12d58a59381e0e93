// A key and a certificate that it signed itself, for right.example.org and nobody else; for tests of TLS on this machine alone. Made with:
// openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=right.example.org -addext subjectAltName=DNS:right.example.org

export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgajbPQ/uc6H8nxS5R
BmY1rZaBm6E/5EVfTilSRilPygehRANCAAQB2JIaH4OODbjHpF+uWvizUqzJCcQx
kwDks818uq2A0lVz+sH4p0HbQCeEsGbunbKR5PleT+JwpBi97/teJAFT
-----END PRIVATE KEY-----`;

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBrjCCAVOgAwIBAgIUatote29RGusVQcUfFsq1qlTZ7xwwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRcmlnaHQuZXhhbXBsZS5vcmcwIBcNMjYxMTI0MTU0MzA2WhgP
MjEyNjEwMzExNTQzMDZaMBwxGjAYBgNVBAMMEXJpZ2h0LmV4YW1wbGUub3JnMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAdiSGh+Djg24x6Rfrlr4s1KsyQnEMZMA
5LPNfLqtgNJVc/rB+KdB20AnhLBm7p2ykeT5Xk/icKQYve/7XiQBU6NxMG8wHQYD
VR0OBBYEFEExdoS6dSkyOc2tYKfhTIv5rI7XMB8GA1UdIwQYMBaAFEExdoS6dSky
Oc2tYKfhTIv5rI7XMA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRcmlnaHQu
ZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSQAwRgIhAIU1pHC7Z4jT0EPVLJhI/AQP
gUXX+i079JBc2uZn3MHHAiEA30d+akbF/MpHxqiwSEpT2yYpP/DXMeXNiPDOVY5H
E2A=
-----END CERTIFICATE-----`;
