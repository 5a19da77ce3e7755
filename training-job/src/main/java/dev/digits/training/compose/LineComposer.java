package dev.digits.training.compose;

import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.strip.FramedStrip;
import dev.digits.segmentation.strip.StripFramer;
import dev.digits.training.ink.EdgeCut;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Composes lines: chooses what stands on one and how it is written, paints it, and frames it as lines are framed that are
 * served. Without state; a line follows from the bank and the random numbers alone.
 */
public final class LineComposer {
    /** Lines with numbers as a person wrote them. */
    private static final double AS_WRITTEN = 0.16;
    /** Lines of letters and signs alone, and lines in which some stand among digits. */
    private static final double OTHERS_ALONE = 0.14;

    private static final double OTHERS_AMONG = 0.13;
    private static final double OTHER = 0.25;
    /** Lines of numbers with signs as in dates and sums. */
    private static final double EXPRESSIONS = 0.17;
    /** Lines on which a number was crossed out, beside at most {@value #MOST_CORRECTED} digits. */
    private static final double CORRECTIONS = 0.07;

    private static final int MOST_CORRECTED = 6;
    /** What is wider, in digit heights, was several digits and keeps its line. */
    private static final double WIDE = 2;
    /** Lines by one hand, by any hands, else of MNIST's digits. */
    private static final double ONE_HAND = 0.58;

    private static final double ANY_HANDS = 0.16;
    /** Lines of few different digits, such as 100 and 7777. */
    private static final double REPEATED = 0.12;
    /** Lines of at most {@value #SHORT} digits; the others have up to {@value #LONGEST}. */
    private static final double SHORT_LINES = 0.6;

    private static final int SHORT = 4;
    private static final int LONGEST = 9;
    /** By how much the aspect of a line's digits differs. */
    private static final double UNEVEN_ASPECT = 0.1;
    /** Lines that are framed by rows other than their ink's. */
    private static final double OFF_ROWS = 0.22;

    private static final double MOST_OFF = 0.45;
    /** The outer parts of a digit in which it is not to be named, and the fewest columns in which it may be. */
    private static final double OUTER = 0.12;

    private static final int FEWEST_COLUMNS = 3;

    /** What is no digit, of marks that stand alone as people send them. */
    private static final double NOT_A_DIGIT = 0.25;
    /** Longest word of letters and signs alone; half of them are one letter. */
    private static final int LONGEST_WORD = 5;
    /** Lines without a digit that are print, of at most {@value #MOST_PRINTED} words. */
    private static final double PRINTED = 0.15;

    private static final int MOST_PRINTED = 3;
    /** How far MNIST's strokes are thinned at most: beyond it some vanish. */
    private static final double THINNEST = -0.5;
    /** Width of the pen's trace in MNIST's digits, in digit heights. */
    private static final double PEN_OF_IMAGES = 0.11;

    private final GlyphBank bank;
    private final StripFramer framer = new StripFramer();

    public LineComposer(GlyphBank bank) {
        this.bank = bank;
    }

    /** The next line, framed, with what cameras and scanners do to it. */
    public ComposedLine compose(RandomGenerator random) {
        Written written = write(random);
        LinePainter.Painted painted = painted(written, random);
        FramedStrip framed = frame(painted, written.pen(), random);
        List<LabelWindow> windows = written.digits().stream()
                .map(digit -> window(digit, written.painter(), painted.left(), framed))
                .toList();
        return new ComposedLine(StripNoise.apply(framed.strip(), random), written.labels(), windows);
    }

    /** The next line as ink, before it is framed. */
    public PaintedLine paint(RandomGenerator random) {
        return ink(write(random), random);
    }

    /** A mark by itself as ink, with nothing beside it: a digit, or a letter or sign. */
    public PaintedLine paintAlone(RandomGenerator random) {
        Glyph mark = random.nextDouble() < NOT_A_DIGIT
                ? bank.alone(random)
                : digits(1, random).get(0);
        LineShape shape = LineShape.of(random);
        LinePainter painter = new LinePainter(shape);
        return ink(written(List.of(mark), shape, painter, random), random);
    }

