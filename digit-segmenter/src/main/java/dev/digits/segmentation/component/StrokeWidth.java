package dev.digits.segmentation.component;

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
     * soft its edges are. The area is the sum of the ink's grey; the length of the edges comes from its total variation.
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
            Mat framed = mats.mat();
            Core.copyMakeBorder(counted, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
            byte[] grey = new byte[Math.toIntExact(framed.total())];
            framed.get(0, 0, grey);
            return of(grey, framed.width());
        }
    }

    /** Steps from pixel to pixel in four directions make the length of edges at any angle, by the Cauchy-Crofton formula. */
    private static double of(byte[] grey, int width) {
        long area = 0;
        long straight = 0;
        long diagonal = 0;
        for (int row = 0; (row + 2) * width <= grey.length; row++) {
            for (int pixel = row * width; pixel + 1 < (row + 1) * width; pixel++) {
                int here = Byte.toUnsignedInt(grey[pixel]);
                int aside = Byte.toUnsignedInt(grey[pixel + 1]);
                int below = Byte.toUnsignedInt(grey[pixel + width]);
                area += here;
                straight += Math.abs(aside - here) + Math.abs(below - here);
                diagonal += Math.abs(Byte.toUnsignedInt(grey[pixel + width + 1]) - here) + Math.abs(below - aside);
            }
        }
        double edges = Math.PI / 8 * (straight + diagonal / Math.sqrt(2));
        return edges == 0 ? 0 : Math.max(1, 2 * area / edges);
    }
}
