package dev.digits.training.lines;

import dev.digits.segmentation.Strip;
import dev.digits.training.compose.ComposedLine;
import java.util.List;

/**
 * Lines that go through the network together.
 *
 * @param lines at least one
 * @param width of the widest strip in pixels; the others are blank behind their end
 */
record LineBatch(List<ComposedLine> lines, int width) {

    static LineBatch of(List<ComposedLine> lines) {
        return new LineBatch(
                List.copyOf(lines),
                lines.stream().mapToInt(line -> line.strip().width()).max().orElseThrow());
    }

    int size() {
        return lines.size();
    }

    /** {@code size x 32 x width} values, ink 1 on 0. */
    float[] inputs() {
        float[] inputs = new float[size() * Strip.HEIGHT * width];
        for (int i = 0; i < size(); i++) {
            Strip strip = lines.get(i).strip();
            for (int row = 0; row < Strip.HEIGHT; row++) {
                int to = (i * Strip.HEIGHT + row) * width;
                for (int column = 0; column < strip.width(); column++) {
                    inputs[to + column] = (strip.pixels()[row * strip.width() + column] & 0xFF) / 255f;
                }
            }
        }
        return inputs;
    }
}
