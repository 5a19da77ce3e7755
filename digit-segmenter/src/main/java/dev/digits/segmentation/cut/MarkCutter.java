package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a mark where strokes meet, from notch to notch of its outline, and where one stroke runs on from digit to digit,
 * along seams.
 */
public final class MarkCutter {
    /** Marks narrower than this share of the line's height are not cut. */
    private static final double NARROWEST = 0.5;
    /** Marks taller than so many line heights are scribbles and are not cut. */
    private static final double TALLEST = 3;
    /** Strokes thinner than this on the raster are not cut. */
    private static final double THINNEST = 1;
    /** A region of less ink than so many squares of the stroke's width is no piece of its own. */
    private static final double TINY = 2;

    private final SeamFinder seams = new SeamFinder();

    /**
     * Cuts one mark.
     *
     * @param source number that the pieces are to bear
     * @param strokeWidth of the pen's trace in sheet pixels
     * @param lineHeight typical size of the line's digits in sheet pixels
     * @return the mark itself when there is no place to cut it
     */
    public List<Piece> cut(Mark mark, int source, double strokeWidth, double lineHeight) {
        Box box = mark.box();
        if (box.width() < NARROWEST * lineHeight
                || box.width() < 2 * strokeWidth
                || box.height() > TALLEST * lineHeight) {
            return whole(mark, source);
        }
        Raster raster = Raster.of(mark, strokeWidth, lineHeight);
        if (raster.strokeWidth() < THINNEST) {
            return whole(mark, source);
        }
        Regions regions = Regions.of(raster, NotchCuts.of(raster));
        seams.split(raster, regions);
        List<Part> parts = parts(regions, TINY * raster.strokeWidth() * raster.strokeWidth());
        return parts.size() < 2 ? whole(mark, source) : pieces(mark, source, parts, raster, regions);
    }

    private static List<Piece> whole(Mark mark, int source) {
        return List.of(new Piece(mark, source, 0, 1, Map.of()));
    }

    /** Regions that are one piece: its own and the middles of crossings, which are all arms'. */
    private record Part(int label, Map<Integer, Double> joins, List<Integer> middles) {}

    /** Merges what is tiny into its neighbour, unless it is the middle of a crossing. */
    private static List<Part> parts(Regions regions, double tiny) {
        boolean[] isMiddle = new boolean[regions.count() + 1];
        boolean changed = true;
        while (changed) {
            changed = false;
            int[] areas = regions.areas();
            int[][] contacts = regions.contacts();
            for (int label = 1; label <= regions.count() && !changed; label++) {
                List<Integer> neighbours = neighbours(contacts, label);
                if (areas[label] > 0 && areas[label] < tiny && !neighbours.isEmpty() && !isMiddle[label]) {
                    isMiddle[label] =
                            neighbours.size() > 2 && neighbours.stream().noneMatch(other -> isMiddle[other]);
                    if (!isMiddle[label]) {
                        regions.merge(label, longest(contacts[label], neighbours));
                        changed = true;
                    }
                }
            }
        }
        return joined(regions, isMiddle);
    }

    private static int longest(int[] contacts, List<Integer> neighbours) {
        return neighbours.stream()
                .max(Comparator.comparingInt(other -> contacts[other]))
                .orElseThrow();
    }

    private static List<Integer> neighbours(int[][] contacts, int label) {
        List<Integer> neighbours = new ArrayList<>();
        for (int other = 1; other < contacts.length; other++) {
            if (other != label && contacts[label][other] > 0) {
                neighbours.add(other);
            }
        }
        return neighbours;
    }

    private static List<Part> joined(Regions regions, boolean[] isMiddle) {
        int[] areas = regions.areas();
        int[][] contacts = regions.contacts();
        List<Part> parts = new ArrayList<>();
        for (int label = 1; label <= regions.count(); label++) {
            if (areas[label] > 0 && !isMiddle[label]) {
                Map<Integer, Double> joins = new HashMap<>();
                List<Integer> middles = new ArrayList<>();
                for (int other : neighbours(contacts, label)) {
                    if (isMiddle[other]) {
                        middles.add(other);
                        for (int arm : neighbours(contacts, other)) {
                            if (!isMiddle[arm]) {
                                double contact = Math.min(contacts[label][other], contacts[arm][other]);
                                joins.merge(arm, contact, Math::max);
                            }
                        }
                    } else {
                        joins.merge(other, (double) contacts[label][other], Math::max);
                    }
                }
                joins.remove(label);
                parts.add(new Part(label, joins, middles));
            }
        }
        return parts;
    }

    /** The labels of the parts that each label's ink belongs to. */
    private static int[][] owners(List<Part> parts, int labels) {
        int[][] owners = new int[labels + 1][0];
        for (Part part : parts) {
            owners[part.label()] = new int[] {part.label()};
            for (int middle : part.middles()) {
                owners[middle] = Arrays.copyOf(owners[middle], owners[middle].length + 1);
                owners[middle][owners[middle].length - 1] = part.label();
            }
        }
        return owners;
    }

    private static List<Piece> pieces(Mark mark, int source, List<Part> parts, Raster raster, Regions regions) {
        Map<Integer, Integer> indices = new HashMap<>();
        parts.forEach(part -> indices.put(part.label(), indices.size()));
        regions.coverPaper();
        Box box = mark.box();
        byte[][] inks = new byte[regions.count() + 1][];
        parts.forEach(part -> inks[part.label()] = new byte[mark.ink().length]);
        int[][] owners = owners(parts, regions.count());
        for (int row = 0; row < box.height(); row++) {
            int rasterRow = Math.min(raster.height() - 1, row * raster.height() / box.height());
            for (int column = 0; column < box.width(); column++) {
                int rasterColumn = Math.min(raster.width() - 1, column * raster.width() / box.width());
                int pixel = row * box.width() + column;
                int label = regions.label(rasterRow * raster.width() + rasterColumn);
                for (int owner : owners[label]) {
                    inks[owner][pixel] = mark.ink()[pixel];
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            Map<Integer, Double> joins = new HashMap<>();
            part.joins().forEach((label, contact) -> joins.put(indices.get(label), contact / raster.strokeWidth()));
            pieces.add(new Piece(
                    new Mark(box, inks[part.label()], mark.trail()).trimmed(),
                    source,
                    pieces.size(),
                    parts.size(),
                    joins));
        }
        return pieces;
    }
}
