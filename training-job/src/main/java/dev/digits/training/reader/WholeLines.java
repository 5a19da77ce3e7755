package dev.digits.training.reader;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.MarkKind;
import dev.digits.model.ReaderNetworks;
import dev.digits.reading.CutLine;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.cut.OneLine;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.compose.PaintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Reads composed lines whole, as the services read the lines of drawings. */
public final class WholeLines {
    private final Networks networks;
    private final LineDecoder decoder = new LineDecoder(DecoderParameters.UNFITTED);

    /** Both networks of a reader. */
    interface Networks {
        /** What the line network says of a strip. */
        ColumnScores read(Strip strip);

        /** What the tile network says of tiles of 784 bytes: for each eleven natural logarithms. */
        List<float[]> classify(List<byte[]> tiles);
    }

    /** Reads with networks that are not published yet. */
    public WholeLines(TrialNetworks networks) {
        this.networks = networks;
    }

    /** Reads with a published version. */
    public WholeLines(ReaderNetworks version) {
        this.networks = new Networks() {
            @Override
            public ColumnScores read(Strip strip) {
                float[] scores = version.read(new byte[][] {strip.pixels()}, strip.width())[0];
                return new ColumnScores(scores.length / ColumnScores.CLASSES, scores);
            }

            @Override
            public List<float[]> classify(List<byte[]> tiles) {
                return tiles.isEmpty() ? List.of() : List.of(version.classify(tiles.toArray(byte[][]::new)));
            }
        };
    }

    /**
     * Composes lines and reads them.
     *
     * @param seed the same seed composes the same lines
     * @param count how many
     */
    public List<ReadLine> read(LineComposer composer, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ReadLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(read(composer.paint(random.split())));
        }
        return lines;
    }

    /** Composes as many lines, reads them, and tells what was no digit in them; see {@link #read}. */
    public List<SeenMark> marks(LineComposer composer, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SeenMark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PaintedLine painted = composer.paint(random.split());
            cut(painted).ifPresent(line -> marks.addAll(marks(line.cut(), painted)));
        }
        return marks;
    }

    private ReadLine read(PaintedLine painted) {
        Optional<CutLine> found = cut(painted);
        if (found.isEmpty()) {
            return new ReadLine(painted.text(), Optional.empty(), List.of(), List.of(), List.of());
        }
        CutLine line = found.get();
        List<byte[]> tiles = line.cut().digits().stream().map(CutDigit::tile).toList();
        return new ReadLine(
                painted.text(),
                Optional.of(line.strip()),
                line.spans(),
                networks.classify(tiles),
                marks(line.cut(), painted));
    }

    /** A line as the line network reads it; empty where there is no ink but specks. */
    private Optional<CutLine> cut(PaintedLine painted) {
        return OneLine.of(painted.ink()).map(line -> CutLine.of(line, networks.read(line.strip()), decoder));
    }

    /** What is no digit: what no digit claims, and what stands where a digit was seen. */
    private static List<SeenMark> marks(LineCut cut, PaintedLine painted) {
        List<SeenMark> marks = new ArrayList<>();
        for (UnclaimedMark mark : cut.unclaimed()) {
            kindOf(mark.box(), painted).ifPresent(kind -> marks.add(new SeenMark(mark.shape(), kind)));
        }
        for (CutDigit mark : cut.digits()) {
            kindOf(mark.box(), painted).ifPresent(kind -> marks.add(new SeenMark(mark.shape(), kind)));
        }
        return marks;
    }

    private static Optional<MarkKind> kindOf(Box box, PaintedLine painted) {
        return painted.kindAt(box.x() + box.width() / 2.0);
    }
}
