package dev.digits.fuzz.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fixtures.MnistSample;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.ImageFile;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** The first two bytes of an input are the length of the file of labels, which comes next; the rest is the file of images. */
class IdxFuzzTest {
    private static final int HEADER = Short.BYTES;
    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;

    private final InputFolder folder = InputFolder.create();

    IdxFuzzTest() throws IOException {}

    static List<byte[]> seeds() throws IOException {
        byte[] labels = idxLabels((byte) 0);
        byte[] images = idxImages(MnistSample.test().get(0).pixels());
        return List.of(
                input(labels, images),
                input(labels, packed(images)),
                input(new byte[0], images),
                input(idxLabels(), idxImages()));
    }

    @MethodSource("seeds")
    @FuzzTest
    void holdsWhatWasReadOrIsRefused(byte[] input) throws Exception {
        Bounds.inTime(() -> check(input));
    }

    private void check(byte[] input) throws IOException, DatasetException {
        // Given
        if (input.length < HEADER) {
            return;
        }
        int labels = Math.min(Short.toUnsignedInt(ByteBuffer.wrap(input).getShort()), input.length - HEADER);
        byte[] labelFile = Arrays.copyOfRange(input, HEADER, HEADER + labels);
        byte[] imageFile = Arrays.copyOfRange(input, HEADER + labels, input.length);
        ImageSet images;
        try {
            images = read(labelFile, imageFile);
        } catch (DatasetException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }

        // Then
        assertThat(images.pixels()).hasSize(images.size() * ImageSet.PIXELS);
        if (images instanceof LabelledImages labelled) {
            LabelledImages again = (LabelledImages) read(idxLabels(labelled.labels()), idxImages(labelled.pixels()));
            assertThat(again.pixels()).isEqualTo(labelled.pixels());
            assertThat(again.labels()).isEqualTo(labelled.labels());
        }
    }

    private ImageSet read(byte[] labels, byte[] images) throws IOException, DatasetException {
        folder.write("labels", labels);
        return ImageFile.read(folder.write("images", images)).images();
    }

    private static byte[] input(byte[] labels, byte[] images) {
        return ByteBuffer.allocate(HEADER + labels.length + images.length)
                .putShort((short) labels.length)
                .put(labels)
                .put(images)
                .array();
    }

    private static byte[] idxImages(byte... pixels) {
        return ByteBuffer.allocate(4 * Integer.BYTES + pixels.length)
                .putInt(IMAGES_MAGIC)
                .putInt(pixels.length / ImageSet.PIXELS)
                .putInt(ImageSet.SIDE)
                .putInt(ImageSet.SIDE)
                .put(pixels)
                .array();
    }

    private static byte[] idxLabels(byte... labels) {
        return ByteBuffer.allocate(2 * Integer.BYTES + labels.length)
                .putInt(LABELS_MAGIC)
                .putInt(labels.length)
                .put(labels)
                .array();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
