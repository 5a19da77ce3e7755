package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Every pixel's nearest component. Soft edges, which are too faint to connect, so belong to the component that they
 * surround and not to its neighbour.
 */
final class Labelled {
    private final byte[] ink;
    private final int[] nearest;
    private final float[] distance;
    private final int width;

    private Labelled(byte[] ink, int[] nearest, float[] distance, int width) {
        this.ink = ink;
        this.nearest = nearest;
        this.distance = distance;
        this.width = width;
    }

    /**
     * Labels a picture.
     *
     * @param ink one channel, 8 bits
     * @param mask the ink that connects, 255 on 0; not empty
     */
    static Labelled of(Mat ink, Mat mask, MatScope mats) {
        Mat paper = mats.mat();
        Core.bitwise_not(mask, paper);
        Mat distances = mats.mat();
        Mat labels = mats.mat();
        Imgproc.distanceTransformWithLabels(
                paper, distances, labels, Imgproc.DIST_L2, Imgproc.DIST_MASK_5, Imgproc.DIST_LABEL_CCOMP);
        byte[] greys = new byte[Math.toIntExact(ink.total())];
        ink.get(0, 0, greys);
        int[] nearest = new int[greys.length];
        labels.get(0, 0, nearest);
        float[] distance = new float[greys.length];
        distances.get(0, 0, distance);
        return new Labelled(greys, nearest, distance, ink.width());
    }

    /** The components, in no particular order. */
    List<Component> components() {
        List<ComponentExtent> extents = new ArrayList<>();
        for (int pixel = 0; pixel < ink.length; pixel++) {
            if (distance[pixel] == 0) {
                while (extents.size() < nearest[pixel]) {
                    extents.add(new ComponentExtent());
                }
                extents.get(nearest[pixel] - 1).add(pixel % width, pixel / width);
            }
        }
        List<Component> components = new ArrayList<>();
        for (int label = 1; label <= extents.size(); label++) {
            components.add(extents.get(label - 1).component(label));
        }
        return components;
    }

    /**
     * Cuts a component out, with its soft edge.
     *
     * @param reach soft edge is ink within so many pixels
     */
    Mark cut(Component component, double reach) {
        Box box = grown(component.box(), (int) Math.ceil(reach));
        byte[] cut = new byte[Math.toIntExact(box.area())];
        for (int i = 0; i < cut.length; i++) {
            int pixel = (box.y() + i / box.width()) * width + box.x() + i % box.width();
            if (nearest[pixel] == component.label() && distance[pixel] <= reach) {
                cut[i] = ink[pixel];
            }
        }
        return new Mark(box, cut).trimmed();
    }

    private Box grown(Box box, int margin) {
        int left = Math.max(0, box.x() - margin);
        int top = Math.max(0, box.y() - margin);
        int right = Math.min(width, box.right() + margin);
        int bottom = Math.min(ink.length / width, box.bottom() + margin);
        return new Box(left, top, right - left, bottom - top);
    }
}
