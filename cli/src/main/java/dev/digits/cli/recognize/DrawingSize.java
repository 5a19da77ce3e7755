package dev.digits.cli.recognize;

import java.io.IOException;
import java.io.InputStream;

/** How large a drawing may be: as large as a gateway takes one, unless it is told otherwise. Larger ones are not read into memory. */
final class DrawingSize {

    /** Of its file, picture or JSON. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private DrawingSize() {}

    /** @throws IOException in words, when it is too large */
    static void check(long bytes) throws IOException {
        if (bytes > MOST_BYTES) {
            throw new IOException("is larger than " + MOST_BYTES / (1024 * 1024) + " MiB");
        }
    }

    /**
     * Reads to the end.
     *
     * @throws IOException also when there is too much
     */
    static byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        check(bytes.length);
        return bytes;
    }
}
