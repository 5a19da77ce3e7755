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
        int[] left = IntStream.range(1, isKept.length)
                .filter(label -> isKept[label] && !isCrumb(box(label)))
                .toArray();
        int[] sides = sidesOfEmptyBoxes(left);
        if (sides.length > 0) {
            Arrays.fill(isKept, false);
        }
        int[] printed = IntStream.concat(Arrays.stream(sides), rules.stream().flatMapToInt(rule -> teeth(rule, left)))
                .toArray();
        for (int label : printed) {
            isKept[label] = false;
        }
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
        eraseFaint(
                ink,
                Arrays.stream(printed)
                        .mapToObj(this::box)
                        .map(RuleRemains::withSoftEdge)
                        .toList());
    }

    /**
     * All that is left where it stands upright from rule to rule: nothing was written, and these are the sides of boxes that are too thick or
     * too short for rules.
     */
    private int[] sidesOfEmptyBoxes(int... left) {
        boolean areSides = !areSquares
                && left.length > SIDES_OF_A_BOX
                && Arrays.stream(left).mapToObj(this::box).allMatch(mark -> isNarrow(mark) && rulesAt(mark) > 1);
        return areSides ? left : new int[0];
    }

    /** What stands on a rule, at even distances, all as high and lower than digits: more of them than one box has. */
    private IntStream teeth(StraightLine rule, int... left) {
        List<Box> teeth = Arrays.stream(left)
                .mapToObj(this::box)
                .filter(mark -> isNarrow(mark) && rule.meets(mark))
                .sorted(Comparator.comparingInt(Box::x))
                .toList();
        int highest = teeth.stream().mapToInt(Box::height).max().orElse(0);
        boolean areTeeth = teeth.size() > SIDES_OF_A_BOX + 1
                && areAlike(teeth.stream().mapToInt(Box::height))
                && areAlike(IntStream.range(1, teeth.size())
                        .map(i -> teeth.get(i).x() - teeth.get(i - 1).x()))
                && Arrays.stream(left).anyMatch(label -> box(label).height() > PrintedRules.LONGER * highest);
        return areTeeth ? Arrays.stream(left).filter(label -> teeth.contains(box(label))) : IntStream.empty();
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

    private static boolean isNarrow(Box mark) {
        return mark.width() < Mark.PART * mark.height();
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
