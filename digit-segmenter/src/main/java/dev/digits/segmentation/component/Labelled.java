package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.run.InkRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.opencv.core.Mat;

/** A part of a sheet whose connected ink is labelled. */
final class Labelled {
    private final byte[] ink;
    private final int[] labels;
    private final Box part;
    private final List<Component> components;

    private Labelled(byte[] ink, int[] labels, Box part, List<Component> components) {
        this.ink = ink;
        this.labels = labels;
        this.part = part;
        this.components = components;
    }

    /**
     * Labels a part of a sheet; components and marks are in pixels of the sheet.
     *
     * @param ink one channel, 8 bits
     * @param mask the ink that connects, 255 on 0
     * @param part of the sheet that both show
     * @param reach pixels of ink are connected that are no farther apart, in columns and in rows
     * @param most components that are told, the largest
     */
    static Labelled of(Mat ink, Mat mask, Box part, int reach, int most) {
        byte[] greys = new byte[Math.toIntExact(ink.total())];
        ink.get(0, 0, greys);
        byte[] connecting = new byte[greys.length];
        mask.get(0, 0, connecting);
        int[] labels = new int[greys.length];
        List<Component> components = new ArrayList<>();
        List<InkRuns.Region> regions = InkRuns.of(connecting, part.width()).components(reach, labels);
        int smallest = smallestOfLargest(regions, most);
        for (int i = 0; i < regions.size(); i++) {
            InkRuns.Region region = regions.get(i);
            if (region.area() >= smallest) {
                Box box = region.box();
                Box inSheet = new Box(part.x() + box.x(), part.y() + box.y(), box.width(), box.height());
                components.add(new Component(i + 1, inSheet, region.area()));
            }
        }
        return new Labelled(greys, labels, part, components);
    }

    /** The area from which on there are no more than so many components, or 0 when there are fewer anyway. */
    private static int smallestOfLargest(List<InkRuns.Region> regions, int most) {
        if (regions.size() <= most) {
            return 0;
        }
        int[] areas = regions.stream().mapToInt(InkRuns.Region::area).sorted().toArray();
        return areas[areas.length - most - 1] + 1;
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
        int[] soft = softEdges();
        int left = soft.length;
        boolean grows = true;
        for (int step = 0; step < reach && grows; step++) {
            int[] next = new int[left];
            for (int i = 0; i < left; i++) {
                next[i] = labelBeside(soft[i]);
            }
            int kept = 0;
            for (int i = 0; i < left; i++) {
                if (next[i] == 0) {
                    soft[kept++] = soft[i];
                } else {
                    labels[soft[i]] = next[i];
                }
            }
            grows = kept < left;
            left = kept;
        }
    }

    /** Where there is ink that is too faint to connect. */
    private int[] softEdges() {
        byte[] greys = ink;
        int[] soft = new int[1024];
        int count = 0;
        for (int pixel = InkRuns.nextInk(greys, 0, greys.length); pixel < greys.length; ) {
            if (labels[pixel] == 0) {
                if (count == soft.length) {
                    soft = Arrays.copyOf(soft, 2 * count);
                }
                soft[count++] = pixel;
            }
            pixel++;
            if (pixel < greys.length && greys[pixel] == 0) {
                pixel = InkRuns.nextInk(greys, pixel, greys.length);
            }
        }
        return Arrays.copyOf(soft, count);
    }

    /** The label of one of the eight pixels next to a pixel; 0 when none has one. */
    private int labelBeside(int pixel) {
        int x = pixel % part.width();
        int y = pixel / part.width();
        for (int row = Math.max(0, y - 1); row <= Math.min(part.height() - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(part.width() - 1, x + 1); column++) {
                int label = labels[row * part.width() + column];
                if (label > 0) {
                    return label;
                }
            }
        }
        return 0;
    }

    /**
     * Cuts a component out.
     *
     * @param margin pixels round its box in which its soft edges lie
     */
    Mark cut(Component component, int margin) {
        Box box = grown(component.box(), margin);
        byte[] cut = new byte[Math.toIntExact(box.area())];
        int[] labelOf = labels;
        int label = component.label();
        int width = box.width();
        for (int row = 0; row < box.height(); row++) {
            int from = (box.y() - part.y() + row) * part.width() + box.x() - part.x();
            for (int column = 0; column < width; column++) {
                if (labelOf[from + column] == label) {
                    cut[row * width + column] = ink[from + column];
                }
            }
        }
        return new Mark(box, cut).trimmed();
    }

    /** Takes components out of a mask. */
    void erase(Collection<Component> erased, Mat mask) {
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
        int left = Math.max(part.x(), box.x() - margin);
        int top = Math.max(part.y(), box.y() - margin);
        int right = Math.min(part.right(), box.right() + margin);
        int bottom = Math.min(part.bottom(), box.bottom() + margin);
        return new Box(left, top, right - left, bottom - top);
    }
}
