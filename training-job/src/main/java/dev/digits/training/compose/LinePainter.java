package dev.digits.training.compose;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.ink.PenRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws a line: takes glyphs and strokes at their places, then paints all of them on a picture that is as large as they need. */
final class LinePainter {
    private static final int MARGIN = 3;
    /** Points of a stroke that are nearer to each other are left out. */
    private static final double NEAREST = 1.2;

    private final LineShape shape;
    private final List<PlacedGlyph> tiles = new ArrayList<>();
    private final List<PenStroke> strokes = new ArrayList<>();
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    private record PenStroke(float[] x, float[] y, double pen) {}

    /**
     * A painted line.
     *
     * @param image of it
     * @param left canvas column of the image's first
     * @param top canvas row of the image's first
     */
    record Painted(GreyImage image, double left, double top) {}

    LinePainter(LineShape shape) {
        this.shape = shape;
    }

    void add(PlacedGlyph placed) {
        if (placed.glyph() instanceof InkGlyph ink) {
            for (int i = 0; i < ink.x().length; i++) {
                addStroke(placed, ink.x()[i], ink.y()[i]);
            }
        } else {
            tiles.add(placed);
            double height = placed.glyph().height() * placed.scaleY();
            for (int corner = 0; corner < 4; corner++) {
                double x = corner % 2 == 0 ? placed.x() : placed.right();
                double y = placed.baseline() - (corner < 2 ? 0 : height);
                reach(canvasX(x, y), canvasY(canvasX(x, y), y), 2 * shape.bend());
            }
        }
    }

    /** A stroke of a pen of its own, by canvas positions. */
    void addStroke(float[] x, float[] y, double pen) {
        strokes.add(new PenStroke(x, y, pen));
        for (int i = 0; i < x.length; i++) {
            reach(x[i], y[i], pen / 2);
        }
    }

    /** Where a point of the line lies on the canvas: column. */
    double canvasX(double x, double y) {
        return x - shape.shear() * y;
    }

    /** Where a point of the line lies on the canvas: row. */
    double canvasY(double canvasX, double y) {
        return y + shape.slope() * canvasX;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    Painted paint() {
        int originX = (int) Math.floor(left) - MARGIN;
        int originY = (int) Math.floor(top) - MARGIN;
        int width = (int) Math.ceil(right) + MARGIN - originX;
        int height = (int) Math.ceil(bottom) + MARGIN - originY;
        byte[] pixels = new byte[width * height];
        PenRaster raster = new PenRaster(pixels, width, height);
        for (PenStroke stroke : strokes) {
            float[] x = stroke.x().clone();
            float[] y = stroke.y().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] -= originX;
                y[i] -= originY;
            }
            raster.draw(x, y, stroke.pen());
        }
        for (PlacedGlyph tile : tiles) {
            paint(tile, pixels, width, height, originX, originY);
        }
        return new Painted(new GreyImage(pixels, width, height), originX, originY);
    }

    private void addStroke(PlacedGlyph placed, float[] glyphX, float[] glyphY) {
        float[] x = new float[glyphX.length];
        float[] y = new float[glyphX.length];
        int kept = 0;
        for (int i = 0; i < glyphX.length; i++) {
            double lineX = placed.x() + glyphX[i] * placed.scaleX();
            double lineY = placed.baseline() + glyphY[i] * placed.scaleY();
            double bentX = lineX + shape.bendX(lineX, lineY);
            double bentY = lineY + shape.bendY(lineX, lineY);
            double canvasX = canvasX(bentX, bentY);
            double canvasY = canvasY(canvasX, bentY);
            boolean isEnd = i == 0 || i == glyphX.length - 1;
            if (isEnd || Math.hypot(canvasX - x[kept - 1], canvasY - y[kept - 1]) >= NEAREST) {
                x[kept] = (float) canvasX;
                y[kept] = (float) canvasY;
                kept++;
            }
        }
        addStroke(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept), shape.pen());
    }

    private void paint(PlacedGlyph placed, byte[] pixels, int width, int height, int originX, int originY) {
        TileGlyph tile = (TileGlyph) placed.glyph();
        double across = tile.pixelsAHeight() / placed.scaleX();
        double down = tile.pixelsAHeight() / placed.scaleY();
        double tall = placed.glyph().height() * placed.scaleY();
        double reach = 2 * shape.bend() + 2;
        double lean = shape.shear() * (placed.baseline() - tall);
        int fromX = (int) (Math.min(placed.x(), placed.x() - lean)
                - reach
                - originX
                - Math.abs(shape.shear() * placed.baseline()));
        int toX = (int) (Math.max(placed.right(), placed.right() - lean)
                + reach
                - originX
                + Math.abs(shape.shear() * placed.baseline()));
        for (int row = 0; row < height; row++) {
            for (int column = Math.max(0, fromX); column < Math.min(width, toX); column++) {
                double canvasX = column + 0.5 + originX;
                double lineY = row + 0.5 + originY - shape.slope() * canvasX;
                double lineX = canvasX + shape.shear() * lineY;
                double x = lineX - shape.bendX(lineX, lineY) - placed.x();
                double y = lineY - shape.bendY(lineX, lineY) - placed.baseline() + tall;
                int grey = (int) tile.at(x * across, y * down);
                int pixel = row * width + column;
                if (grey > Byte.toUnsignedInt(pixels[pixel])) {
                    pixels[pixel] = (byte) grey;
                }
            }
        }
    }

    private void reach(double x, double y, double radius) {
        left = Math.min(left, x - radius);
        right = Math.max(right, x + radius);
        top = Math.min(top, y - radius);
        bottom = Math.max(bottom, y + radius);
    }
}
