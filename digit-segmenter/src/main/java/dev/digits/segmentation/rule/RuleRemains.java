package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * What is left of rules that were erased: where they are thicker or cross each other, marks that lie on them with all their ink; what lies
 * between a rule and the edge of the picture that it runs along, as beside the edge of a sheet; the sides of empty boxes; and the teeth of
 * combs.
 */
final class RuleRemains {
    /** Upright ones. */
    private static final int SIDES_OF_A_BOX = 2;

    private final List<StraightLine> rules;
    private final boolean areSquares;
    private final MatScope mats;
    private final int width;
    private final int height;
    private final Mat labels;
    private final Mat stats;
    private final boolean[] isKept;

    /** A connected component that was left. */
    private record Piece(int label, Box box) {
        boolean isNarrow() {
            return box.width() < Mark.PART * box.height();
        }
    }

    /**
     * Finds them.
     *
     * @param rules that were erased
     * @param areSquares whether they are those of squared paper, on which a 1 meets several
     * @param mask what is left of the ink that connects, 8 bits, not 0
     */
    RuleRemains(List<StraightLine> rules, boolean areSquares, Mat mask, MatScope mats) {
        this.rules = rules;
        this.areSquares = areSquares;
        this.mats = mats;
        width = mask.width();
        height = mask.height();
        labels = mats.mat();
        stats = mats.mat();
        isKept = new boolean[Imgproc.connectedComponentsWithStats(mask, labels, stats, mats.mat(), 8, CvType.CV_32S)];
        keepWhatLiesBeside(mask);
    }

    private void keepWhatLiesBeside(Mat mask) {
        Mat beside = mats.mat();
        mask.copyTo(beside);
        rules.forEach(rule -> rule.drawOn(beside));
        int[] labelOf = new int[width];
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            labels.get(y, 0, labelOf);
            beside.get(y, 0, row);
            for (int x = 0; x < width; x++) {
                isKept[labelOf[x]] |= row[x] != 0;
            }
        }
    }

    /**
     * Takes them off.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink; changed
     */
    void erase(Mat ink) {
        List<Box> edges =
                rules.stream().map(StraightLine::box).filter(this::isAtTheEdge).toList();
        for (int label = 1; label < isKept.length; label++) {
            Box mark = box(label);
            isKept[label] &= edges.stream().noneMatch(edge -> edge.contains(mark));
        }
        List<Piece> left = IntStream.range(1, isKept.length)
                .filter(label -> isKept[label])
                .mapToObj(label -> new Piece(label, box(label)))
                .filter(piece -> !isCrumb(piece.box()))
                .toList();
        boolean areSides = areSidesOfEmptyBoxes(left);
        List<Piece> printed = areSides ? left : teeth(left);
        if (areSides) {
            Arrays.fill(isKept, false);
        }
        printed.forEach(piece -> isKept[piece.label()] = false);
        isKept[0] = true;
        int[] labelOf = new int[width];
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            labels.get(y, 0, labelOf);
            ink.get(y, 0, row);
            for (int x = 0; x < width; x++) {
                row[x] = isKept[labelOf[x]] ? row[x] : 0;
            }
            ink.put(y, 0, row);
        }
        eraseFaint(ink, edges);
        eraseFaint(ink, printed.stream().map(piece -> withSoftEdge(piece.box())).toList());
    }

    /**
     * All that is left where it stands upright from rule to rule: nothing was written, and these are the sides of boxes that are too thick or
     * too short for rules.
     */
    private boolean areSidesOfEmptyBoxes(List<Piece> left) {
        return !areSquares
                && left.size() > SIDES_OF_A_BOX
                && left.stream().allMatch(piece -> piece.isNarrow() && rulesAt(piece.box()) > 1);
    }

    /** What stands on a rule, at even distances, all as high and lower than digits: more of them than one box has. */
    private List<Piece> teeth(List<Piece> left) {
        int highest =
                left.stream().mapToInt(piece -> piece.box().height()).max().orElse(0);
        List<Piece> narrow = left.stream()
                .filter(Piece::isNarrow)
                .sorted(Comparator.comparingInt(piece -> piece.box().x()))
                .toList();
        return rules.stream()
                .map(rule ->
                        narrow.stream().filter(piece -> rule.meets(piece.box())).toList())
                .filter(pieces -> areTeeth(pieces, highest))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean areTeeth(List<Piece> pieces, int highestOfAll) {
        return pieces.size() > SIDES_OF_A_BOX + 1
                && areAlike(pieces.stream().mapToInt(piece -> piece.box().height()))
                && areAlike(IntStream.range(1, pieces.size())
                        .map(i -> pieces.get(i).box().x()
                                - pieces.get(i - 1).box().x()))
                && pieces.stream()
                        .allMatch(piece ->
                                highestOfAll > PrintedRules.LONGER * piece.box().height());
    }

    private static boolean areAlike(IntStream lengths) {
        IntSummaryStatistics statistics = lengths.summaryStatistics();
        return statistics.getMax() <= PrintedRules.LONGER * statistics.getMin();
    }

    private static Box withSoftEdge(Box side) {
        int edge = side.width();
        return new Box(side.x() - edge, side.y() - edge, 3 * edge, side.height() + 2 * edge);
    }

    private boolean isCrumb(Box mark) {
        return rules.stream().allMatch(rule -> PrintedRules.areCrumbs(mark.height(), rule));
    }

    private long rulesAt(Box mark) {
        return rules.stream().filter(rule -> rule.meets(mark)).count();
    }

    /** Takes the ink off that is too faint for a mark of its own, in boxes. */
    private void eraseFaint(Mat ink, List<Box> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        Mat isFaint = mats.mat();
        Core.compare(labels, new Scalar(0), isFaint, Core.CMP_EQ);
        for (Box box : boxes) {
            int x = Math.max(0, box.x());
            int y = Math.max(0, box.y());
            Rect within = new Rect(x, y, Math.min(box.right(), width) - x, Math.min(box.bottom(), height) - y);
            mats.keep(ink.submat(within)).setTo(new Scalar(0), mats.keep(isFaint.submat(within)));
        }
    }

    /** Runs along an edge of the picture, from end to end of it. */
    private boolean isAtTheEdge(Box rule) {
        boolean isUpright = rule.height() >= rule.width();
        return isUpright
                ? rule.height() >= height && (rule.x() == 0 || rule.right() >= width)
                : rule.width() >= width && (rule.y() == 0 || rule.bottom() >= height);
    }

    private Box box(int label) {
        return PrintedRules.box(stats, label);
    }
}
