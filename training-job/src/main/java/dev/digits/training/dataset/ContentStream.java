package dev.digits.training.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file's content, unpacked if it is gzip, with a running offset and checksum. Reports no error but as a dataset's. */
final class ContentStream implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DigestInputStream in;
    private long offset;

    private ContentStream(Path file, DigestInputStream in) {
        this.file = file;
        this.in = in;
    }

    static ContentStream open(Path file) throws DatasetException {
        try {
            return new ContentStream(file, new DigestInputStream(unpacked(file), sha256Digest()));
        } catch (EOFException | ZipException e) {
            throw new MalformedFileException(
                    file, new Position.Offset(0), "not a gzip file after all: " + e.getMessage());
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    Path file() {
        return file;
    }

    /** Bytes read so far. */
    long offset() {
        return offset;
    }

    /** Reads some bytes; -1 at the end. */
    int read(byte[] into) throws DatasetException {
        try {
            int count = in.read(into);
            offset += Math.max(0, count);
            return count;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The content for a reader that knows streams; what goes wrong there is to be given to {@link #failure}. */
    InputStream stream() {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                offset += Math.max(0, count);
                return count;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }
        };
    }

    /** Reads {@code length} bytes, fewer only at the end. Memory grows with what is there, not with what is asked for. */
    byte[] readUpTo(int length) throws DatasetException {
        try {
            byte[] bytes = in.readNBytes(length);
            offset += bytes.length;
            return bytes;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    MalformedFileException malformedHere(String problem) {
        return new MalformedFileException(file, new Position.Offset(offset), problem);
    }

    /** The file with the checksum of everything read so far: call it at the end. */
    SourceFile source() {
        String sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
        return new SourceFile(String.valueOf(file.getFileName()), sha256);
    }

    @Override
    public void close() throws DatasetException {
        try {
            in.close();
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
    }

    /** What to tell when the content cannot be read further. */
    DatasetException failure(IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return malformedHere("the gzip stream is damaged or cut short: " + e.getMessage());
        }
        return new UnreadableFileException(file, e);
    }

    @SuppressWarnings("MustBeClosedChecker") // the caller's stream closes it
    private static InputStream unpacked(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return gzip ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