    private static PaintedLine ink(Written written, RandomGenerator random) {
        LinePainter.Painted painted = painted(written, random);
        List<PaintedLine.Place> places = written.glyphs().stream()
                .map(glyph -> place(glyph, written.painter(), painted.left()))
                .toList();
        return new PaintedLine(painted.image(), written.pen(), written.labels(), places);
    }

    private static LinePainter.Painted painted(Written written, RandomGenerator random) {
        LinePainter.Painted painted = written.painter().paint();
        GreyImage image = painted.image();
        EdgeCut.apply(image.pixels(), image.width(), written.pen(), random);
        CoarseSampling.apply(image, written.pen(), random);
        return painted;
    }

    /**
     * A line that is to be painted.
     *
     * @param pen width of the trace that its digits were written with, in canvas pixels
     * @param glyphs all that stands on it; empty where it is not known where each stands
     */
    @SuppressWarnings("ArrayRecordComponent") // painted, never compared
    private record Written(LinePainter painter, double pen, int[] labels, List<PlacedGlyph> glyphs) {
        /** Where each label stands; empty where that is not known. */
        List<PlacedGlyph> digits() {
            return glyphs.stream().filter(glyph -> glyph.glyph().isDigit()).toList();
        }
    }

    private Written write(RandomGenerator random) {
        LineShape shape = LineShape.of(random);
        LinePainter painter = new LinePainter(shape);
        if (bank.hasNumbers() && random.nextDouble() < AS_WRITTEN) {
            InkNumber number = bank.number(random);
            double scale = shape.height() * (1 + 0.3 * random.nextDouble());
            double aspect = 0.85 + 0.35 * random.nextDouble();
            GlyphChange change = GlyphChange.of(random).level();
            painter.add(new PlacedGlyph(number.ink().changed(change), 0, 0, scale * aspect, scale));
            Clutter.add(painter, bank, shape, random);
            int[] labels = number.labels().stream().mapToInt(Integer::intValue).toArray();
            return new Written(painter, shape.pen(), labels, List.of());
        }
        Written written = written(glyphs(random), shape, painter, random);
        Clutter.add(painter, bank, shape, random);
        return written;
    }

    private static Written written(List<Glyph> glyphs, LineShape shape, LinePainter painter, RandomGenerator random) {
        List<PlacedGlyph> scaled = scaled(glyphs, shape, random);
        List<PlacedGlyph> placed = Spacing.of(random).place(scaled, shape, random);
        placed.forEach(painter::add);
        List<PlacedGlyph> digits =
                placed.stream().filter(glyph -> glyph.glyph().isDigit()).toList();
        int[] labels = digits.stream().mapToInt(digit -> digit.glyph().label()).toArray();
        boolean images = digits.stream().anyMatch(digit -> digit.glyph() instanceof TileGlyph);
        return new Written(painter, images ? PEN_OF_IMAGES * shape.height() : shape.pen(), labels, placed);
    }

