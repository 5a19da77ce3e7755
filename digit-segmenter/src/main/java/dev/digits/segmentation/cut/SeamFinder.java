package dev.digits.segmentation.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds where a stroke that runs on from digit to digit may be cut: seams that cross little ink, some way apart from each
 * other and from the region's edges.
 */
final class SeamFinder {
    /** Regions narrower than this share of the line's height are not cut. */
    private static final double NARROWEST = 0.5;
    /** On each side of a seam is at least the ink of a stroke of this share of the line's height: of a small 1. */
    private static final double LEAST_INK = 0.4;
    /** Between two seams is at least the ink of a stroke of this share of the line's height. */
    private static final double LEAST_BETWEEN = 0.25;
    /** A seam crosses at most so many stroke widths of ink. */
    private static final double MOST_INK = 3;
    /** So many seams for each line height of a region's width, the cheapest. */
    private static final double MOST_SEAMS = 1.6;

    /** A place to cut: its column in each row, the ink that it crosses, that left of it. */
    @SuppressWarnings("ArrayRecordComponent") // cuts are told apart by identity
    private record Seam(int[] way, double ink, double left) {}

    /** Splits the regions of a raster. */
    void split(Raster raster, Regions regions) {
        int before = regions.count();
        for (int label = 1; label <= before; label++) {
            split(raster, regions, label);
        }
    }

    private static void split(Raster raster, Regions regions, int label) {
        int left = raster.width();
        int right = -1;
        int top = raster.height();
        int bottom = -1;
        for (int i = 0; i < raster.grey().length; i++) {
            if (regions.label(i) == label) {
                left = Math.min(left, i % raster.width());
                right = Math.max(right, i % raster.width());
                top = Math.min(top, i / raster.width());
                bottom = i / raster.width();
            }
        }
        int width = right - left + 1;
        int height = bottom - top + 1;
        if (width < NARROWEST * raster.lineHeight()) {
            return;
        }
        double[] ink = new double[width * height];
        for (int i = 0; i < ink.length; i++) {
            int pixel = (top + i / width) * raster.width() + left + i % width;
            ink[i] = regions.label(pixel) == label ? raster.grey()[pixel] : 0;
        }
        List<Seam> seams = seams(new SeamField(ink, width, height), width, raster);
        // from right to left, so that what is left of a seam keeps its label
        for (Seam seam : seams) {
            regions.split(label, seam.way(), left, top);
        }
    }

    private static List<Seam> seams(SeamField field, int width, Raster raster) {
        double stroke = raster.strokeWidth();
        double least = LEAST_INK * stroke * raster.lineHeight();
        List<Seam> cheapestFirst = IntStream.range(0, width)
                .filter(column -> field.cheapestInk(column) >= 0)
                .mapToObj(column -> seam(field, column))
                .filter(seam -> seam.ink() <= MOST_INK * stroke)
                .filter(seam -> seam.left() >= least && field.ink() - seam.left() >= least)
                .sorted(Comparator.comparingDouble(Seam::ink))
                .toList();
        List<Seam> seams = new ArrayList<>();
        for (Seam seam : cheapestFirst) {
            boolean apart = seams.stream()
                    .allMatch(other ->
                            Math.abs(other.left() - seam.left()) >= LEAST_BETWEEN * stroke * raster.lineHeight());
            if (apart && seams.size() < MOST_SEAMS * width / raster.lineHeight()) {
                seams.add(seam);
            }
        }
        seams.sort(Comparator.comparingDouble(Seam::left).reversed());
        return seams;
    }

    private static Seam seam(SeamField field, int column) {
        int row = field.cheapestInk(column);
        int[] way = field.way(row, column);
        return new Seam(way, field.cost(row, column), field.inkLeftOf(way));
    }
}
