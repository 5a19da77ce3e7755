package dev.digits.system.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Frames that no WebSocket client may send (RFC 6455), and what ends the live connection then.
 *
 * @param name what is wrong with them
 * @param frames what is sent once the connection is open
 * @param answers what is documented for them
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record LiveAbuse(String name, byte[] frames, Set<String> answers) {
    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final byte[] MASK = {1, 2, 3, 4};
    private static final byte[] OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EMPTY = {};

    @Override
    public String toString() {
        return name + " → " + String.join(" or ", answers);
    }

    static List<LiveAbuse> all() {
        return List.of(
                of("a frame that is not masked", unmasked(FIN | TEXT, OBJECT), Answer.NONE),
                of("a kind of frame that is not defined", frame(FIN | 3, OBJECT), Answer.NONE),
                of("a kind of control frame that is not defined", frame(FIN | 0xb, OBJECT), Answer.NONE),
                of("a reserved bit", frame(FIN | 0x40 | TEXT, OBJECT), Answer.WAITING),
                of("a ping in fragments", frame(PING, OBJECT), Answer.NONE),
                of("a ping of 126 bytes", frame(FIN | PING, new byte[126]), Answer.NONE),
                of("a continuation of nothing", frame(FIN, OBJECT), Answer.NONE),
                of("a text inside of a text", both(frame(TEXT, OBJECT), frame(FIN | TEXT, OBJECT)), Answer.NONE),
                of("a length of 4 gigabytes", head(FIN | TEXT, 1L << 32), Answer.NONE),
                of("a length of 63 bits", head(FIN | TEXT, Long.MAX_VALUE), Answer.NONE),
                of("a negative length", head(FIN | TEXT, -1), Answer.NONE),
                of("a text of three megabytes", frame(FIN | TEXT, new byte[3 << 20]), Answer.NONE),
                of(
                        "a text of three megabytes in a thousand fragments",
                        both(frame(TEXT, EMPTY), times(1_000, frame(0, new byte[3 << 10]))),
                        Answer.NONE),
                of(
                        "100,000 empty fragments",
                        both(frame(TEXT, EMPTY), times(100_000, frame(0, EMPTY))),
                        Answer.WAITING),
                of("a text that is no UTF-8", frame(FIN | TEXT, new byte[] {(byte) 0xc0, (byte) 0xaf}), Answer.WAITING),
                of("a close with half a code", frame(FIN | CLOSE, new byte[1]), Answer.NONE),
                of("a close with the code 999", frame(FIN | CLOSE, new byte[] {3, (byte) 0xe7}), Answer.NONE),
                of("half a frame", Arrays.copyOf(frame(FIN | TEXT, OBJECT), 4), Answer.WAITING),
                of("10,000 pings", times(10_000, frame(FIN | PING, EMPTY)), Answer.WAITING),
                of("bytes where text is due", frame(FIN | BINARY, OBJECT), Answer.WAITING),
                of(
                        "HTTP",
                        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                        Answer.NONE));
    }

    private static LiveAbuse of(String name, byte[] frames, String... answers) {
        return new LiveAbuse(name, frames, Set.of(answers));
    }

    private static byte[] unmasked(int first, byte[] payload) {
        return ByteBuffer.allocate(2 + payload.length)
                .put((byte) first)
                .put((byte) payload.length)
                .put(payload)
                .array();
    }

    private static byte[] frame(int first, byte[] payload) {
        byte[] head = payload.length < 126
                ? new byte[] {(byte) first, (byte) (0x80 | payload.length)}
                : ByteBuffer.allocate(10)
                        .put((byte) first)
                        .put((byte) 0xff)
                        .putLong(payload.length)
                        .array();
        byte[] masked = payload.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK[i % MASK.length];
        }
        return both(both(head, MASK), masked);
    }

    /** The head of a frame whose payload never comes. */
    private static byte[] head(int first, long length) {
        return ByteBuffer.allocate(14)
                .put((byte) first)
                .put((byte) 0xff)
                .putLong(length)
                .put(MASK)
                .array();
    }

    private static byte[] times(int count, byte[] frame) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    private static byte[] both(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
