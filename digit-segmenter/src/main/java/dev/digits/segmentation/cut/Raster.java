package dev.digits.segmentation.cut;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A small picture of a mark, on which cuts are looked for: so small that this is quick, so large that strokes are some
 * pixels wide.
 *
 * @param grey row-major, 0 paper to 1 ink
 * @param strokeWidth of the pen's trace in its pixels
 * @param lineHeight typical height of the line's digits in its pixels
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are looked at, never compared
record Raster(double[] grey, int width, int height, double strokeWidth, double lineHeight) {
    /** So many rows to a line's height. */
    private static final double ROWS = 64;
    /** But at least so many pixels to a stroke's width. */
    private static final double STROKE = 4;
    /** From this grey on a pixel is ink. */
    private static final double INK = Mark.CONNECTING / 255.0;

    static Raster of(Mark mark, double strokeWidth, double lineHeight) {
        double scale = Math.min(1, Math.max(ROWS / lineHeight, STROKE / strokeWidth));
        int width = (int) Math.max(1, Math.rint(mark.box().width() * scale));
        int height = (int) Math.max(1, Math.rint(mark.box().height() * scale));
        byte[] greys = new byte[width * height];
        try (MatScope mats = new MatScope()) {
            Mat ink = mats.keep(new Mat(mark.box().height(), mark.box().width(), CvType.CV_8UC1));
            ink.put(0, 0, mark.ink());
            Mat small = mats.mat();
            Imgproc.resize(ink, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            small.get(0, 0, greys);
        }
        double[] grey = new double[greys.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = Byte.toUnsignedInt(greys[i]) / 255.0;
        }
        return new Raster(grey, width, height, strokeWidth * scale, lineHeight * scale);
    }

    boolean isInside(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** False outside the picture. */
    boolean isInk(int x, int y) {
        return isInside(x, y) && grey[y * width + x] >= INK;
    }
}