    private static List<PlacedGlyph> scaled(List<Glyph> glyphs, LineShape shape, RandomGenerator random) {
        double unevenness = 0.04 + 0.14 * random.nextDouble();
        double aspect = 0.8 + 0.5 * random.nextDouble();
        double wobble = 0.09 * random.nextDouble() * shape.height();
        List<PlacedGlyph> scaled = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double scale = shape.height() * (1 + unevenness * (2 * random.nextDouble() - 1));
            double own = aspect * (1 + UNEVEN_ASPECT * (2 * random.nextDouble() - 1));
            GlyphChange change = GlyphChange.of(random);
            Glyph changed = glyph.changed(glyph.width() > WIDE ? change.level() : change);
            scaled.add(new PlacedGlyph(changed, 0, wobble * random.nextGaussian(), scale * own, scale));
        }
        return scaled;
    }

    /** In which columns a digit may be named: its inner part, at least {@value #FEWEST_COLUMNS} columns. */
    private static LabelWindow window(PlacedGlyph digit, LinePainter painter, double paintedLeft, FramedStrip framed) {
        int columns = framed.strip().width() / LineArchitecture.COLUMN_PITCH;
        double middle = digit.baseline() - digit.glyph().height() * digit.scaleY() / 2;
        double outer = OUTER * digit.width();
        double from = painter.canvasX(digit.x() + outer, middle) - paintedLeft;
        double to = painter.canvasX(digit.right() - outer, middle) - paintedLeft;
        double first = framed.toStrip(from) / LineArchitecture.COLUMN_PITCH;
        double last = framed.toStrip(to) / LineArchitecture.COLUMN_PITCH;
        double missing = Math.max(0, FEWEST_COLUMNS - (last - first)) / 2;
        return new LabelWindow(
                clamp((int) Math.floor(first - missing), columns), clamp((int) Math.ceil(last + missing) - 1, columns));
    }

    private static PaintedLine.Place place(PlacedGlyph glyph, LinePainter painter, double paintedLeft) {
        double middle = glyph.baseline() - glyph.glyph().height() * glyph.scaleY() / 2;
        return new PaintedLine.Place(
                painter.canvasX(glyph.x(), middle) - paintedLeft,
                painter.canvasX(glyph.right(), middle) - paintedLeft,
                glyph.glyph().kind());
    }

    private FramedStrip frame(LinePainter.Painted painted, double pen, RandomGenerator random) {
        GreyImage image = painted.image();
        if (random.nextDouble() >= OFF_ROWS) {
            return framer.frame(0, image, pen);
        }
        double height = image.height();
        return framer.frame(
                0, image, pen, -MOST_OFF * random.nextDouble() * height, height * (1 + MOST_OFF * random.nextDouble()));
    }

    private List<Glyph> glyphs(RandomGenerator random) {
        List<Glyph> glyphs = written(random);
        if (bank.hasInk() && glyphs.size() <= MOST_CORRECTED && random.nextDouble() < CORRECTIONS) {
            glyphs = new ArrayList<>(glyphs);
            glyphs.add(random.nextInt(glyphs.size() + 1), bank.struckNumber(random));
        }
        return glyphs;
    }

    private List<Glyph> written(RandomGenerator random) {
        double others = random.nextDouble();
        if (others < OTHERS_ALONE) {
            List<Glyph> glyphs = new ArrayList<>();
            if (random.nextDouble() < PRINTED) {
                for (int left = 1 + random.nextInt(MOST_PRINTED); left > 0; left--) {
                    glyphs.add(PrintedLetters.word(random));
                }
                return glyphs;
            }
            for (int left = 1 + (random.nextBoolean() ? 0 : random.nextInt(LONGEST_WORD)); left > 0; left--) {
                glyphs.add(bank.alone(random));
            }
            return glyphs;
        }
        int count = 1 + random.nextInt(random.nextDouble() < SHORT_LINES ? SHORT : LONGEST);
        List<Glyph> digits = digits(count, random);
        if (others < OTHERS_ALONE + OTHERS_AMONG) {
            digits.replaceAll(digit -> random.nextDouble() < OTHER ? bank.other(random) : digit);
        } else if (others < OTHERS_ALONE + OTHERS_AMONG + EXPRESSIONS) {
            return Expression.of(digits, bank, random);
        }
        return digits;
    }

    private List<Glyph> digits(int count, RandomGenerator random) {
        double source = bank.hasInk() ? random.nextDouble() : 1;
        List<InkGlyph> hand = source < ONE_HAND ? bank.writer(random) : List.of();
        double pen = 0.6 * random.nextGaussian();
        List<Glyph> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (source < ONE_HAND) {
                digits.add(hand.get(random.nextInt(hand.size())));
            } else if (source < ONE_HAND + ANY_HANDS) {
                digits.add(bank.ink(random));
            } else {
                Glyph image = bank.image(random);
                digits.add(
                        image instanceof TileGlyph tile ? tile.withPen(Math.max(THINNEST, Math.min(1, pen))) : image);
            }
        }
        if (count > 1 && random.nextDouble() < REPEATED) {
            List<Glyph> two = List.copyOf(digits.subList(0, 2));
            digits.replaceAll(digit -> two.get(random.nextInt(2)));
        }
        return digits;
    }

    private static int clamp(int column, int columns) {
        return Math.max(0, Math.min(columns - 1, column));
    }
}
