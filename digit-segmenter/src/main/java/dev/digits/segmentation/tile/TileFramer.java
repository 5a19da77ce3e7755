package dev.digits.segmentation.tile;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Frames marks as MNIST frames its digits (LeCun et al. 1998, section III.A): the box of the ink is scaled so that its
 * longer side is 20 pixels, anti-aliased, and moved by whole pixels until the centre of mass is nearest to the centre of
 * the 28x28 tile. The strongest ink is 255.
 */
public final class TileFramer {
    private static final int DIGIT_SIDE = 20;
    /** In MNIST the centre of mass lies in the pixel right of and below the middle: on average here. */
    private static final double CENTRE = Tile.SIDE / 2.0 + 0.5;

    /**
     * Frames one mark.
     *
     * @param strokeWidth of the pen's trace in sheet pixels
     * @return 784 bytes, row-major, ink 255 on 0
     */
    public byte[] frame(Mark mark, double strokeWidth) {
        try (MatScope mats = new MatScope()) {
            Box box = mark.box();
            Mat ink = mats.keep(new Mat(box.height(), box.width(), CvType.CV_8UC1));
            ink.put(0, 0, mark.ink());
            Mat digit = scaled(StrokeThickness.normalise(ink, strokeWidth, mats), mats);
            byte[] pixels = new byte[(int) digit.total()];
            digit.get(0, 0, pixels);
            return centred(pixels, digit.width(), digit.height());
        }
    }

    private static Mat scaled(Mat ink, MatScope mats) {
        double scale = DIGIT_SIDE / (double) Math.max(ink.width(), ink.height());
        Size size = new Size(Math.max(1, Math.rint(ink.width() * scale)), Math.max(1, Math.rint(ink.height() * scale)));
        Mat digit = mats.mat();
        Imgproc.resize(ink, digit, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        double strongest = Core.minMaxLoc(digit).maxVal;
        if (strongest > 0) {
            Core.multiply(digit, new Scalar(255 / strongest), digit);
        }
        return digit;
    }

    private static byte[] centred(byte[] digit, int width, int height) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int grey = Byte.toUnsignedInt(digit[row * width + column]);
                mass += grey;
                sumX += grey * (column + 0.5);
                sumY += grey * (row + 0.5);
            }
        }
        int left = mass == 0 ? 0 : offset(sumX / mass, width);
        int top = mass == 0 ? 0 : offset(sumY / mass, height);
        byte[] tile = new byte[Tile.SIDE * Tile.SIDE];
        for (int row = 0; row < height; row++) {
            System.arraycopy(digit, row * width, tile, (top + row) * Tile.SIDE + left, width);
        }
        return tile;
    }

    /** Where the digit begins, so that its centre of mass is in the middle but all of it on the tile. */
    private static int offset(double centre, int length) {
        int offset = (int) Math.rint(CENTRE - centre);
        return Math.max(0, Math.min(Tile.SIDE - length, offset));
    }
}
