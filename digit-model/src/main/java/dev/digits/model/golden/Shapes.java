package dev.digits.model.golden;

import dev.digits.model.network.LineArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Simple drawn shapes as inputs: strokes with soft edges, much like writing. */
final class Shapes {

    static final int TILE_SIDE = 28;
    static final List<Integer> STRIP_WIDTHS = List.of(32, 64, 160);

    /** Distance of a point from the shape's line; x and y from -1 to 1 across the shape. */
    private static final List<ToDoubleBiFunction<Double, Double>> LINES = List.of(
            (x, y) -> Math.abs(Math.hypot(x, y) - 0.75),
            (x, y) -> Math.max(Math.abs(x), Math.abs(y) - 0.9),
            (x, y) -> Math.min(
                    Math.max(Math.abs(y + 0.8), Math.abs(x) - 0.7),
                    Math.max(Math.abs(x - 0.7 + (y + 0.8) * 0.45), Math.abs(y) - 0.9)),
            (x, y) -> Math.min(Math.abs(Math.hypot(x, y + 0.45) - 0.4), Math.abs(Math.hypot(x, y - 0.45) - 0.45)),
            (x, y) -> Math.max(Math.abs(x - y) / 2, Math.abs(x) - 0.8));

    private static final double PEN = 0.16;
    private static final double EDGE = 0.08;

    private Shapes() {}

    /** Each shape alone, and nothing. */
    static List<byte[]> tiles() {
        List<byte[]> tiles = new ArrayList<>();
        for (ToDoubleBiFunction<Double, Double> line : LINES) {
            byte[] tile = new byte[TILE_SIDE * TILE_SIDE];
            draw(line, tile, TILE_SIDE, TILE_SIDE / 2.0, TILE_SIDE / 2.0, 10);
            tiles.add(tile);
        }
        tiles.add(new byte[TILE_SIDE * TILE_SIDE]);
        return tiles;
    }

    /** The shapes side by side, as many as fit. */
    static byte[] strip(int width) {
        byte[] strip = new byte[LineArchitecture.HEIGHT * width];
        int shape = 0;
        for (int centre = 16; centre + 16 <= width; centre += 26) {
            draw(LINES.get(shape % LINES.size()), strip, width, centre, LineArchitecture.HEIGHT / 2.0, 13);
            shape++;
        }
        return strip;
    }

    private static void draw(
            ToDoubleBiFunction<Double, Double> line,
            byte[] pixels,
            int width,
            double centreX,
            double centreY,
            double radius) {
        for (int i = 0; i < pixels.length; i++) {
            int row = i / width;
            double x = (i % width + 0.5 - centreX) / radius;
            double y = (row + 0.5 - centreY) / radius;
            if (Math.max(Math.abs(x), Math.abs(y)) <= 1.2) {
                double ink = 255 * Math.min(1, Math.max(0, (PEN + EDGE - line.applyAsDouble(x, y)) / EDGE));
                pixels[i] = (byte) Math.max(Byte.toUnsignedInt(pixels[i]), Math.round(ink));
            }
        }
    }
}
