package dev.digits.system.page;

import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** One person's digits: always the same forms, never quite alike. The same in every run. */
final class OneHand {
    /** Digits that the odd hand writes as few people do. */
    static final String ODD = "279";

    /** A 2 like a Z, a 7 on a line, a 9 like a flag on its pole. */
    private static final Map<Character, List<List<Point>>> ODD_FORMS = Map.of(
            '2',
            List.of(polygon(.10, .05, .80, .05, .15, .95, .85, .95)),
            '7',
            List.of(polygon(.10, .05, .85, .05, .30, 1.0), polygon(.05, 1.0, .70, 1.0)),
            '9',
            List.of(polygon(.75, .05, .20, .05, .20, .45, .75, .45), polygon(.75, .05, .75, 1.0)));

    private static final double SHAKE = 0.012;
    private static final double CALM = 0.8;
    private static final double SLANT = 0.05;
    private static final double PLACE = 140;
    private static final double WIDTH = 75;
    private static final double HEIGHT = 105;
    private static final double UNEVEN = 0.06;
    private static final float PEN = 9;

    private final Map<Character, List<List<Point>>> forms;
    private final Random random;

    private OneHand(Map<Character, List<List<Point>>> forms, long seed) {
        this.forms = forms;
        this.random = new Random(seed);
    }

    /** A hand that writes {@link #ODD} in its own way. */
    static OneHand odd(long seed) {
        return new OneHand(ODD_FORMS, seed);
    }

    /** A hand that writes as {@link Handwriting} has it. */
    static OneHand plain(long seed) {
        return new OneHand(Map.of(), seed);
    }

    /** Four digits in any order: the odd ones and another. */
    String oddNumber() {
        List<Character> digits = new ArrayList<>(List.of('2', '7', '9', "0134568".charAt(random.nextInt(7))));
        Collections.shuffle(digits, random);
        return digits.stream()
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Any four digits. */
    String number() {
        return String.format("%04d", random.nextInt(10_000));
    }

    /** The strokes of each digit, in a square of side 1. */
    List<List<List<Point>>> write(String number) {
        return number.chars().mapToObj(digit -> write((char) digit)).toList();
    }

    /** A number as ink. */
    Ink ink(String number) {
        List<List<List<Point>>> digits = write(number);
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            double left = PLACE * (i + 0.3);
            double width = WIDTH * (1 + UNEVEN * random.nextGaussian());
            double height = HEIGHT * (1 + UNEVEN * random.nextGaussian());
            for (List<Point> stroke : digits.get(i)) {
                float[] x = new float[stroke.size()];
                float[] y = new float[stroke.size()];
                for (int at = 0; at < x.length; at++) {
                    x[at] = (float) (left + width * stroke.get(at).x());
                    y[at] = (float) (PLACE * 0.3 + height * stroke.get(at).y());
                }
                strokes.add(new Stroke(x, y));
            }
        }
        return new Ink(strokes, PEN, (int) (PLACE * (digits.size() + 0.5)), (int) (2 * HEIGHT));
    }

    private List<List<Point>> write(char digit) {
        List<List<Point>> form = forms.containsKey(digit) ? forms.get(digit) : Handwriting.strokes(digit);
        double slant = SLANT * random.nextGaussian();
        return form.stream().map(stroke -> shaken(stroke, slant)).toList();
    }

    private List<Point> shaken(List<Point> stroke, double slant) {
        List<Point> shaken = new ArrayList<>();
        double aside = 0;
        double down = 0;
        for (Point point : stroke) {
            aside = CALM * aside + SHAKE * random.nextGaussian();
            down = CALM * down + SHAKE * random.nextGaussian();
            shaken.add(new Point(point.x() + aside + slant * (1 - point.y()), point.y() + down));
        }
        return shaken;
    }

    /** Straight lines from corner to corner, x and y in turn, each of several points. */
    private static List<Point> polygon(double... corners) {
        int steps = 9;
        return IntStream.rangeClosed(0, (corners.length / 2 - 1) * steps)
                .mapToObj(step -> {
                    int from = Math.min(step / steps, corners.length / 2 - 2);
                    double share = (double) (step - from * steps) / steps;
                    return new Point(
                            between(corners[2 * from], corners[2 * from + 2], share),
                            between(corners[2 * from + 1], corners[2 * from + 3], share));
                })
                .toList();
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
