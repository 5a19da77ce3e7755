package dev.digits.system.hostile;

import static dev.digits.system.hostile.HostileRequest.head;
import static dev.digits.system.hostile.HostileRequest.raw;

import java.util.List;

/** Smuggled and lying headers, addresses that lead astray, protocols of other kinds. */
final class HttpAbuse {
    private static final String RECOGNITIONS = "/api/v1/recognitions";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    private HttpAbuse() {}

    static List<HostileRequest> requests() {
        return List.of(
                raw("no HTTP at all", "hello\r\n\r\n", "400"),
                raw("a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n", Answer.WAITING),
                raw("an unknown version", "GET / HTTP/9.9\r\n" + HOST + "\r\n", "200"),
                raw("no host", "GET /api/v1/models HTTP/1.1\r\nConnection: close\r\n\r\n", "400"),
                raw("two hosts", "GET / HTTP/1.1\r\nHost: a\r\n" + HOST + "\r\n", "200"),
                raw("a method of 10,000 letters", "G".repeat(10_000) + " / HTTP/1.1\r\n" + HOST + "\r\n", "414"),
                raw(
                        "an address of 100,000 letters",
                        "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
                        "414"),
                raw(
                        "a header of 100,000 letters",
                        "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(100_000) + "\r\n\r\n",
                        "431"),
                raw("10,000 headers", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n".repeat(10_000) + "\r\n", "431"),
                raw("a header without a name", "GET / HTTP/1.1\r\n" + HOST + ": a\r\n\r\n", "200"),
                raw(
                        "a header that goes on in the next line",
                        "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n\r\n",
                        "200"),
                raw("a NUL in a header", "GET / HTTP/1.1\r\n" + HOST + "X: a\u0000b\r\n\r\n", "400"),
                raw("an absolute address elsewhere", "GET http://example.org/ HTTP/1.1\r\n" + HOST + "\r\n", "200"),
                raw("the way out by dots", "GET /../../../etc/passwd HTTP/1.1\r\n" + HOST + "\r\n", "404 not-found"),
                raw(
                        "the way out by encoded dots",
                        "GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HOST + "\r\n",
                        "404 not-found"),
                raw(
                        "the way out by encoded slashes",
                        "GET /assets/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + HOST + "\r\n",
                        "404 not-found"),
                raw("a NUL in the address", "GET /%00 HTTP/1.1\r\n" + HOST + "\r\n", "404 not-found"),
                raw(
                        "a broken escape in the address",
                        "GET /api/v1/models/%zz HTTP/1.1\r\n" + HOST + "\r\n",
                        "400 malformed-request"),
                raw(
                        "CONNECT",
                        "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                        "404"),
                head("TRACE", "TRACE", "/", "", "404 not-found"),
                head("an invented method", "BREW", RECOGNITIONS, "", "405 method-not-allowed"),
                head(
                        "DELETE of a model",
                        "DELETE",
                        "/api/v1/models/20260101T000000Z-abcdef",
                        "",
                        "405 method-not-allowed"),
                head("a version's name with dots", "GET", "/api/v1/models/..", "", "404 not-found"),
                head("a version's name that climbs", "GET", "/api/v1/models/..%2f..%2fetc", "", "404 model-not-found"),
                head(
                        "activation with no token",
                        "POST",
                        "/api/v1/models/20260101T000000Z-abcdef/activate",
                        "Content-Length: 0\r\n",
                        "401 token-needed"),
                head(
                        "activation with a token of 8,000 letters",
                        "POST",
                        "/api/v1/models/20260101T000000Z-abcdef/activate",
                        "Authorization: Bearer " + "a".repeat(7_000) + "\r\nContent-Length: 0\r\n",
                        "401 token-needed"),
                head(
                        "a length and chunks",
                        "POST",
                        RECOGNITIONS,
                        JSON + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                        "408 upload-too-slow"),
                head("two lengths", "POST", RECOGNITIONS, JSON + "Content-Length: 4\r\nContent-Length: 5\r\n", "400"),
                head("a negative length", "POST", RECOGNITIONS, JSON + "Content-Length: -1\r\n", "400"),
                head("a length that is no number", "POST", RECOGNITIONS, JSON + "Content-Length: many\r\n", "400"),
                head(
                        "a length over 64 bits",
                        "POST",
                        RECOGNITIONS,
                        JSON + "Content-Length: 99999999999999999999\r\n",
                        "400"),
                head(
                        "a length of two gigabytes",
                        "POST",
                        RECOGNITIONS,
                        JSON + "Content-Length: 2147483648\r\n",
                        "413 body-too-large"),
                head(
                        "a transfer coding that there is not",
                        "POST",
                        RECOGNITIONS,
                        JSON + "Transfer-Encoding: squeeze\r\n",
                        "400 malformed-request"),
                raw("a chunk of negative size", chunked("-1\r\n"), Answer.NONE),
                raw("a chunk of four gigabytes", chunked("FFFFFFFF\r\nabc"), "400 malformed-request", Answer.NONE),
                raw("a chunk without an end", chunked("5\r\nabc"), "408 upload-too-slow"),
                raw(
                        "a smuggled second request",
                        "POST " + RECOGNITIONS + " HTTP/1.1\r\nHost: a\r\n" + JSON
                                + "Content-Length: 2\r\n\r\n{}GET /q/metrics HTTP/1.1\r\n" + HOST + "\r\n",
                        "400 malformed-request"),
                head(
                        "a body in a type that there is not",
                        "POST",
                        RECOGNITIONS,
                        "Content-Type: a/b/c;;\r\nContent-Length: 0\r\n",
                        "422 unreadable-picture"),
                head(
                        "an answer that nobody can give",
                        "POST",
                        RECOGNITIONS,
                        JSON + "Accept: image/gif\r\nContent-Length: 0\r\n",
                        "406 not-acceptable"),
                head(
                        "a WebSocket without a key",
                        "GET",
                        "/api/v1/live",
                        "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                        "426 upgrade-needed"),
                head(
                        "a WebSocket of an old version",
                        "GET",
                        "/api/v1/live",
                        "Upgrade: websocket\r\nSec-WebSocket-Version: 1\r\nSec-WebSocket-Key: AAAA\r\n",
                        "400"));
    }

    private static String chunked(String body) {
        return "POST " + RECOGNITIONS + " HTTP/1.1\r\n" + HOST + JSON + "Transfer-Encoding: chunked\r\n\r\n" + body;
    }
}
