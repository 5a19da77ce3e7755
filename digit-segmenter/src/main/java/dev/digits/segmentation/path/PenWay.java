package dev.digits.segmentation.path;

import dev.digits.segmentation.Pen;
import dev.digits.segmentation.Place;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.mark.Trail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a digit.
 *
 * @param digit 0 to 9
 */
record PenWay(int digit, Pen pen) {
    private static final String FILE = "ways.txt";
    private static final String STROKE = "-?\\d+ -?\\d+(?:, -?\\d+ -?\\d+)+";
    private static final Pattern LINE = Pattern.compile("(\\d)  (" + STROKE + "(?: / " + STROKE + ")*)");
    /** Of the ways' box of 10 by 10, so that a trail has a place every tenth. */
    private static final double SCALE = 10;

    /** All ways that we know. */
    static List<PenWay> all() {
        InputStream file = Objects.requireNonNull(PenWay.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PenWay::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * Reads one line: a digit, two spaces, strokes in the order of drawing, parted by slashes, as places parted by commas.
     *
     * @throws IllegalArgumentException naming the line
     */
    static PenWay parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no digit and its strokes: " + line);
        }
        List<List<Place>> strokes = Arrays.stream(matcher.group(2).split(" / ", -1))
                .map(stroke -> Trail.of(stroke(stroke), SCALE).places())
                .toList();
        return new PenWay(Integer.parseInt(matcher.group(1)), pen(strokes));
    }

    private static Stroke stroke(String places) {
        String[] pairs = places.split(", ", -1);
        float[] x = new float[pairs.length];
        float[] y = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            String[] pair = pairs[i].split(" ", -1);
            x[i] = Integer.parseInt(pair[0]);
            y[i] = Integer.parseInt(pair[1]);
        }
        return new Stroke(x, y);
    }

    private static Pen pen(List<List<Place>> strokes) {
        List<Place> places = strokes.stream().flatMap(List::stream).toList();
        DoubleSummaryStatistics x = places.stream().mapToDouble(Place::x).summaryStatistics();
        DoubleSummaryStatistics y = places.stream().mapToDouble(Place::y).summaryStatistics();
        Place middle = new Place((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
        double side = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
        return Pen.of(strokes, middle, side / 2).orElseThrow();
    }
}
