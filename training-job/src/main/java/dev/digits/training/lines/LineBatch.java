package dev.digits.training.lines;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.decoder.ColumnScores;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.Strip;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.network.InputLayout;
import dev.digits.training.network.Learner;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.StepResult;
import java.util.List;

/**
 * Lines that go through the network together.
 *
 * @param lines at least one
 * @param width of the widest strip in pixels; the others are blank behind their end
 */
record LineBatch(List<ComposedLine> lines, int width) implements Lesson {

    static LineBatch of(List<ComposedLine> lines) {
        return new LineBatch(
                List.copyOf(lines),
                lines.stream().mapToInt(line -> line.strip().width()).max().orElseThrow());
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** Columns of the network's output, for each line. */
    int columns() {
        return width / LineArchitecture.COLUMN_PITCH;
    }

    @Override
    public StepResult learn(Learner learner, double learningRate, double momentum) {
        CtcLoss loss = new CtcLoss(this);
        InputLayout layout = InputLayout.of(learner.block());
        learner.step(manager -> inputs(manager, layout), loss, learningRate, momentum);
        return new StepResult(loss.mean(), loss.accuracy());
    }

    /** The strips as the network takes them, (lines, 1, 32, width), ink 1 on 0. */
    NDArray inputs(NDManager manager, InputLayout layout) {
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
        return layout.array(manager, inputs, Strip.HEIGHT, width);
    }

    /**
     * The scores of one line, from the logits of all.
     *
     * @param logits {@code lines x columns x 11}
     */
    ColumnScores scores(float[] logits, int line, double temperature) {
        return LogSoftmax.of(logits, line * columns() * ColumnScores.CLASSES, columns(), temperature);
    }
}
