package dev.digits.training.reader;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.LineSpan;
import dev.digits.decoder.MarkKind;
import dev.digits.model.ReaderNetworks;
import dev.digits.reading.CutLine;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.cut.OneLine;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.compose.PaintedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads composed lines whole, as the services read the lines of drawings. */
public final class WholeLines {
    private final Networks networks;
    private final LineDecoder decoder;

    /** Both networks of a reader. */
    interface Networks {
        /** What the line network says of a strip. */
        ColumnScores read(Strip strip);

        /** What the tile network says of tiles of 784 bytes: for each eleven natural logarithms. */
        List<float[]> classify(List<byte[]> tiles);
    }

    /** Reads with networks that are not published yet; no length of labellings is favoured. */
    public WholeLines(TrialNetworks networks) {
        this(networks, 0);
    }

    /** Reads with a published version. */
    public WholeLines(ReaderNetworks version) {
        this(
                new Networks() {
                    @Override
                    public ColumnScores read(Strip strip) {
                        float[] scores = version.read(new byte[][] {strip.pixels()}, strip.width())[0];
                        return new ColumnScores(scores.length / ColumnScores.CLASSES, scores);
                    }

                    @Override
                    public List<float[]> classify(List<byte[]> tiles) {
                        return tiles.isEmpty() ? List.of() : List.of(version.classify(tiles.toArray(byte[][]::new)));
                    }
                },
                version.manifest().decoder().digitBias());
    }

    private WholeLines(Networks networks, double digitBias) {
        this.networks = networks;
        this.decoder = decoder(digitBias);
    }

    private static LineDecoder decoder(double digitBias) {
        return new LineDecoder(DecoderParameters.UNFITTED.withDigitBias(digitBias));
    }

    /** The same networks; longer labellings are favoured by as much. */
    public WholeLines favouring(double digitBias) {
        return new WholeLines(networks, digitBias);
    }

    /**
     * Composes lines and reads them.
     *
     * @param seed the same seed composes the same lines
     * @param count how many
     */
    public List<ReadLine> read(LineComposer composer, long seed, int count) {
        return read(composer::paint, seed, count, List.of(decoder)).get(0);
    }

    /** Reads marks by themselves, as people send them; see {@link #read(LineComposer, long, int)}. */
    public List<ReadLine> readAlone(LineComposer composer, long seed, int count) {
        return read(composer::paintAlone, seed, count, List.of(decoder)).get(0);
    }

    /**
     * Composes lines once and reads them several times; see {@link #read(LineComposer, long, int)}.
     *
     * @param digitBiases by which longer labellings are favoured, one a time
     * @return the lines as they are read by each of them
     */
    public List<List<ReadLine>> readFavouring(LineComposer composer, long seed, int count, List<Double> digitBiases) {
        return read(
                composer::paint,
                seed,
                count,
                digitBiases.stream().map(WholeLines::decoder).toList());
    }

    private List<List<ReadLine>> read(
            Function<RandomGenerator, PaintedLine> lines, long seed, int count, List<LineDecoder> decoders) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<ReadLine>> readings = Stream.<List<ReadLine>>generate(ArrayList::new)
                .limit(decoders.size())
                .toList();
        for (int i = 0; i < count; i++) {
            List<ReadLine> ofEach = read(lines.apply(random.split()), decoders);
            for (int each = 0; each < ofEach.size(); each++) {
                readings.get(each).add(ofEach.get(each));
            }
        }
        return readings;
    }

    /** Composes as many lines, reads them, and tells what was no digit in them; see {@link #read}. */
    public List<SeenMark> marks(LineComposer composer, long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SeenMark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PaintedLine painted = composer.paint(random.split());
            OneLine.of(painted.ink())
                    .map(line -> CutLine.of(line, networks.read(line.strip()), decoder))
                    .ifPresent(line -> marks.addAll(marks(line.cut(), painted)));
        }
        return marks;
    }

    /** A line as each decoder reads it. Where two in turn find the same spans the second has nothing to do. */
    private List<ReadLine> read(PaintedLine painted, List<LineDecoder> decoders) {
        Optional<WrittenLine> found = OneLine.of(painted.ink());
        if (found.isEmpty()) {
            ReadLine blank = new ReadLine(painted.text(), Optional.empty(), List.of(), List.of(), List.of());
            return Collections.nCopies(decoders.size(), blank);
        }
        ColumnScores scores = networks.read(found.get().strip());
        List<ReadLine> readings = new ArrayList<>();
        for (LineDecoder each : decoders) {
            ReadLine before = readings.isEmpty() ? null : readings.get(readings.size() - 1);
            boolean isSame = before != null && areSame(before.spans(), each.spans(scores));
            readings.add(isSame ? before : read(painted, CutLine.of(found.get(), scores, each)));
        }
        return readings;
    }

    private ReadLine read(PaintedLine painted, CutLine line) {
        List<byte[]> tiles = line.cut().digits().stream().map(CutDigit::tile).toList();
        return new ReadLine(
                painted.text(),
                Optional.of(line.strip()),
                line.spans(),
                networks.classify(tiles),
                marks(line.cut(), painted));
    }

    private static boolean areSame(List<LineSpan> one, List<LineSpan> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> one.get(i).from() == other.get(i).from()
                                && one.get(i).to() == other.get(i).to()
                                && Arrays.equals(
                                        one.get(i).logProbabilities(),
                                        other.get(i).logProbabilities()));
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
