package dev.digits.training.compose;

/**
 * A glyph as a grey picture: a digit of MNIST.
 *
 * @param pixels of its box, row-major, 0 paper to 255 ink
 * @param columns of the box
 * @param rows of the box
 * @param pixelsAHeight pixels of a digit height: {@value #DIGIT_HEIGHT} in MNIST's framing
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record TileGlyph(int label, byte[] pixels, int columns, int rows, double pixelsAHeight) implements Glyph {

    /** MNIST scales the longer side of a digit to so many pixels. */
    static final double DIGIT_HEIGHT = 20;

    private static final int FAINTEST = 40;
    /** Digit heights by which a change moves the edge of a glyph at most. */
    private static final double MOST_MOVED = 0.3;

    /**
     * Cuts the digit out of a tile.
     *
     * @param tile {@code side x side} bytes
     */
    static TileGlyph of(int label, byte[] tile, int side) {
        int left = side;
        int top = side;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < tile.length; i++) {
            if (Byte.toUnsignedInt(tile[i]) >= FAINTEST) {
                left = Math.min(left, i % side);
                right = Math.max(right, i % side + 1);
                top = Math.min(top, i / side);
                bottom = i / side + 1;
            }
        }
        if (right <= left) {
            return new TileGlyph(label, tile, side, side, DIGIT_HEIGHT);
        }
        int columns = right - left;
        int rows = bottom - top;
        byte[] pixels = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(tile, (top + row) * side + left, pixels, row * columns, columns);
        }
        // a digit that is wider than high was scaled by its width: it is made as high as others
        return new TileGlyph(label, pixels, columns, rows, Math.min(DIGIT_HEIGHT, Math.max(rows, DIGIT_HEIGHT * 0.7)));
    }

    @Override
    public double width() {
        return columns / pixelsAHeight;
    }

    @Override
    public double height() {
        return rows / pixelsAHeight;
    }

    /** Turned and slanted, not bent, and sampled at twice the pixels, so that little is blurred. */
    @Override
    public TileGlyph changed(GlyphChange any) {
        GlyphChange change = any.straight();
        double finer = 2 * pixelsAHeight;
        int margin = (int) Math.ceil(MOST_MOVED * finer);
        int side = Math.max(columns, rows) * 2 + 2 * margin;
        byte[] sampled = new byte[side * side];
        double middleX = width() / 2;
        double middleY = -height() / 2;
        double aside = change.x(middleX, middleY) - middleX;
        double below = change.y(middleX, middleY) - middleY;
        for (int row = 0; row < side; row++) {
            double y = middleY + (row + 0.5 - side / 2.0) / finer;
            for (int column = 0; column < side; column++) {
                double x = middleX + (column + 0.5 - side / 2.0) / finer;
                double fromX = change.x(x, y) - aside;
                double fromY = change.y(x, y) - below;
                sampled[row * side + column] = (byte) at(fromX * pixelsAHeight, rows + fromY * pixelsAHeight);
            }
        }
        TileGlyph cut = of(label, sampled, side);
        return new TileGlyph(label, cut.pixels, cut.columns, cut.rows, finer);
    }

    /** Grey at a place of the box in pixels, bilinear between the pixels' centres; 0 outside. */
    double at(double x, double y) {
        int column = (int) Math.floor(x - 0.5);
        int row = (int) Math.floor(y - 0.5);
        double right = x - 0.5 - column;
        double down = y - 0.5 - row;
        double upper = (1 - right) * grey(column, row) + right * grey(column + 1, row);
        double lower = (1 - right) * grey(column, row + 1) + right * grey(column + 1, row + 1);
        return (1 - down) * upper + down * lower;
    }

    private int grey(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows
                ? 0
                : Byte.toUnsignedInt(pixels[row * columns + column]);
    }

    /**
     * The same digit written with another pen.
     *
     * @param strength above 0 thicker, below 0 thinner, -1 to 1; at 1 every pixel is the darkest of its neighbourhood
     */
    TileGlyph withPen(double strength) {
        int margin = strength > 0 ? 1 : 0;
        int width = columns + 2 * margin;
        int height = rows + 2 * margin;
        byte[] changed = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int here = grey(column - margin, row - margin);
                int extreme = here;
                for (int near = 0; near < 9; near++) {
                    int other = grey(column - margin + near % 3 - 1, row - margin + near / 3 - 1);
                    extreme = strength > 0 ? Math.max(extreme, other) : Math.min(extreme, other);
                }
                changed[row * width + column] = (byte) Math.rint(here + Math.abs(strength) * (extreme - here));
            }
        }
        return new TileGlyph(label, changed, width, height, pixelsAHeight);
    }
}
