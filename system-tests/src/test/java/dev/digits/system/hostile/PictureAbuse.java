package dev.digits.system.hostile;

import static dev.digits.system.hostile.HostileRequest.body;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies that lie about what they are. */
final class PictureAbuse {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PictureAbuse() {}

    static List<HostileRequest> requests() {
        return List.of(
                body("nothing", "image/png", new byte[0], "422 unreadable-picture"),
                body("a signature and nothing else", "image/png", PNG, "422 unreadable-picture"),
                body(
                        "a PNG of two thousand million columns",
                        "image/png",
                        png(Integer.MAX_VALUE, 1),
                        "422 unreadable-picture"),
                body("a PNG of no rows", "image/png", png(10, 0), "422 unreadable-picture"),
                body("a PNG of 100,000 by 100,000", "image/png", png(100_000, 100_000), "422 unreadable-picture"),
                body(
                        "a program",
                        "image/png",
                        "\u007fELF\u0002\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1),
                        "415 unsupported-type"),
                body(
                        "a zip file",
                        "image/png",
                        "PK\u0003\u0004aaaa".getBytes(StandardCharsets.ISO_8859_1),
                        "415 unsupported-type"),
                body(
                        "SVG with an entity of its own",
                        "image/svg+xml",
                        "<!DOCTYPE s [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"
                                .getBytes(StandardCharsets.UTF_8),
                        "415 unsupported-type"),
                body(
                        "a form without a boundary",
                        "multipart/form-data",
                        "--x\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                        "400 malformed-request"),
                body(
                        "a form that never ends",
                        "multipart/form-data; boundary=x",
                        ("--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"../../etc/cron\"\r\n\r\n"
                                        + "a".repeat(1_000))
                                .getBytes(StandardCharsets.US_ASCII),
                        "400 malformed-request"));
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(PNG)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .putInt(0)
                .array();
    }
}
