package dev.digits.segmentation.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.Bytes;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;

/** Frames of 2 x 1 pixels, the first colour and the second, on a screen of 5 x 4. */
class GifFrameTest {
    private static final byte[] SCREEN = Bytes.of('G', 'I', 'F', '8', '9', 'a', 5, 0, 4, 0, 0x80, 0, 0);
    private static final byte[] COLOURS = Bytes.of(10, 20, 30, 40, 50, 60);
    private static final int INTERLACED = 0x40;
    private static final byte[] FRAME = frame(2, 3);
    private static final byte[] END = Bytes.of(0x3B);
    private static final long MOST_NANOS = 2_000_000_000L;

    private final PictureDecoder decoder = new PictureDecoder(Limits.DEFAULT);

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @Test
    void liesOnTheScreenWhereItsDescriptorSays() throws Exception {
        // Given what of it is read in a row: extensions before, a transparent colour, another frame behind
        byte[] comment = Bytes.of(0x21, 0xFE, 2, 'h', 'i', 0);
        byte[] control = Bytes.of(0x21, 0xF9, 4, 1, 0, 0, 0, 0);
        byte[] file = Bytes.joined(SCREEN, COLOURS, comment, control, comment, FRAME, control, frame(0, 0), END);

        try (MatScope mats = new MatScope()) {
            // When
            Mat picture =
                    decoder.decode(new Picture(file), mats, WorkCheck.ALWAYS).pixels();

            // Then
            assertThat(picture.width()).isEqualTo(5);
            assertThat(picture.height()).isEqualTo(4);
            assertThat(picture.get(3, 2)).containsExactly(30, 20, 10, 0);
            assertThat(picture.get(3, 3)).containsExactly(60, 50, 40, 255);
            assertThat(picture.get(0, 0)).containsExactly(0, 0, 0, 0);
        }
    }

    @Test
    void hasItsRowsInOrderWhenItIsInterlaced() throws Exception {
        // Given the rows 0, 4, 2, 1 and 3 of five, of which the second and the last have the second colour
        int codes = 4 | 1 << 6 | 1 << 16 | 5 << 20; // of 3 bits, from the fifth on of 4
        byte[] frame = Bytes.of(
                0x2C, 0, 0, 0, 0, 1, 0, 5, 0, INTERLACED, 2, 3, codes & 255, codes >> 8 & 255, codes >> 16 & 255, 0);

        try (MatScope mats = new MatScope()) {
            // When
            Mat picture = decoder.decode(new Picture(Bytes.joined(SCREEN, COLOURS, frame, END)), mats, WorkCheck.ALWAYS)
                    .pixels();

            // Then
            assertThat(picture.get(0, 0)[0]).isEqualTo(30);
            assertThat(picture.get(1, 0)[0]).isEqualTo(30);
            assertThat(picture.get(2, 0)[0]).isEqualTo(30);
            assertThat(picture.get(3, 0)[0]).isEqualTo(60);
            assertThat(picture.get(4, 0)[0]).isEqualTo(60);
        }
    }

    @Test
    void isReadInTimeBehindExtensionsOfVeryManyBlocks() throws Exception {
        for (int label : new int[] {0xFE, 0xFF, 0x01}) {
            // Given
            byte[] blocks = new byte[800_000];
            for (int i = 0; i < blocks.length; i += 2) {
                blocks[i] = 1;
            }
            byte[] file = Bytes.joined(SCREEN, COLOURS, Bytes.of(0x21, label), blocks, Bytes.of(0), FRAME, END);

            // Then
            assertThat(nanosToDecode(file)).as("label %x", label).isLessThan(MOST_NANOS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, INTERLACED})
    void isReadInTimeHoweverMuchStandsBehindItsLastPixel(int flags) throws Exception {
        // Given codes each of which stands for one pixel more than the one before, and the last of them again and again
        byte[] codes = new byte[255 * 8_000];
        Arrays.fill(codes, (byte) 0xFF);
        BitSet bits = new BitSet();
        int end = 0;
        for (int code :
                IntStream.concat(IntStream.of(4, 0), IntStream.range(6, 4096)).toArray()) {
            int length = Math.max(3, Integer.SIZE - Integer.numberOfLeadingZeros(code));
            for (int i = 0; i < length; i++) {
                bits.set(end++, (code >> i & 1) != 0);
            }
        }
        bits.set(end, (end + 7) / 8 * 8);
        byte[] first = bits.toByteArray();
        System.arraycopy(first, 0, codes, 0, first.length);
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int i = 0; i < codes.length; i += 255) {
            blocks.write(255);
            blocks.write(codes, i, 255);
        }
        byte[] frame =
                Bytes.joined(Bytes.of(0x2C, 0, 0, 0, 0, 1, 0, 1, 0, flags, 2), blocks.toByteArray(), Bytes.of(0));

        // Then
        assertThat(nanosToDecode(Bytes.joined(SCREEN, COLOURS, frame, END))).isLessThan(MOST_NANOS);
    }

    private long nanosToDecode(byte[] file) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (MatScope mats = new MatScope()) {
            assertThat(decoder.decode(new Picture(file), mats, WorkCheck.ALWAYS)
                            .pixels()
                            .empty())
                    .isFalse();
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    /** Codes of 3 bits: clear, 0, 1, end. */
    private static byte[] frame(int left, int top) {
        int codes = 4 | 1 << 6 | 5 << 9;
        return Bytes.of(0x2C, left, 0, top, 0, 2, 0, 1, 0, 0, 2, 2, codes & 255, codes >> 8, 0);
    }
}
