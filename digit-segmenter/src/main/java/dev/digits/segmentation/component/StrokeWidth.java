package dev.digits.segmentation.component;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** How wide the pen's trace is. */
final class StrokeWidth {
    private StrokeWidth() {}

    /**
     * Measures the trace over all ink. A band of width w and length l has an area of w l and two edges of length l, however
     * soft its edges are. The area is the sum of the ink's grey, the length of the edges its total variation. Edges are
     * where ink is {@link Mark#CONNECTING}, as in the mask: what is twice as strong is full ink.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink; what lies outside is paper
     * @param mask the ink that counts, of the same size, 0 for what does not; the pixels next to it are its soft edges
     * @return pixels; 0 when there is no ink
     */
    static double of(Mat ink, Mat mask) {
        try (MatScope mats = new MatScope()) {
            Mat withEdges = mats.mat();
            Imgproc.dilate(mask, withEdges, mats.mat());
            Mat counted = mats.mat();
            ink.copyTo(counted, withEdges);
            counted.convertTo(counted, counted.type(), 255.0 / (2 * Mark.CONNECTING));
            Mat framed = mats.mat();
            Core.copyMakeBorder(counted, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
            byte[] grey = new byte[Math.toIntExact(framed.total())];
            framed.get(0, 0, grey);
            double edges = edges(grey, framed.width());
            return edges == 0 ? 0 : Math.max(1, 2 * Core.sumElems(counted).val[0] / edges);
        }
    }

    /** Steps from pixel to pixel in four directions make the length of edges at any angle, by the Cauchy-Crofton formula. */
    private static double edges(byte[] grey, int width) {
        long straight = 0;
        long diagonal = 0;
        for (int row = 0; (row + 2) * width <= grey.length; row++) {
            for (int pixel = row * width; pixel + 1 < (row + 1) * width; pixel++) {
                int here = Byte.toUnsignedInt(grey[pixel]);
                int aside = Byte.toUnsignedInt(grey[pixel + 1]);
                int below = Byte.toUnsignedInt(grey[pixel + width]);
                straight += Math.abs(aside - here) + Math.abs(below - here);
                diagonal += Math.abs(Byte.toUnsignedInt(grey[pixel + width + 1]) - here) + Math.abs(below - aside);
            }
        }
        return Math.PI / 8 * (straight + diagonal / Math.sqrt(2));
    }
}
