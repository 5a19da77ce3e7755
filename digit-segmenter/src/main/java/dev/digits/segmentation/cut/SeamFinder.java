package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds where a mark may be cut: seams that cross little ink, some way apart from each other and from the mark's edges. */
final class SeamFinder {
    /** Seams are looked for on a small picture of the mark, so many rows to a line's height. */
    private static final double ROWS = 48;
    /** Marks narrower than this share of the line's height are not cut. */
    private static final double NARROWEST = 0.5;
    /** On each side of a seam is at least the ink of a stroke of this share of the line's height: of a small 1. */
    private static final double LEAST_INK = 0.4;
    /** Between two seams is at least the ink of a stroke of this share of the line's height. */
    private static final double LEAST_BETWEEN = 0.25;
    /** A seam crosses at most so many stroke widths of ink. */
    private static final double MOST_INK = 2.0;
    /** So many seams for each line height of a mark's width, the cheapest. */
    private static final double MOST_SEAMS = 5;
    /** Marks taller than so many line heights are scribbles and are not cut. */
    private static final double TALLEST = 3;

    /** A place to cut, in pixels of the small picture: its column in each row, the ink that it crosses, that left of it. */
    @SuppressWarnings("ArrayRecordComponent") // cuts are told apart by identity
    private record Cut(int[] way, double ink, double left) {}

    /** Finds the seams of a mark from left to right. */
    List<Seam> find(Mark mark, double strokeWidth, double lineHeight) {
        Box box = mark.box();
        if (box.width() < NARROWEST * lineHeight
                || box.width() < 2 * strokeWidth
                || box.height() > TALLEST * lineHeight) {
            return List.of();
        }
        double scale = Math.min(1, ROWS / lineHeight);
        int width = (int) Math.max(1, Math.rint(box.width() * scale));
        int height = (int) Math.max(1, Math.rint(box.height() * scale));
        SeamField field = new SeamField(small(mark, width, height), width, height);
        return cuts(field, width, strokeWidth * scale, lineHeight * scale).stream()
                .sorted(Comparator.comparingDouble(Cut::left))
                .map(cut -> seam(cut, box, height, width))
                .toList();
    }

    private static double[] small(Mark mark, int width, int height) {
        try (MatScope mats = new MatScope()) {
            Mat ink = mats.keep(new Mat(mark.box().height(), mark.box().width(), CvType.CV_8UC1));
            ink.put(0, 0, mark.ink());
            Mat small = mats.mat();
            Imgproc.resize(ink, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
            byte[] greys = new byte[width * height];
            small.get(0, 0, greys);
            return IntStream.range(0, greys.length)
                    .mapToDouble(i -> Byte.toUnsignedInt(greys[i]) / 255.0)
                    .toArray();
        }
    }

    private static List<Cut> cuts(SeamField field, int width, double strokeWidth, double lineHeight) {
        double least = LEAST_INK * strokeWidth * lineHeight;
        List<Cut> cheapestFirst = IntStream.range(0, width)
                .filter(column -> field.cheapestInk(column) >= 0)
                .mapToObj(column -> cut(field, column))
                .filter(cut -> cut.ink() <= MOST_INK * strokeWidth)
                .filter(cut -> cut.left() >= least && field.ink() - cut.left() >= least)
                .sorted(Comparator.comparingDouble(Cut::ink))
                .toList();
        List<Cut> cuts = new ArrayList<>();
        for (Cut cut : cheapestFirst) {
            boolean apart = cuts.stream()
                    .allMatch(other -> Math.abs(other.left() - cut.left()) >= LEAST_BETWEEN * strokeWidth * lineHeight);
            if (apart && cuts.size() < MOST_SEAMS * width / lineHeight) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    private static Cut cut(SeamField field, int column) {
        int row = field.cheapestInk(column);
        int[] way = field.way(row, column);
        return new Cut(way, field.cost(row, column), field.inkLeftOf(way));
    }

    private static Seam seam(Cut cut, Box box, int height, int width) {
        int[] way = cut.way();
        double[] columns = new double[box.height()];
        for (int row = 0; row < columns.length; row++) {
            double at = (row + 0.5) * height / box.height() - 0.5;
            int above = (int) Math.max(0, Math.floor(at));
            int below = Math.min(height - 1, above + 1);
            double column = way[above] + (way[below] - way[above]) * Math.max(0, at - above);
            columns[row] = (column + 0.5) * box.width() / width;
        }
        return new Seam(columns, cut.ink() * box.height() / height);
    }
}
