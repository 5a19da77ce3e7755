package dev.digits.training.lines;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.decoder.ColumnScores;
import dev.digits.model.network.LineArchitecture;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.network.InputLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What a line network says of lines that it did not learn from.
 *
 * @param lines in any order
 * @param logits of each line, {@code columns x 11}
 */
public record LineReadings(List<ComposedLine> lines, List<float[]> logits) {

    /** Copies both lists. */
    public LineReadings {
        lines = List.copyOf(lines);
        logits = List.copyOf(logits);
    }

    /** Runs a network over lines, without gradients and without dropout. */
    static LineReadings of(Block network, List<LineBatch> batches) {
        List<ComposedLine> lines = new ArrayList<>();
        List<float[]> logits = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            ParameterStore store = new ParameterStore(manager, false);
            InputLayout layout = InputLayout.of(network);
            for (LineBatch batch : batches) {
                try (NDManager work = manager.newSubManager()) {
                    NDArray all = network.forward(store, new NDList(batch.inputs(work, layout)), false)
                            .singletonOrThrow();
                    addAll(batch, all.toFloatArray(), lines, logits);
                }
            }
        }
        return new LineReadings(lines, logits);
    }

    private static void addAll(LineBatch batch, float[] all, List<ComposedLine> lines, List<float[]> logits) {
        int length = batch.columns() * ColumnScores.CLASSES;
        for (int i = 0; i < batch.size(); i++) {
            ComposedLine line = batch.lines().get(i);
            int own = line.strip().width() / LineArchitecture.COLUMN_PITCH * ColumnScores.CLASSES;
            float[] columns = new float[own];
            System.arraycopy(all, i * length, columns, 0, own);
            lines.add(line);
            logits.add(columns);
        }
    }

    /** The scores of one line. */
    public ColumnScores scores(int line, double temperature) {
        float[] own = logits.get(line);
        return LogSoftmax.of(own, 0, own.length / ColumnScores.CLASSES, temperature);
    }

    /** Mean over the lines of -log p(what the line says); lines that no path spells are left out. */
    public double loss(double temperature) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < lines.size(); i++) {
            double logLikelihood =
                    CtcLoss.alignment(scores(i, temperature), lines.get(i)).logLikelihood();
            if (!Double.isInfinite(logLikelihood)) {
                sum -= logLikelihood;
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** What the best path of each line says. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(BestPath.text(scores(i, 1)));
        }
        return texts;
    }

    /** Share of the lines of one kind that were read right, 0..1; empty if there are none. */
    public static OptionalDouble accuracy(List<ComposedLine> lines, List<String> texts, Predicate<ComposedLine> kind) {
        int all = 0;
        int right = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (kind.test(lines.get(i))) {
                all++;
                right += texts.get(i).equals(lines.get(i).text()) ? 1 : 0;
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / all);
    }

    /** Edit distance over all lines, a digit of what they say. */
    public static double digitErrorRate(List<ComposedLine> lines, List<String> texts) {
        int errors = 0;
        int digits = 0;
        for (int i = 0; i < lines.size(); i++) {
            errors += EditDistance.of(texts.get(i), lines.get(i).text());
            digits += lines.get(i).labels().length;
        }
        return digits == 0 ? 0 : (double) errors / digits;
    }
}
