package dev.digits.training.reader;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.LineSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What networks may say of lines, for tests that need no network. */
public final class MadeUpOpinions {

    private MadeUpOpinions() {}

    /** Eleven logarithms: so sure of one class, the rest alike. */
    public static float[] sure(int label, double probability) {
        float[] logs = new float[ColumnScores.CLASSES];
        Arrays.fill(logs, (float) Math.log((1 - probability) / (ColumnScores.CLASSES - 1)));
        logs[label] = (float) Math.log(probability);
        return logs;
    }

    /** A line whose spans are read so, by both networks with the same surety. */
    public static ReadLine read(String truth, String read, double probability) {
        List<LineSpan> spans = new ArrayList<>();
        List<float[]> tiles = new ArrayList<>();
        for (int i = 0; i < read.length(); i++) {
            int digit = read.charAt(i) - '0';
            spans.add(new LineSpan(4 * i, 4 * i + 2, sure(digit, probability)));
            tiles.add(sure(digit, probability));
        }
        return new ReadLine(truth, Optional.empty(), spans, tiles, List.of());
    }
}
