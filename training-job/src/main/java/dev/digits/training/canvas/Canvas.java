package dev.digits.training.canvas;

/** A square of ink to draw on and to cut from; wider than a tile, so that two digits have room. */
public final class Canvas {

    /** Rows and columns. */
    public static final int SIDE = 64;

    private final float[] ink = new float[SIDE * SIDE];

    /** Strength of ink, 0..1; 0 outside the canvas. */
    public float at(int x, int y) {
        return inside(x, y) ? ink[y * SIDE + x] : 0;
    }

    /** Adds ink where there is less; outside the canvas nothing happens. */
    public void put(int x, int y, float strength) {
        if (inside(x, y)) {
            ink[y * SIDE + x] = Math.max(ink[y * SIDE + x], strength);
        }
    }

    /** Lays a tile on the canvas with its upper left corner at this place. */
    public void lay(float[] tile, int left, int top) {
        for (int i = 0; i < tile.length; i++) {
            put(left + i % TileFrame.SIDE, top + i / TileFrame.SIDE, tile[i]);
        }
    }

    /** Draws a straight stroke with round ends; coordinates are pixel centres. */
    public void line(double fromX, double fromY, double toX, double toY, double radius) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double squared = Math.max(dx * dx + dy * dy, 1e-9);
        double reach = radius + 1;
        int left = (int) Math.floor(Math.max(0, Math.min(fromX, toX) - reach));
        int right = (int) Math.ceil(Math.min(SIDE - 1, Math.max(fromX, toX) + reach));
        int top = (int) Math.floor(Math.max(0, Math.min(fromY, toY) - reach));
        int bottom = (int) Math.ceil(Math.min(SIDE - 1, Math.max(fromY, toY) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double along = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / squared));
                double distance = Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
                put(x, y, (float) Math.max(0, Math.min(1, radius + 0.5 - distance)));
            }
        }
    }

    private static boolean inside(int x, int y) {
        return x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    }
}
