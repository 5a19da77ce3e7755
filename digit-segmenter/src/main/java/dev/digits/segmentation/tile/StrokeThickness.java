package dev.digits.segmentation.tile;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes strokes as thick, beside their digit, as MNIST's are. A thin pen on a large digit would all but vanish when the
 * digit shrinks to 20 pixels.
 */
final class StrokeThickness {
    /** Thinner strokes than this share of the longer side are thickened to it. */
    private static final double THINNEST = 0.10;
    /** Long side at which strokes are thickened: four times a tile's. */
    private static final double WORKING_SIDE = 80;

    private StrokeThickness() {}

    /** Thickens {@code ink} where needed; the result may have another size but the same aspect. */
    static Grey normalise(Grey ink, double strokeWidth) {
        return strokeWidth <= 0 || strokeWidth >= THINNEST * ink.longerSide() ? ink : thickened(ink, strokeWidth);
    }

    private static Grey thickened(Grey ink, double strokeWidth) {
        try (MatScope mats = new MatScope()) {
            Mat original = mats.keep(new Mat(ink.height(), ink.width(), CvType.CV_8UC1));
            original.put(0, 0, ink.pixels());
            double scale = WORKING_SIDE / ink.longerSide();
            Mat working = mats.mat();
            Size size =
                    new Size(Math.max(1, Math.rint(ink.width() * scale)), Math.max(1, Math.rint(ink.height() * scale)));
            Imgproc.resize(original, working, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
            working.convertTo(working, working.type(), 1 / Math.min(1, strokeWidth * scale));
            double missing = THINNEST * WORKING_SIDE - strokeWidth * scale;
            int margin = (int) Math.ceil(missing / 2);
            Mat wider = mats.mat();
            Core.copyMakeBorder(working, wider, margin, margin, margin, margin, Core.BORDER_CONSTANT, new Scalar(0));
            int diameter = 1 + (int) Math.rint(missing);
            Mat disc = mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(diameter, diameter)));
            Imgproc.dilate(wider, wider, disc);
            byte[] pixels = new byte[(int) wider.total()];
            wider.get(0, 0, pixels);
            return new Grey(pixels, wider.width(), wider.height());
        }
    }
}
