package dev.digits.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request and what may be answered to it.
 *
 * @param name what is wrong with it
 * @param text what is sent, each character a byte
 * @param answers what is documented for it, such as {@code 400 malformed-request} for a problem document
 */
record HostileRequest(String name, String text, Set<String> answers) {
    private static final String PATH = "/api/v1/recognitions";
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @Override
    public String toString() {
        return name + " → " + answers.stream().sorted().collect(Collectors.joining(" or "));
    }

    /** What is sent. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes as they are. */
    static HostileRequest raw(String name, String text, String... answers) {
        return new HostileRequest(name, text, Set.of(answers));
    }

    /** A request with headers that are given, and no body but what they bring. */
    static HostileRequest head(String name, String method, String path, String headers, String... answers) {
        return raw(name, method + " " + path + " HTTP/1.1\r\n" + HOST + headers + "\r\n", answers);
    }

    /** A well-formed POST of a body. */
    static HostileRequest body(String name, String type, byte[] body, String... answers) {
        String head = "POST " + PATH + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        return raw(name, head + new String(body, StandardCharsets.ISO_8859_1), answers);
    }

    /** A POST of JSON. */
    static HostileRequest json(String name, String json, String... answers) {
        return body(name, "application/json", json.getBytes(StandardCharsets.UTF_8), answers);
    }

    /** A POST of ink with these strokes on a canvas of 800x300. */
    static HostileRequest ink(String name, String strokes, String... answers) {
        return json(
                name, "{\"ink\":{\"strokes\":" + strokes + ",\"width\":800,\"height\":300,\"penWidth\":10}}", answers);
    }
}
