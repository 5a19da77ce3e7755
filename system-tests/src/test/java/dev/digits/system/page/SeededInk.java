package dev.digits.system.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import java.util.List;
import java.util.Random;

/**
 * Lines of digits as many hands write them: of several sizes, pens, slants and distances, some digits touching. The same in every run.
 */
final class SeededInk {
    private static final String DIGITS = "012457";
    private static final double MARGIN = 30;
    private static final double SHAKE = 0.03;
    private static final double CALM = 0.8;

    private final Random random;

    SeededInk(long seed) {
        random = new Random(seed);
    }

    /** Ink as the page sends it, of so many digits. */
    JsonObject line(int digits) {
        double size = 40 + random.nextInt(260);
        double advance = size * (0.45 + 0.6 * random.nextDouble());
        double slant = random.nextDouble() * 0.5 - 0.25;
        JsonArray strokes = new JsonArray();
        for (int i = 0; i < digits; i++) {
            double height = size * (0.85 + 0.3 * random.nextDouble());
            double width = height * (0.7 + 0.4 * random.nextDouble());
            Point corner = new Point(MARGIN + i * advance, MARGIN + size * 0.2 * random.nextDouble());
            for (List<Point> stroke : Handwriting.strokes(DIGITS.charAt(random.nextInt(DIGITS.length())))) {
                strokes.add(shaken(stroke, corner, width, height, slant));
            }
        }
        JsonObject ink = new JsonObject();
        ink.add("strokes", strokes);
        ink.addProperty("width", (int) (2 * MARGIN + advance * digits + 1.2 * size));
        ink.addProperty("height", (int) (2 * MARGIN + 1.6 * size));
        ink.addProperty("penWidth", 2 + random.nextInt(12));
        return ink;
    }

    private JsonArray shaken(List<Point> stroke, Point corner, double width, double height, double slant) {
        JsonArray points = new JsonArray();
        double aside = 0;
        double down = 0;
        for (Point point : stroke) {
            aside = CALM * aside + (random.nextDouble() - 0.5) * SHAKE;
            down = CALM * down + (random.nextDouble() - 0.5) * SHAKE;
            double x = corner.x() + (point.x() + aside + slant * (1 - point.y())) * width;
            double y = corner.y() + (point.y() + down) * height;
            JsonArray position = new JsonArray();
            position.add(Math.round(x * 10) / 10.0);
            position.add(Math.round(y * 10) / 10.0);
            points.add(position);
        }
        return points;
    }
}
