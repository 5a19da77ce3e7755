package dev.digits.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import dev.digits.model.store.DamagedModelException;
import dev.digits.reading.Reading;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(BundledReader.class)
class DigitReaderTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final float PEN = 9;

    private final DigitReader reader;

    DigitReaderTest(DigitReader reader) {
        this.reader = reader;
    }

    @Test
    void readsInk() throws Exception {
        // When
        Reading reading = reader.read(ink());

        // Then
        assertThat(reading.text()).isEqualTo("407");
        assertThat(reading.lines().get(0).digits())
                .allSatisfy(digit -> assertThat(digit.confidence()).isBetween(0.5f, 1f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", Handwriting.DIGITS})
    void readsEveryDigitOfTheFixturesAsItself(String number) throws Exception {
        assertThat(reader.read(ink(number)).text()).isEqualTo(number);
    }

    @Test
    void readsAPictureAsItsInk() throws Exception {
        assertThat(reader.read(png()).text()).isEqualTo("407");
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -25, 15, 30, 45})
    void readsSlopedInk(int degrees) throws Exception {
        // Given
        Ink sloped = TurnedWriting.ink(ink(), degrees);

        // When
        Reading reading = reader.read(sloped);

        // Then
        assertThat(reading.text()).isEqualTo("407");
        assertThat(reading.lines().stream().flatMap(line -> line.digits().stream()))
                .allSatisfy(digit -> assertThat(digit.box().right()).isLessThanOrEqualTo(sloped.width()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -25, 15, 30, 45})
    void readsASlopedPicture(int degrees) throws Exception {
        assertThat(reader.read(TurnedWriting.png(png(), degrees)).text()).isEqualTo("407");
    }

    @Test
    void saysByHowMuchWritingIsTurned() throws Exception {
        assertThat(reader.read(ink()).orientation()).isZero();
        assertThat(reader.read(TurnedWriting.ink(ink(), 40)).orientation()).isBetween(33, 47);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsWritingByQuarterTurnsWhereItsDigitsSaySo(int degrees) throws Exception {
        // Given digits most of which look like none when they are turned
        Ink turned = TurnedWriting.ink(ink("72542"), degrees);

        // When
        Reading reading = reader.read(turned);

        // Then
        assertThat(reading.text()).isEqualTo("72542");
        assertThat(reading.orientation()).isEqualTo(degrees);
    }

    @Test
    void saysNothingOfAnEmptyCanvas() throws Exception {
        assertThat(reader.read(new Ink(List.of(), PEN, WIDTH, HEIGHT)).text()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> reader.read("no picture".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableDrawingException.class);
    }

    @Test
    void isSharedByThreads() {
        // When
        List<String> texts =
                IntStream.range(0, 40).parallel().mapToObj(i -> readAgain()).toList();

        // Then
        assertThat(texts).containsOnly("407");
    }

    @Test
    void refusesAFolderWithoutAVersion(@TempDir Path empty) {
        assertThatThrownBy(() -> DigitReader.in(empty))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void theExampleOfTheReadmeRuns(@TempDir Path folder) throws Exception {
        // Given
        Path picture = Files.write(folder.resolve("407.png"), png());
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        // When
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            ReadPicture.main(picture.toString());
        } finally {
            System.setOut(standard);
        }

        // Then
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(4).startsWith("407");
    }

    private String readAgain() {
        try {
            return reader.read(ink()).text();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ink ink() {
        return ink("407");
    }

    private static Ink ink(String number) {
        List<Stroke> strokes = new ArrayList<>();
        for (List<Point> stroke : written(number)) {
            float[] x = new float[stroke.size()];
            float[] y = new float[stroke.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) stroke.get(i).x();
                y[i] = (float) stroke.get(i).y();
            }
            strokes.add(new Stroke(x, y));
        }
        return new Ink(strokes, PEN, 60 + 140 * number.length(), HEIGHT);
    }

    private static byte[] png() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (List<Point> stroke : written("407")) {
            Path2D path = new Path2D.Double();
            path.moveTo(stroke.get(0).x(), stroke.get(0).y());
            stroke.forEach(point -> path.lineTo(point.x(), point.y()));
            pen.draw(path);
        }
        pen.dispose();
        return Png.of(picture);
    }

    /** Strokes of digits side by side, each 100 pixels high. */
    private static List<List<Point>> written(String number) {
        List<List<Point>> strokes = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            double left = 40 + 140 * i;
            for (List<Point> stroke : Handwriting.strokes(number.charAt(i))) {
                strokes.add(stroke.stream()
                        .map(point -> new Point(left + 90 * point.x(), 30 + 100 * point.y()))
                        .toList());
            }
        }
        return strokes;
    }
}
