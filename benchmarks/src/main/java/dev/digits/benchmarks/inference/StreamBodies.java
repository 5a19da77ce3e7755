package dev.digits.benchmarks.inference;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import dev.digits.v1.Strip;
import dev.digits.v1.Tile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * Writes what a client sends in one stream, as the body of an HTTP/2 request: {@code tiles} of {@code Classify} and {@code strips} of {@code
 * Read}, as many as a drawing has. Each message goes behind a byte 0, not compressed, and its length (gRPC over HTTP/2).
 *
 * <p>Argument: the folder to write to.
 */
public final class StreamBodies {

    private static final int TILES = 8;
    private static final int STRIPS = 2;

    private StreamBodies() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Items items = new Items();
        write(
                folder.resolve("tiles"),
                TILES,
                number -> Tile.newBuilder()
                        .setId(number)
                        .setPixels(ByteString.copyFrom(items.tile(number)))
                        .build());
        write(
                folder.resolve("strips"),
                STRIPS,
                number -> Strip.newBuilder()
                        .setId(number)
                        .setWidth(Items.STRIP_WIDTH)
                        .setPixels(ByteString.copyFrom(items.strip(number)))
                        .build());
    }

    private static void write(Path file, int count, IntFunction<MessageLite> messages) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int number = 0; number < count; number++) {
                byte[] message = messages.apply(number).toByteArray();
                out.writeByte(0);
                out.writeInt(message.length);
                out.write(message);
            }
        }
    }
}
