package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;

/** Writes image sets in the formats that are read, without use of the code under test. */
final class WrittenFiles {
    private WrittenFiles() {}

    static LabelledImages randomImages(int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * PIXELS];
        random.nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        return LabelledImages.of(pixels, labels);
    }

    static byte[] idxImages(ImageSet images) {
        return ByteBuffer.allocate(16 + images.pixels().length)
                .putInt(0x803)
                .putInt(images.size())
                .putInt(28)
                .putInt(28)
                .put(images.pixels())
                .array();
    }

    static byte[] idxLabels(LabelledImages images) {
        return ByteBuffer.allocate(8 + images.size())
                .putInt(0x801)
                .putInt(images.size())
                .put(images.labels())
                .array();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static String kaggleHeader(boolean labelled) {
        StringJoiner names = new StringJoiner(",");
        if (labelled) {
            names.add("label");
        }
        for (int i = 0; i < PIXELS; i++) {
            names.add("pixel" + i);
        }
        return names + "\n";
    }

    static String row(LabelledImages images, int index) {
        return images.label(index) + "," + pixelRow(images, index);
    }

    static String pixelRow(ImageSet images, int index) {
        StringJoiner cells = new StringJoiner(",");
        for (byte pixel : images.image(index)) {
            cells.add(Integer.toString(Byte.toUnsignedInt(pixel)));
        }
        return cells.toString();
    }

    static String rows(LabelledImages images, String lineEnd) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < images.size(); i++) {
            rows.append(row(images, i)).append(lineEnd);
        }
        return rows.toString();
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
