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
    private final Box part;

    private Labelled(byte[] ink, int[] nearest, float[] distance, Box part) {
        this.ink = ink;
        this.nearest = nearest;
        this.distance = distance;
        this.part = part;
    }

    /**
     * Labels a part of a sheet; components and marks are in pixels of the sheet.
     *
     * @param ink one channel, 8 bits
     * @param mask the ink that connects, 255 on 0; not empty
     * @param part of the sheet that both show
     */
    static Labelled of(Mat ink, Mat mask, Box part, MatScope mats) {
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
        return new Labelled(greys, nearest, distance, part);
    }

    /** The components, in no particular order. */
    List<Component> components() {
        List<ComponentExtent> extents = new ArrayList<>();
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                int pixel = y * part.width() + x;
                if (distance[pixel] == 0) {
                    while (extents.size() < nearest[pixel]) {
                        extents.add(new ComponentExtent());
                    }
                    extents.get(nearest[pixel] - 1).add(part.x() + x, part.y() + y);
                }
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
        for (int row = 0; row < box.height(); row++) {
            int from = (box.y() - part.y() + row) * part.width() + box.x() - part.x();
            for (int column = 0; column < box.width(); column++) {
                int pixel = from + column;
                if (nearest[pixel] == component.label() && distance[pixel] <= reach) {
                    cut[row * box.width() + column] = ink[pixel];
                }
            }
        }
        return new Mark(box, cut).trimmed();
    }

    /** Takes components out of a mask. */
    void erase(List<Component> components, Mat mask) {
        if (components.isEmpty()) {
            return;
        }
        byte[] pixels = new byte[nearest.length];
        mask.get(0, 0, pixels);
        for (Component component : components) {
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                pixels[pixel] = nearest[pixel] == component.label() ? 0 : pixels[pixel];
            }
        }
        mask.put(0, 0, pixels);
    }

    private Box grown(Box box, int margin) {
        int left = Math.max(part.x(), box.x() - margin);
        int top = Math.max(part.y(), box.y() - margin);
        int right = Math.min(part.right(), box.right() + margin);
        int bottom = Math.min(part.bottom(), box.bottom() + margin);
        return new Box(left, top, right - left, bottom - top);
    }
}
