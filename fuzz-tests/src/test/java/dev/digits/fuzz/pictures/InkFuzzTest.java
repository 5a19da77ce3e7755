package dev.digits.fuzz.pictures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pen strokes. An input is a byte that chooses how they are read, width, height (four bytes each) and pen (a float); then points: a byte of
 * 0 begins a stroke, an odd one stands before two floats, another before two bytes in 1/256 of the canvas's sides.
 */
class InkFuzzTest {
    private final Segmentation segmentation = new Segmentation();
    private final InputFolder lastInput = InputFolder.kept("Ink");

    InkFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        return List.of(
                new Written(0, 300, 200, 8)
                        .stroke(40, 40, 44, 120, 50, 200)
                        .stroke(90, 40, 140, 40, 100, 200)
                        .bytes(),
                new Written(61, 800, 100, 0)
                        .stroke(100, 100)
                        .stroke()
                        .stroke(100, 100)
                        .bytes(),
                new Written(6, 300, 300, 20)
                        .point(-1e6f, 1e6f)
                        .point(Float.MAX_VALUE, -Float.MAX_VALUE)
                        .bytes(),
                new Written(5, 8192, 8192, 1)
                        .stroke(0, 0, 255, 255)
                        .stroke(255, 0, 0, 255)
                        .bytes(),
                new Written(0, 1, 67_108_864, 0).point(0, 5).point(1, 6e7f).bytes(),
                new Written(5, 300, -200, 8).stroke(1, 1, 9, 9).bytes(),
                new Written(5, 20, 20, Float.MIN_VALUE).point(Float.NaN, 3).bytes());
    }

    @MethodSource("seeds")
    @FuzzTest
    void keepsTheRulesWhateverTheStrokes(byte[] input) throws Exception {
        lastInput.write("input", input);
        ByteBuffer in = ByteBuffer.wrap(input);
        if (in.remaining() < Written.HEADER) {
            return;
        }
        int choice = in.get();
        int width = in.getInt();
        int height = in.getInt();
        float pen = in.getFloat();
        Ink ink = new Ink(strokes(in, width, height), pen, width, height);
        Bounds.inTimeAndMemory(() -> segmentation.check(ink, width, height, choice));
    }

    private static List<Stroke> strokes(ByteBuffer in, int width, int height) {
        List<Stroke> strokes = new ArrayList<>();
        ByteBuffer x = ByteBuffer.allocate(2 * in.remaining());
        ByteBuffer y = ByteBuffer.allocate(2 * in.remaining());
        while (in.remaining() > 2) {
            int kind = in.get();
            if (kind == 0) {
                strokes.add(stroke(x, y));
            } else if (kind % 2 == 0) {
                x.putFloat(Byte.toUnsignedInt(in.get()) / 256f * width);
                y.putFloat(Byte.toUnsignedInt(in.get()) / 256f * height);
            } else if (in.remaining() >= 2 * Float.BYTES) {
                x.putFloat(in.getFloat());
                y.putFloat(in.getFloat());
            }
        }
        strokes.add(stroke(x, y));
        return strokes;
    }

    private static Stroke stroke(ByteBuffer x, ByteBuffer y) {
        Stroke stroke = new Stroke(floats(x), floats(y));
        x.clear();
        y.clear();
        return stroke;
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] floats = new float[bytes.flip().remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    /** An input as it is made here. */
    private static final class Written {
        static final int HEADER = 1 + 3 * Integer.BYTES;

        private final ByteBuffer bytes = ByteBuffer.allocate(256);

        Written(int choice, int width, int height, float pen) {
            bytes.put((byte) choice).putInt(width).putInt(height).putFloat(pen);
        }

        Written stroke(int... xy) {
            for (int i = 0; i < xy.length; i += 2) {
                bytes.put((byte) 2).put((byte) xy[i]).put((byte) xy[i + 1]);
            }
            bytes.put((byte) 0);
            return this;
        }

        Written point(float x, float y) {
            bytes.put((byte) 1).putFloat(x).putFloat(y);
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }
}
