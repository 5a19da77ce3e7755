package dev.digits.model.weights;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes and reads safetensors files of tensors: 8 bytes of header length, little-endian; a JSON header with
 * each tensor's type, shape and place; the values, little-endian, without holes.
 *
 * <h2>Failure semantics</h2>
 *
 * The reader trusts nothing. It refuses headers above {@value #MOST_HEADER_BYTES} bytes, data above {@value
 * #MOST_DATA_BYTES} bytes, other types than F32, tensors that overlap, leave holes or do not match their shape,
 * duplicate names, and files that are shorter or longer than their header says, with a {@link
 * MalformedSafetensorsException}. It reserves no memory for data before the header is proven consistent. The writer
 * leaves a partial file behind when it fails; publish through the model store to write atomically.
 */
public final class Safetensors {

    /** Longest header that is read; 10 MB hold far more names than any network here has. */
    public static final int MOST_HEADER_BYTES = 10_000_000;

    /** Most data that is read: 256 MB. */
    public static final int MOST_DATA_BYTES = 256_000_000;

    private static final int ALIGNMENT = 8;
    private static final int CHUNK = 1 << 16;

    private Safetensors() {}

    /**
     * Writes a new file, or over an old one.
     *
     * @param tensors by name, in the order in which they are to lie in the file
     * @param metadata free texts for people and tools
     */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            write(out, tensors, metadata);
        }
    }

    /** As {@link #write(Path, Map, Map)}, to a stream that stays open. */
    public static void write(OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        write(out, tensors, metadata, tensor -> Precision.SINGLE);
    }

    /**
     * Writes a file that may be smaller than what it is made of. The reader here takes {@link Precision#SINGLE} only.
     *
     * @param precision in which each tensor is kept
     */
    public static void write(
            OutputStream out,
            Map<String, Tensor> tensors,
            Map<String, String> metadata,
            Function<Tensor, Precision> precision)
            throws IOException {
        byte[] json = Header.write(tensors, metadata, precision);
        byte[] header = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(header, json.length, header.length, (byte) ' ');
        byte[] length = new byte[Long.BYTES];
        littleEndian(length).putLong(header.length);
        out.write(length);
        out.write(header);
        for (Tensor tensor : tensors.values()) {
            Precision kept = precision.apply(tensor);
            byte[] bytes = new byte[tensor.values().length * kept.size()];
            ByteBuffer numbers = littleEndian(bytes);
            for (float value : tensor.values()) {
                kept.put(numbers, value);
            }
            out.write(bytes);
        }
        out.flush();
    }

    /**
     * Reads every tensor of a file.
     *
     * @return by name, in the order of their data
     */
    public static Map<String, Tensor> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            return read(in);
        }
    }

    /** As {@link #read(Path)}; reads the stream to its end and leaves it open. */
    public static Map<String, Tensor> read(InputStream in) throws IOException {
        long length = ByteBuffer.wrap(exactly(in, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        if (length < 2 || length > MOST_HEADER_BYTES) {
            throw new MalformedSafetensorsException(
                    "the header's length is " + Long.toUnsignedString(length) + ", must be 2 to " + MOST_HEADER_BYTES);
        }
        Header header = Header.parse(exactly(in, (int) length));
        if (header.dataSize() > MOST_DATA_BYTES) {
            throw new MalformedSafetensorsException(
                    "the data has " + header.dataSize() + " bytes, must be at most " + MOST_DATA_BYTES);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Entry entry : header.entries()) {
            byte[] bytes = exactly(in, (int) (entry.end() - entry.begin()));
            float[] values = new float[bytes.length / Float.BYTES];
            littleEndian(bytes).asFloatBuffer().get(values);
            tensors.put(entry.name(), new Tensor(entry.shape(), values));
        }
        if (in.read() >= 0) {
            throw new MalformedSafetensorsException("there is more data than the header says");
        }
        return tensors;
    }

    /** Grows with what really arrives, so a lying header cannot make it reserve memory. */
    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new MalformedSafetensorsException(
                    "the file ends early: " + length + " bytes announced, " + bytes.length + " there");
        }
        return bytes;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
