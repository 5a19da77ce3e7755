package dev.digits.segmentation.tile;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Thickens strokes that would all but vanish when their digit or line shrinks to the size that a network reads. */
public final class StrokeThickness {
    /** Wanted width of a stroke, in pixels, where strokes are thickened. */
    private static final double WORKING_WIDTH = 8;

    private StrokeThickness() {}

    /**
     * Ink after thickening.
     *
     * @param ink perhaps of another size
     * @param scale pixels of {@code ink} a pixel of the picture before
     * @param margin pixels added on each side of {@code ink}
     */
    public record Thickened(GreyImage ink, double scale, int margin) {}

    /**
     * Thickens strokes where they are thinner than wanted.
     *
     * @param strokeWidth of {@code ink} in its pixels; 0 when it is not known
     * @param wanted least width in its pixels
     * @return {@code ink} itself, at scale 1, where strokes are as wide already
     */
    public static Thickened atLeast(GreyImage ink, double strokeWidth, double wanted) {
        if (strokeWidth <= 0 || strokeWidth >= wanted) {
            return new Thickened(ink, 1, 0);
        }
        try (MatScope mats = new MatScope()) {
            Mat original = mats.keep(new Mat(ink.height(), ink.width(), CvType.CV_8UC1));
            original.put(0, 0, ink.pixels());
            double scale = WORKING_WIDTH / wanted;
            Mat working = mats.mat();
            Size size =
                    new Size(Math.max(1, Math.rint(ink.width() * scale)), Math.max(1, Math.rint(ink.height() * scale)));
            Imgproc.resize(original, working, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
            working.convertTo(working, working.type(), 1 / Math.min(1, strokeWidth * scale));
            double missing = WORKING_WIDTH - strokeWidth * scale;
            int margin = (int) Math.ceil(missing / 2);
            Mat wider = mats.mat();
            Core.copyMakeBorder(working, wider, margin, margin, margin, margin, Core.BORDER_CONSTANT, new Scalar(0));
            int diameter = 1 + (int) Math.rint(missing);
            Mat disc = mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(diameter, diameter)));
            Imgproc.dilate(wider, wider, disc);
            byte[] pixels = new byte[(int) wider.total()];
            wider.get(0, 0, pixels);
            return new Thickened(new GreyImage(pixels, wider.width(), wider.height()), scale, margin);
        }
    }
}
