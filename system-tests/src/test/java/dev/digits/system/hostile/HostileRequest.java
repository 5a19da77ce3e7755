package dev.digits.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request and what may be answered to it.
 *
 * @param name what is wrong with it
 * @param text what is sent, each character a byte
 * @param answers statuses that are documented for it; {@link RawHttp#NONE} where the connection may just end
 */
record HostileRequest(String name, String text, Set<Integer> answers) {
    private static final String PATH = "/api/v1/recognitions";
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @Override
    public String toString() {
        return name + " → " + answers.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    /** What is sent. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes as they are. */
    static HostileRequest raw(String name, String text, Integer... answers) {
        return new HostileRequest(name, text, Set.of(answers));
    }

    /** A request with headers that are given, and no body but what they bring. */
    static HostileRequest head(String name, String method, String path, String headers, Integer... answers) {
        return raw(name, method + " " + path + " HTTP/1.1\r\n" + HOST + headers + "\r\n", answers);
    }

    /** A well-formed POST of a body. */
    static HostileRequest body(String name, String type, byte[] body, Integer... answers) {
        String head = "POST " + PATH + " HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        return raw(name, head + new String(body, StandardCharsets.ISO_8859_1), answers);
    }

    /** A POST of JSON. */
    static HostileRequest json(String name, String json, Integer... answers) {
        return body(name, "application/json", json.getBytes(StandardCharsets.UTF_8), answers);
    }

    /** A POST of ink with these strokes on a canvas of 800x300. */
    static HostileRequest ink(String name, String strokes, Integer... answers) {
        return json(
                name, "{\"ink\":{\"strokes\":" + strokes + ",\"width\":800,\"height\":300,\"penWidth\":10}}", answers);
    }

    /** All of them. */
    static List<HostileRequest> all() {
        return List.of(HttpAbuse.requests(), JsonAbuse.requests(), PictureAbuse.requests()).stream()
                .flatMap(List::stream)
                .toList();
    }
}
