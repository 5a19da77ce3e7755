package dev.digits.segmentation.tile;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Frames marks as MNIST frames its digits (LeCun et al. 1998, section III.A): the box of the ink, measured in fractions of
 * a pixel, is scaled so that its longer side is 20 pixels and put into the middle of the 28x28 tile; each pixel of the
 * tile is the mean of the area that it covers; then all is moved by whole pixels until the centre of mass is nearest to
 * the centre. The strongest ink is 255. Where the picture is soft already, as when it was enlarged, the area is so much
 * smaller, so that nothing is blurred twice.
 */
public final class TileFramer {
    private static final double DIGIT_SIDE = 20;
    /** The share of a digit's longer side that strokes of MNIST are wide. Thinner ones are thickened to it. */
    public static final double PEN = 0.1;
    /** In MNIST the centre of mass lies in the pixel right of and below the middle: on average here. */
    private static final double CENTRE = Tile.SIDE / 2.0 + 0.5;
    /** What a soft edge blurs, as the side of a square that blurs as much, is this part of the edge's width. */
    private static final double BLUR = 0.7;

    /**
     * Frames one mark.
     *
     * @param strokeWidth of the pen's trace in sheet pixels
     * @return 784 bytes, row-major, ink 255 on 0
     */
    public byte[] frame(Mark mark, double strokeWidth) {
        return frame(mark.grey(), strokeWidth);
    }

    /**
     * Frames the ink of a picture, as one digit.
     *
     * @param ink nothing but the digit
     * @param strokeWidth of the pen's trace in pixels of {@code ink}; 0 when it is not known, for strokes as they are
     * @return 784 bytes, row-major, ink 255 on 0
     */
    public byte[] frame(GreyImage ink, double strokeWidth) {
        return centred(scaled(StrokeThickness.atLeast(ink, strokeWidth, PEN * ink.longerSide())
                .ink()));
    }

    private static double[] scaled(GreyImage ink) {
        double softness = EdgeSoftness.of(ink);
        InkExtent[] extents = InkExtent.of(ink, softness);
        InkExtent columns = extents[0];
        InkExtent rows = extents[1];
        double cell = Math.max(columns.length(), rows.length()) / DIGIT_SIDE;
        double blurred = Math.min(cell, BLUR * (softness - 1));
        double window = Math.max(Math.min(1, cell), Math.sqrt(cell * cell - blurred * blurred));
        return new AreaSampler(ink, window).sample(grid(columns.middle(), cell), grid(rows.middle(), cell));
    }

    private static double[] grid(double middle, double cell) {
        return IntStream.range(0, Tile.SIDE)
                .mapToDouble(i -> middle + (i + 0.5 - Tile.SIDE / 2.0) * cell)
                .toArray();
    }

    private static byte[] centred(double[] digit) {
        int right = shift(digit, i -> i % Tile.SIDE);
        int down = shift(digit, i -> i / Tile.SIDE);
        double strongest = Arrays.stream(digit).max().orElse(0);
        byte[] tile = new byte[digit.length];
        for (int i = 0; i < digit.length; i++) {
            if (digit[i] > 0) {
                tile[i + down * Tile.SIDE + right] = (byte) Math.rint(255 * digit[i] / strongest);
            }
        }
        return tile;
    }

    /** How far to move a digit so that its centre of mass is in the middle but all of it on the tile. */
    private static int shift(double[] digit, IntUnaryOperator position) {
        double mass = 0;
        double sum = 0;
        int first = Tile.SIDE - 1;
        int last = 0;
        for (int i = 0; i < digit.length; i++) {
            if (digit[i] > 0) {
                int at = position.applyAsInt(i);
                mass += digit[i];
                sum += digit[i] * (at + 0.5);
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        int shift = mass == 0 ? 0 : (int) Math.rint(CENTRE - sum / mass);
        return Math.max(-first, Math.min(Tile.SIDE - 1 - last, shift));
    }
}
