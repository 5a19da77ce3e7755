package dev.digits.segmentation.cut;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The pieces of a raster's ink as a map of labels, one a pixel, from 1; paper is 0.
 *
 * <p>Mutable; one instance a mark.
 */
final class Regions {
    private static final int BARRIER = -1;

    private final Raster raster;
    private final int[] labels;
    private int count;

    private Regions(Raster raster, int[] labels) {
        this.raster = raster;
        this.labels = labels;
    }

    /** What is left of the ink when it is cut. */
    static Regions of(Raster raster, List<NotchCuts.Cut> cuts) {
        Regions regions = new Regions(raster, new int[raster.width() * raster.height()]);
        if (cuts.isEmpty()) {
            for (int i = 0; i < regions.labels.length; i++) {
                regions.labels[i] = raster.isInk(i % raster.width(), i / raster.width()) ? 1 : 0;
            }
            regions.count = 1;
            return regions;
        }
        cuts.forEach(regions::bar);
        for (int i = 0; i < regions.labels.length; i++) {
            if (regions.isFree(i % raster.width(), i / raster.width())) {
                regions.flood(i, ++regions.count);
            }
        }
        regions.spread(BARRIER);
        return regions;
    }

    int count() {
        return count;
    }

    /** The label of a pixel. */
    int label(int pixel) {
        return labels[pixel];
    }

    /** Makes one region of two. */
    void merge(int from, int into) {
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == from ? into : labels[i];
        }
    }

    /** Takes what lies right of a way from a region, as a region of its own. */
    void split(int label, int[] way, int left, int top) {
        count++;
        for (int row = 0; row < way.length; row++) {
            for (int column = left + way[row]; column < raster.width(); column++) {
                int pixel = (top + row) * raster.width() + column;
                labels[pixel] = labels[pixel] == label ? count : labels[pixel];
            }
        }
    }

    /** Pixels of each label. */
    int[] areas() {
        int[] areas = new int[count + 1];
        for (int label : labels) {
            areas[label]++;
        }
        return areas;
    }

    /** How many pixels of each two labels lie side by side. */
    int[][] contacts() {
        int[][] contacts = new int[count + 1][count + 1];
        for (int i = 0; i < labels.length; i++) {
            if (i % raster.width() + 1 < raster.width()) {
                contacts[labels[i]][labels[i + 1]]++;
                contacts[labels[i + 1]][labels[i]]++;
            }
            if (i + raster.width() < labels.length) {
                contacts[labels[i]][labels[i + raster.width()]]++;
                contacts[labels[i + raster.width()]][labels[i]]++;
            }
        }
        return contacts;
    }

    /** Gives paper the label of the region next to it, so that soft edges belong to what they surround. */
    void coverPaper() {
        spread(0);
    }

    private void bar(NotchCuts.Cut cut) {
        int steps = (int) Math.ceil(2 * cut.length());
        for (int step = 0; step <= steps; step++) {
            double share = step / (double) steps;
            int x = (int) Math.rint(
                    cut.from().x() + share * (cut.to().x() - cut.from().x()));
            int y = (int) Math.rint(
                    cut.from().y() + share * (cut.to().y() - cut.from().y()));
            labels[y * raster.width() + x] = BARRIER;
        }
    }

    private boolean isFree(int x, int y) {
        return raster.isInk(x, y) && labels[y * raster.width() + x] == 0;
    }

    private void flood(int start, int label) {
        Deque<Integer> edge = new ArrayDeque<>(List.of(start));
        labels[start] = label;
        while (!edge.isEmpty()) {
            int pixel = edge.pop();
            int x = pixel % raster.width();
            int y = pixel / raster.width();
            for (int[] to : new int[][] {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}}) {
                if (isFree(to[0], to[1])) {
                    labels[to[1] * raster.width() + to[0]] = label;
                    edge.push(to[1] * raster.width() + to[0]);
                }
            }
        }
    }

    /** Replaces a label by those of its neighbours, ring by ring. */
    private void spread(int over) {
        Deque<Integer> edge = new ArrayDeque<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] > 0) {
                edge.add(i);
            }
        }
        while (!edge.isEmpty()) {
            int pixel = edge.poll();
            for (int neighbour : neighbours(pixel)) {
                if (labels[neighbour] == over) {
                    labels[neighbour] = labels[pixel];
                    edge.add(neighbour);
                }
            }
        }
        if (over == BARRIER) {
            Arrays.setAll(labels, i -> labels[i] == BARRIER ? 0 : labels[i]);
        }
    }

    private List<Integer> neighbours(int pixel) {
        List<Integer> neighbours = new ArrayList<>(4);
        int x = pixel % raster.width();
        if (x > 0) {
            neighbours.add(pixel - 1);
        }
        if (x + 1 < raster.width()) {
            neighbours.add(pixel + 1);
        }
        if (pixel >= raster.width()) {
            neighbours.add(pixel - raster.width());
        }
        if (pixel + raster.width() < labels.length) {
            neighbours.add(pixel + raster.width());
        }
        return neighbours;
    }
}
