package dev.digits.system.hostile;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.digits.v1.Drawing;
import dev.digits.v1.Ink;
import dev.digits.v1.Strip;
import dev.digits.v1.Stroke;
import dev.digits.v1.Tile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call to an inner service as no client of ours makes it, and what ends it.
 *
 * @param name what is wrong with it
 * @param request what is sent
 * @param answers what is documented for it
 */
record GrpcAbuse(String name, RawGrpc.Request request, Set<String> answers) {
    private static final String RECOGNIZE = "/digits.v1.SegmentationService/Recognize";
    private static final String CLASSIFY = "/digits.v1.InferenceService/Classify";
    private static final String READ = "/digits.v1.InferenceService/Read";
    private static final String GET_MODEL = "/digits.v1.ModelService/GetModel";
    private static final int SEGMENTATION_LIMIT = 32 << 20;
    private static final int INFERENCE_LIMIT = 1_060_000;
    private static final int PIXELS = 784;
    private static final byte[] GARBAGE = "\u00ff".repeat(1_000).getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] EMPTY = {};

    @Override
    public String toString() {
        return name + " → " + String.join(" or ", answers);
    }

    /** Calls of the segmentation service. */
    static List<GrpcAbuse> ofSegmentation() {
        return Stream.concat(
                        ofAny(RECOGNIZE, SEGMENTATION_LIMIT, "INTERNAL"),
                        Stream.of(
                                segmentation("no content", Drawing.getDefaultInstance(), "INVALID_ARGUMENT"),
                                segmentation("a picture of no bytes", image(EMPTY), "INVALID_ARGUMENT"),
                                segmentation("a picture that is none", image(GARBAGE), "INVALID_ARGUMENT"),
                                segmentation("NaN ink", ink(800, 300, 10, Float.NaN, 5), "INVALID_ARGUMENT"),
                                segmentation(
                                        "infinite ink",
                                        ink(800, 300, 10, Float.POSITIVE_INFINITY, 5),
                                        "INVALID_ARGUMENT"),
                                segmentation("a pen of NaN", ink(800, 300, Float.NaN, 5, 5), "INVALID_ARGUMENT"),
                                segmentation("a pen of negative width", ink(800, 300, -10, 5, 5), "INVALID_ARGUMENT"),
                                segmentation("a canvas of no width", ink(0, 300, 10, 5, 5), "INVALID_ARGUMENT"),
                                segmentation(
                                        "a canvas of 4 thousand million columns",
                                        ink(-1, 300, 10, 5, 5),
                                        "INVALID_ARGUMENT"),
                                segmentation("more x than y", uneven(), "INVALID_ARGUMENT"),
                                segmentation("a million points", millionPoints(), "OUT_OF_RANGE"),
                                of(
                                        "two drawings where one is due",
                                        RawGrpc.call(RECOGNIZE, twice(message(image(GARBAGE)))),
                                        "INTERNAL")))
                .toList();
    }

    /** Calls of the inference service. */
    static List<GrpcAbuse> ofInference() {
        return Stream.concat(
                        ofAny(CLASSIFY, INFERENCE_LIMIT, "OK"),
                        Stream.of(
                                tile("a tile without pixels", tile(1, 0, ""), "INVALID_ARGUMENT"),
                                tile("a tile of one pixel too few", tile(1, PIXELS - 1, ""), "INVALID_ARGUMENT"),
                                tile(
                                        "a version that climbs",
                                        tile(1, PIXELS, "../../etc/passwd"),
                                        "FAILED_PRECONDITION"),
                                of(
                                        "the same id twice",
                                        RawGrpc.call(CLASSIFY, twice(message(tile(1, PIXELS, "")))),
                                        "INVALID_ARGUMENT"),
                                strip("a strip of no width", strip(0, 0), "INVALID_ARGUMENT"),
                                strip(
                                        "a strip of a width that is no multiple of 32",
                                        strip(33, 33 * 32),
                                        "INVALID_ARGUMENT"),
                                strip(
                                        "a strip that claims 4 thousand million columns",
                                        strip(-32, 1_024),
                                        "INVALID_ARGUMENT"),
                                strip("a strip wider than any", strip(8_192, 8_192 * 32), "RESOURCE_EXHAUSTED"),
                                of(
                                        "the name of a version that climbs",
                                        // GetModelRequest { string version = 1; }
                                        RawGrpc.call(
                                                GET_MODEL,
                                                framed("\n\u0010../../etc/passwd".getBytes(StandardCharsets.US_ASCII))),
                                        "NOT_FOUND")))
                .toList();
    }

    /**
     * What is wrong with any call.
     *
     * @param limit bytes of the largest message that is taken
     * @param none what a call without a message ends with
     */
    private static Stream<GrpcAbuse> ofAny(String path, int limit, String none) {
        return Stream.of(
                of("no HTTP/2", RawGrpc.bytes("hello\r\n\r\n"), Answer.NONE),
                of(
                        "HTTP/1.1",
                        RawGrpc.bytes("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"),
                        Answer.NONE),
                of("a TLS greeting", RawGrpc.bytes("\u0016\u0003\u0001\u0002\u0000\u0001\u0000"), Answer.NONE),
                of(
                        "garbage behind the preface",
                        RawGrpc.bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\u00ff".repeat(1_000)),
                        Answer.NONE),
                of("a message that is garbage", RawGrpc.call(path, framed(GARBAGE)), "UNKNOWN"),
                of("a message of no bytes", RawGrpc.call(path, framed(EMPTY)), "INVALID_ARGUMENT"),
                of("no message", RawGrpc.call(path, EMPTY), none),
                of("a message over the limit", RawGrpc.call(path, framed(new byte[limit + 1])), "RESOURCE_EXHAUSTED"),
                of(
                        "a message that claims two gigabytes",
                        RawGrpc.call(path, claim(Integer.MAX_VALUE, 10)),
                        "RESOURCE_EXHAUSTED"),
                of("a message that claims four gigabytes", RawGrpc.call(path, claim(-1, 10)), "RESOURCE_EXHAUSTED"),
                of("half a message", RawGrpc.call(path, claim(1_000, 500)), "INTERNAL"),
                of(
                        "half a message and a reset",
                        RawGrpc.call(path, claim(1_000, 500)).reset(),
                        "reset"),
                of("compressed, it says", RawGrpc.call(path, compressed(GARBAGE)), "INTERNAL"),
                of(
                        "an encoding that there is not",
                        RawGrpc.call(path, compressed(GARBAGE)).with("grpc-encoding", "squeeze"),
                        "UNIMPLEMENTED"),
                of("a method that there is not", RawGrpc.call(path + "Nothing", framed(EMPTY)), "UNIMPLEMENTED"),
                of(
                        "a service that there is not",
                        RawGrpc.call("/digits.v1.Nothing/Recognize", framed(EMPTY)),
                        "UNIMPLEMENTED"),
                of("no path", RawGrpc.call("/", framed(EMPTY)), "UNIMPLEMENTED"),
                of("text", RawGrpc.call(path, framed(EMPTY)).with("content-type", "text/plain"), "http 415 INTERNAL"),
                of("GET", RawGrpc.call(path, EMPTY).method("GET"), "http 405 INTERNAL"),
                of(
                        "a deadline that is no time",
                        RawGrpc.call(path, framed(EMPTY)).with("grpc-timeout", "ever"),
                        "reset"),
                of(
                        "a deadline of a nanosecond",
                        RawGrpc.call(path, framed(EMPTY)).with("grpc-timeout", "1n"),
                        "reset"));
    }

    private static GrpcAbuse of(String name, RawGrpc.Request request, String... answers) {
        return new GrpcAbuse(name, request, Set.of(answers));
    }

    private static GrpcAbuse segmentation(String name, Drawing drawing, String... answers) {
        return of(name, RawGrpc.call(RECOGNIZE, message(drawing)), answers);
    }

    private static GrpcAbuse tile(String name, Tile tile, String... answers) {
        return of(name, RawGrpc.call(CLASSIFY, message(tile)), answers);
    }

    private static GrpcAbuse strip(String name, Strip strip, String... answers) {
        return of(name, RawGrpc.call(READ, message(strip)), answers);
    }

    private static Drawing image(byte[] bytes) {
        return Drawing.newBuilder().setImage(ByteString.copyFrom(bytes)).build();
    }

    private static Drawing ink(int width, int height, float pen, float x, float y) {
        return ink(width, height, pen, Stroke.newBuilder().addX(x).addY(y).build());
    }

    private static Drawing ink(int width, int height, float pen, Stroke stroke) {
        return Drawing.newBuilder()
                .setInk(Ink.newBuilder()
                        .setWidth(width)
                        .setHeight(height)
                        .setPenWidth(pen)
                        .addStrokes(stroke))
                .build();
    }

    private static Drawing uneven() {
        return ink(800, 300, 10, Stroke.newBuilder().addX(1).addX(2).addY(1).build());
    }

    private static Drawing millionPoints() {
        List<Float> ones = Collections.nCopies(1_000_000, 1f);
        return ink(800, 300, 10, Stroke.newBuilder().addAllX(ones).addAllY(ones).build());
    }

    private static Tile tile(int id, int pixels, String version) {
        return Tile.newBuilder()
                .setId(id)
                .setPixels(ByteString.copyFrom(new byte[pixels]))
                .setModelVersion(version)
                .build();
    }

    private static Strip strip(int width, int pixels) {
        return Strip.newBuilder()
                .setId(1)
                .setWidth(width)
                .setPixels(ByteString.copyFrom(new byte[pixels]))
                .build();
    }

    private static byte[] message(Message message) {
        return framed(message.toByteArray());
    }

    private static byte[] framed(byte[] message) {
        return prefixed(0, message.length, message);
    }

    private static byte[] compressed(byte[] message) {
        return prefixed(1, message.length, message);
    }

    /** A message that says that it is longer than what comes. */
    private static byte[] claim(int length, int comes) {
        return prefixed(0, length, new byte[comes]);
    }

    private static byte[] prefixed(int flag, int length, byte[] message) {
        return ByteBuffer.allocate(5 + message.length)
                .put((byte) flag)
                .putInt(length)
                .put(message)
                .array();
    }

    private static byte[] twice(byte[] message) {
        return ByteBuffer.allocate(2 * message.length).put(message).put(message).array();
    }
}
