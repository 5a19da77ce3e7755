package dev.digits.training.cuts;

import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Digits on a sheet of paper, from left to right, each of about the same size, apart, touching or into each other.
 *
 * <p>Mutable while digits are added; one thread.
 */
final class WrittenDigits {

    /** Pixels of the sheet to one of a tile: so large that the segmenter sees strokes, so small that it is quick. */
    private static final double ENLARGED = 3;

    private static final double SMALLEST = 0.85;
    private static final double LARGEST = 1.15;

    /** How far a digit may lie above or below the line, in pixels of a tile. */
    private static final double OFF_LINE = 3;

    /** Blank between neighbours where they are nearest, in pixels of a tile; below 0 they write into each other. */
    private static final double NEAREST = -4;

    private static final double FARTHEST = 3;

    private static final int MARGIN = 12;
    private static final int HEIGHT = 2 * MARGIN + (int) (ENLARGED * (LARGEST * TileFrame.SIDE + 2 * OFF_LINE));

    private final List<Ink> digits = new ArrayList<>();
    private int right = MARGIN;

    /**
     * One digit's own ink.
     *
     * @param label 0 to 9
     * @param left column of the sheet where its picture begins
     * @param grey {@code HEIGHT} rows of {@code width} values, 0 paper to 1 ink
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
    record Ink(int label, int left, int width, float[] grey) {

        /** 0 where the digit is not. */
        float at(int x, int y) {
            boolean inside = x >= left && x < left + width && y >= 0 && y < HEIGHT;
            return inside ? grey[y * width + x - left] : 0;
        }

        double mass() {
            double mass = 0;
            for (float value : grey) {
                mass += value;
            }
            return mass;
        }
    }

    /** What was written, from left to right. */
    List<Ink> digits() {
        return List.copyOf(digits);
    }

    /**
     * Writes a digit right of the others.
     *
     * @param tile 784 values 0..1; one without ink is left out
     * @param label what it shows
     */
    void add(float[] tile, int label, RandomGenerator random) {
        double scale = ENLARGED * (SMALLEST + (LARGEST - SMALLEST) * random.nextDouble());
        double drop = ENLARGED * OFF_LINE * (2 * random.nextDouble() - 1);
        double blank = ENLARGED * (NEAREST + (FARTHEST - NEAREST) * random.nextDouble());
        Optional<Extent> extent = Extent.of(tile);
        if (extent.isEmpty()) {
            return;
        }
        Ink ink = enlarged(tile, label, extent.get(), scale, HEIGHT / 2.0 + drop);
        int left = digits.isEmpty() ? MARGIN : Math.max(MARGIN, nearest(digits.get(digits.size() - 1), ink, blank));
        digits.add(new Ink(label, left, ink.width(), ink.grey()));
        right = Math.max(right, left + ink.width());
    }

    /** The sheet as a PNG file, dark on light. */
    byte[] png() {
        BufferedImage sheet = new BufferedImage(right + MARGIN, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                float ink = 0;
                for (Ink digit : digits) {
                    ink = Math.max(ink, digit.at(x, y));
                }
                sheet.getRaster().setSample(x, y, 0, Math.round(255 * (1 - ink)));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array can always be written to", e);
        }
        return png.toByteArray();
    }

    private static Ink enlarged(float[] tile, int label, Extent extent, double scale, double middle) {
        int width = (int) Math.ceil(scale * (extent.width() + 2));
        double tileMiddle = (extent.top() + extent.bottom()) / 2.0;
        float[] grey = new float[width * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            double row = (y - middle) / scale + tileMiddle;
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = between(tile, (x + 0.5) / scale + extent.left() - 1.5, row);
            }
        }
        return new Ink(label, 0, width, grey);
    }

    private static float between(float[] tile, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double aside = x - left;
        double below = y - top;
        double upper = (1 - aside) * at(tile, left, top) + aside * at(tile, left + 1, top);
        double lower = (1 - aside) * at(tile, left, top + 1) + aside * at(tile, left + 1, top + 1);
        return (float) ((1 - below) * upper + below * lower);
    }

    private static float at(float[] tile, int x, int y) {
        boolean inside = x >= 0 && x < TileFrame.SIDE && y >= 0 && y < TileFrame.SIDE;
        return inside ? tile[y * TileFrame.SIDE + x] : 0;
    }

    /** Where the picture of {@code next} begins when {@code blank} pixels lie between the two in the row where they are nearest. */
    private static int nearest(Ink before, Ink next, double blank) {
        double reach = 0;
        for (int y = 0; y < HEIGHT; y++) {
            int end = last(before, y);
            int begin = first(next, y);
            if (end >= 0 && begin < next.width()) {
                reach = Math.max(reach, before.left() + end + 1 - begin);
            }
        }
        return (int) Math.rint((reach > 0 ? reach : before.left() + before.width()) + blank);
    }

    private static int first(Ink ink, int y) {
        int x = 0;
        while (x < ink.width() && ink.grey()[y * ink.width() + x] < Extent.INK) {
            x++;
        }
        return x;
    }

    private static int last(Ink ink, int y) {
        int x = ink.width() - 1;
        while (x >= 0 && ink.grey()[y * ink.width() + x] < Extent.INK) {
            x--;
        }
        return x;
    }
}
