package dev.digits.system.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.digits.fixtures.Handwriting;
import dev.digits.fixtures.Point;
import java.util.List;
import java.util.Random;

/** Lines of digits as many hands write them: of several sizes, pens and slants. The same in every run. */
final class SeededInk {
    private static final double MARGIN = 30;
    private static final double SHAKE = 0.03;
    private static final double CALM = 0.8;

    private final Random random;

    /** What a line is like. */
    enum Kind {
        /** One digit. */
        SINGLE(1, 1, 1, 0),
        /** Several digits with clear gaps. */
        WIDE(3, 9, 1.35, 0.5),
        /** Several digits, some of which touch. */
        CLOSE(3, 9, 0.45, 0.6);

        private final int fewest;
        private final int most;
        private final double least;
        private final double further;

        /**
         * @param least distance from one digit's left edge to the next one's, as a share of the writing's height
         * @param further how much more than that it may be
         */
        Kind(int fewest, int most, double least, double further) {
            this.fewest = fewest;
            this.most = most;
            this.least = least;
            this.further = further;
        }
    }

    SeededInk(long seed) {
        random = new Random(seed);
    }

    /** Ink as the page sends it. */
    JsonObject line(Kind kind) {
        return line(kind, kind.fewest + random.nextInt(kind.most - kind.fewest + 1));
    }

    /** Ink as the page sends it, of so many digits. */
    JsonObject line(Kind kind, int digits) {
        double size = 40 + random.nextInt(260);
        double advance = size * (kind.least + kind.further * random.nextDouble());
        double slant = random.nextDouble() * 0.5 - 0.25;
        JsonArray strokes = new JsonArray();
        for (int i = 0; i < digits; i++) {
            double height = size * (0.85 + 0.3 * random.nextDouble());
            double width = height * (0.7 + 0.4 * random.nextDouble());
            Point corner = new Point(MARGIN + i * advance, MARGIN + size * 0.2 * random.nextDouble());
            for (List<Point> stroke : Handwriting.strokes(Handwriting.DIGITS.charAt(random.nextInt(10)))) {
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
