package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** A sheet whose connected ink is labelled, the components 8-connected. */
final class Labelled {
    /** Columns of OpenCV's table of components: left, top, width, height, area. */
    private static final int STATS = 5;

    private final byte[] ink;
    private final int[] labels;
    private final int width;
    private final int height;
    private final List<Component> components;

    private Labelled(byte[] ink, int[] labels, int width, List<Component> components) {
        this.ink = ink;
        this.labels = labels;
        this.width = width;
        this.height = ink.length / width;
        this.components = components;
    }

    /**
     * Labels a sheet.
     *
     * @param ink one channel, 8 bits
     * @param mask the ink that connects, 255 on 0
     */
    static Labelled of(Mat ink, Mat mask, MatScope mats) {
        Mat labels = mats.mat();
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, mats.mat(), 8, CvType.CV_32S);
        byte[] greys = new byte[Math.toIntExact(ink.total())];
        ink.get(0, 0, greys);
        int[] labelOf = new int[greys.length];
        labels.get(0, 0, labelOf);
        int[] table = new int[count * STATS];
        stats.get(0, 0, table);
        List<Component> components = new ArrayList<>();
        for (int label = 1; label < count; label++) {
            int at = label * STATS;
            Box box = new Box(table[at], table[at + 1], table[at + 2], table[at + 3]);
            components.add(new Component(label, box, table[at + 4]));
        }
        return new Labelled(greys, labelOf, ink.width(), components);
    }

    /** The components, in no particular order. */
    List<Component> components() {
        return components;
    }

    /**
     * Gives the soft edges, which are too faint to connect, to the component that they are next to, so that they do not belong
     * to its neighbour.
     *
     * @param reach soft edges are ink within so many pixels
     */
    void growIntoSoftEdges(int reach) {
        int[] front = new int[labels.length];
        int end = 0;
        for (int pixel = 0; pixel < labels.length; pixel++) {
            if (labels[pixel] > 0) {
                front[end++] = pixel;
            }
        }
        int begin = 0;
        for (int step = 0; step < reach; step++) {
            int stop = end;
            for (; begin < stop; begin++) {
                end = grow(front, begin, end);
            }
        }
    }

    private int grow(int[] front, int at, int last) {
        int end = last;
        int x = front[at] % width;
        int y = front[at] / width;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                int pixel = row * width + column;
                if (labels[pixel] == 0 && ink[pixel] != 0) {
                    labels[pixel] = labels[front[at]];
                    front[end++] = pixel;
                }
            }
        }
        return end;
    }

    /**
     * Cuts a component out.
     *
     * @param margin pixels round its box in which its soft edges lie
     */
    Mark cut(Component component, int margin) {
        Box box = grown(component.box(), margin);
        byte[] cut = new byte[Math.toIntExact(box.area())];
        for (int row = 0; row < box.height(); row++) {
            int from = (box.y() + row) * width + box.x();
            for (int column = 0; column < box.width(); column++) {
                if (labels[from + column] == component.label()) {
                    cut[row * box.width() + column] = ink[from + column];
                }
            }
        }
        return new Mark(box, cut).trimmed();
    }

    /** Takes components out of a mask. */
    void erase(List<Component> erased, Mat mask) {
        if (erased.isEmpty()) {
            return;
        }
        int[] gone = erased.stream().mapToInt(Component::label).sorted().toArray();
        byte[] pixels = new byte[labels.length];
        mask.get(0, 0, pixels);
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            if (pixels[pixel] != 0 && Arrays.binarySearch(gone, labels[pixel]) >= 0) {
                pixels[pixel] = 0;
            }
        }
        mask.put(0, 0, pixels);
    }

    private Box grown(Box box, int margin) {
        int left = Math.max(0, box.x() - margin);
        int top = Math.max(0, box.y() - margin);
        int right = Math.min(width, box.right() + margin);
        int bottom = Math.min(height, box.bottom() + margin);
        return new Box(left, top, right - left, bottom - top);
    }
}
