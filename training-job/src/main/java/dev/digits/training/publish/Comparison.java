package dev.digits.training.publish;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.MarkKinds;
import dev.digits.decoder.Weighing;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.ModelFiles;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.reader.ReadLine;
import dev.digits.training.reader.WholeLines;
import dev.digits.training.tiles.TileLessons;
import java.util.List;
import java.util.Locale;

/**
 * Two versions on the same validation lines and tiles.
 *
 * @param lines that were read
 * @param ofNew how many of them the new version read right
 * @param ofOld how many the other
 * @param tiles that were read
 * @param tilesOfNew how many of them the new version read right
 * @param tilesOfOld how many the other
 */
public record Comparison(int lines, int ofNew, int ofOld, int tiles, int tilesOfNew, int tilesOfOld) {
    private static final long SEED = 7_919;

    /**
     * Compares.
     *
     * @param tiles give the validation digits
     * @param composer of lines that the new version did not learn from
     * @param lines how many it composes
     * @throws DamagedModelException if one of them cannot be loaded
     */
    public static Comparison of(
            ModelFiles version, ModelFiles other, TileLessons tiles, LineComposer composer, int lines)
            throws DamagedModelException {
        List<byte[]> digits = tiles.validation().images().digitTiles();
        byte[] labels = tiles.validation().images().digitLabels();
        int[] ofNew = right(version, digits, labels, composer, lines);
        int[] ofOld = right(other, digits, labels, composer, lines);
        return new Comparison(lines, ofNew[0], ofOld[0], labels.length, ofNew[1], ofOld[1]);
    }

    /** Worse at lines or at tiles by more than chance alone makes likely: two standard errors of the difference. */
    public boolean isWorse() {
        return isLess(ofNew, ofOld, lines) || isLess(tilesOfNew, tilesOfOld, tiles);
    }

    /** One line that says how both read. */
    public String describe(String version, String other) {
        return String.format(
                Locale.ROOT,
                "%s reads %d of %d validation lines and %d of %d tiles right, %s %d and %d",
                version,
                ofNew,
                lines,
                tilesOfNew,
                tiles,
                other,
                ofOld,
                tilesOfOld);
    }

    private static boolean isLess(int ofNew, int ofOld, int all) {
        double errors = Math.max(1, all - ofNew) + Math.max(1, all - ofOld);
        return ofOld - ofNew > 2 * Math.sqrt(errors);
    }

    private static int[] right(ModelFiles files, List<byte[]> digits, byte[] labels, LineComposer composer, int count)
            throws DamagedModelException {
        try (ReaderNetworks networks = ReaderNetworks.load(files)) {
            DecoderNumbers numbers = networks.manifest().decoder();
            LineDecoder decoder = new LineDecoder(DecoderParameters.stated(
                    numbers.digitBias(),
                    new Weighing(numbers.tileWeight(), numbers.noneBias(), numbers.temperature()),
                    new Weighing(numbers.loneTileWeight(), numbers.loneBias(), numbers.loneTemperature()),
                    MarkKinds.UNFITTED));
            List<ReadLine> lines = new WholeLines(networks).read(composer, SEED, count);
            int rightLines = (int) lines.stream()
                    .filter(line -> line.text(decoder).equals(line.truth()))
                    .count();
            return new int[] {rightLines, rightTiles(networks, digits, labels)};
        }
    }

    private static int rightTiles(ReaderNetworks networks, List<byte[]> digits, byte... labels) {
        int batch = 250;
        int right = 0;
        for (int from = 0; from < labels.length; from += batch) {
            List<byte[]> part = digits.subList(from, Math.min(labels.length, from + batch));
            float[][] rows = networks.classify(part.toArray(byte[][]::new));
            for (int i = 0; i < rows.length; i++) {
                right += best(rows[i]) == labels[from + i] ? 1 : 0;
            }
        }
        return right;
    }

    private static int best(float... row) {
        int best = 0;
        for (int digit = 1; digit < 10; digit++) {
            best = row[digit] > row[best] ? digit : best;
        }
        return best;
    }
}
