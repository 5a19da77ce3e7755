package dev.digits.system.hostile;

import static dev.digits.system.hostile.HostileRequest.body;
import static dev.digits.system.hostile.HostileRequest.ink;
import static dev.digits.system.hostile.HostileRequest.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON that is too deep, too large or out of range. */
final class JsonAbuse {
    private static final int DEEP = 100_000;

    private JsonAbuse() {}

    static List<HostileRequest> requests() {
        return List.of(
                json("brackets 100,000 deep", "[".repeat(DEEP), "400 malformed-request"),
                json("objects 100,000 deep", "{\"a\":".repeat(DEEP), "400 malformed-request"),
                json("strokes 100,000 deep", "{\"ink\":{\"strokes\":" + "[".repeat(DEEP), "400 malformed-request"),
                json(
                        "a number of a million digits",
                        "{\"ink\":{\"width\":" + "9".repeat(1_000_000) + "}}",
                        "400 malformed-request"),
                json("a name of a million letters", "{\"" + "a".repeat(1_000_000) + "\":1}", "400 malformed-request"),
                json("the same name twice", "{\"ink\":{},\"ink\":{}}", "400 malformed-request"),
                json("half a surrogate", "{\"image\":\"\\ud800\"}", "400 malformed-request"),
                json(
                        "text after the end",
                        "{\"ink\":{\"strokes\":[],\"width\":8,\"height\":3,\"penWidth\":1}}x",
                        "400 malformed-request"),
                body(
                        "bytes that are no UTF-8",
                        "application/json",
                        new byte[] {(byte) 0xff, (byte) 0xfe, '{', '}'},
                        "400 malformed-request"),
                body(
                        "UTF-7 it says",
                        "application/json; charset=utf-7",
                        "{}".getBytes(StandardCharsets.US_ASCII),
                        "400 malformed-request"),
                ink("NaN", "[[[NaN,1]]]", "400 malformed-request"),
                ink("infinity", "[[[1e999,1],[2,2]]]", "400 malformed-request"),
                ink("minus infinity", "[[[-1e999,1],[2,2]]]", "400 malformed-request"),
                ink("a point far away", "[[[1e300,1e300],[2,2]]]", "400 malformed-request"),
                ink("points as text", "[[[\"1\",\"2\"]]]", "400 malformed-request"),
                ink("points as objects", "[[{\"x\":1,\"y\":2}]]", "400 malformed-request"),
                ink("a point of one number", "[[[1]]]", "400 malformed-request"),
                ink("a million points", "[[" + "[1,1],".repeat(999_999) + "[1,1]]]", "413 too-many-points"),
                ink("a hundred thousand strokes", "[" + "[[1,1]],".repeat(100_000) + "[[1,1]]]", "413 too-many-points"),
                json(
                        "a canvas of no width",
                        "{\"ink\":{\"strokes\":[],\"width\":0,\"height\":300,\"penWidth\":10}}",
                        "400 malformed-request"),
                json(
                        "a canvas of a million by a million",
                        "{\"ink\":{\"strokes\":[[[1,1]]],\"width\":1000000,\"height\":1000000,\"penWidth\":10}}",
                        "413 too-many-pixels"),
                json(
                        "a pen of negative width",
                        "{\"ink\":{\"strokes\":[[[1,1]]],\"width\":800,\"height\":300,\"penWidth\":-5}}",
                        "400 malformed-request"),
                json(
                        "an address instead of a picture",
                        "{\"image\":\"http://169.254.169.254/latest/meta-data\"}",
                        "400 malformed-request"),
                json("a file instead of a picture", "{\"image\":\"file:///etc/passwd\"}", "400 malformed-request"),
                json("base64 that is none", "{\"image\":\"data:image/png;base64,####\"}", "400 malformed-request"));
    }
}
