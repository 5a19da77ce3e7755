package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.cut.OneLine;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.strip.StripFramer;
import dev.digits.training.ink.InkBounds;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import dev.digits.training.ink.InkTiles;
import dev.digits.training.ink.PenWidth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is trained is framed as what is served: the same ink gives the same strip and the same tile. */
class ServedFramingTest {
    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.12, 0.15, 0.17})
    void aLineOfInkHasTheStripThatItIsServedWith(double pen) {
        for (int seed = 0; seed < 20; seed++) {
            // Given: a line of a hand's digits with a pen of so many line heights, without clutter; a line that rises
            // is
            // higher than its digits
            SplittableRandom random = new SplittableRandom(seed);
            LineShape shape = LineShape.of(random);
            int height = painted(shape, random.split()).height();
            LineShape withPen = withPen(shape, pen * height);
            GreyImage ink = withoutFaint(painted(withPen, random));

            // When
            Strip trained = new StripFramer().frame(0, ink, withPen.pen()).strip();
            WrittenLine served = OneLine.of(ink).orElseThrow();

            // Then
            assertThat(served.strip().width()).isEqualTo(trained.width());
            assertThat(greatestDifference(served.strip().pixels(), trained.pixels()))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    @Test
    void strokesThatAreTooThinAreThickenedAlike() {
        double sum = 0;
        for (int seed = 0; seed < 20; seed++) {
            // Given: what is served measures the pen, what is trained knows it
            SplittableRandom random = new SplittableRandom(seed);
            LineShape shape = LineShape.of(random);
            LineShape thin = withPen(shape, 0.045 * shape.height());
            GreyImage ink = painted(thin, random);

            // When
            Strip trained = new StripFramer().frame(0, ink, thin.pen()).strip();
            Strip served = OneLine.of(ink).orElseThrow().strip();

            // Then
            assertThat(served.width()).isEqualTo(trained.width());
            double difference = meanDifference(served.pixels(), trained.pixels());
            assertThat(difference).as("seed %d", seed).isLessThan(5);
            sum += difference;
        }
        // a pen of two pixels measures a whole number of them where the mask of its trace is as wide, which moves every
        // edge
        assertThat(sum / 20).isLessThan(2);
    }

    @Test
    void aTileOfInkIsTheOneThatIsServedForTheSameStrokes() throws Exception {
        Segmenter segmenter = new Segmenter(Limits.DEFAULT);
        InkTiles tiles = new InkTiles();
        for (char digit : MadeUpInk.DIGITS.toCharArray()) {
            for (int seed = 0; seed < 10; seed++) {
                // Given: a digit, a hundred pixels high, with the pen that these random numbers give
                List<Stroke> strokes = InkShapes.handwritten(digit, 350, 0);
                double pen = 100 * PenWidth.of(new SplittableRandom(seed));
                Ink drawing = new Ink(onCanvas(strokes, pen), (float) pen, 400, 300);

                // When
                InkSample sample = InkShapes.sample(String.valueOf(digit), strokes.toArray(Stroke[]::new));
                float[] trained = tiles.asWritten(sample, new SplittableRandom(seed));
                SegmentedDrawing served = segmenter.segment(drawing);

                // Then
                assertThat(served.lines()).hasSize(1);
                WrittenLine line = served.lines().get(0);
                LineCut cut = line.cut(List.of(new EmissionRange(0, line.strip().width())));
                assertThat(cut.digits()).hasSize(1);
                byte[] tile = cut.digits().get(0).tile();
                assertThat(meanDifference(tile, bytes(trained)))
                        .as("%s, pen %.1f", digit, pen)
                        .isLessThan(0.02);
                assertThat(greatestDifference(tile, bytes(trained)))
                        .as("%s, pen %.1f", digit, pen)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static LineShape withPen(LineShape shape, double pen) {
        return new LineShape(shape.height(), pen, shape.slope(), shape.shear(), shape.bend(), shape.phases());
    }

    /** Digits of one hand, well apart. */
    private static GreyImage painted(LineShape shape, SplittableRandom random) {
        LinePainter painter = new LinePainter(shape);
        double x = 0;
        for (InkGlyph glyph : MadeUpInk.bank().writer(random)) {
            PlacedGlyph placed = new PlacedGlyph(glyph, x, 0, shape.height(), shape.height());
            painter.add(placed);
            x = placed.right() + 0.4 * shape.height();
        }
        return painter.paint().image();
    }

    /**
     * What is fainter than {@link Mark#FAINTEST} is cut off the edges of a served mark, since in a photograph it is the paper's
     * grain. Training frames the ink as it is drawn, which makes up to seven grey levels of a difference in a pixel at the edge
     * of a digit's box, and none elsewhere.
     */
    private static GreyImage withoutFaint(GreyImage ink) {
        byte[] pixels = ink.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Byte.toUnsignedInt(pixels[i]) < Mark.FAINTEST ? 0 : pixels[i];
        }
        return new GreyImage(pixels, ink.width(), ink.height());
    }

    /** Where a tile of ink is drawn, moved by whole pixels. */
    private static List<Stroke> onCanvas(List<Stroke> strokes, double pen) {
        InkBounds bounds = InkBounds.of(strokes);
        double scale = 100 / bounds.height();
        double margin = pen / 2 + 0.5;
        return strokes.stream()
                .map(stroke -> new Stroke(
                        moved(stroke.x(), bounds.left(), scale, 120 + margin),
                        moved(stroke.y(), bounds.top(), scale, 80 + margin)))
                .toList();
    }

    private static float[] moved(float[] positions, float from, double scale, double to) {
        float[] moved = new float[positions.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) ((positions[i] - from) * scale + to);
        }
        return moved;
    }

    private static byte[] bytes(float... strengths) {
        byte[] bytes = new byte[strengths.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * strengths[i]);
        }
        return bytes;
    }

    private static int greatestDifference(byte[] one, byte[] other) {
        int greatest = 0;
        for (int i = 0; i < one.length; i++) {
            greatest = Math.max(greatest, Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)));
        }
        return greatest;
    }

    private static double meanDifference(byte[] one, byte[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
        }
        return sum / one.length;
    }
}
