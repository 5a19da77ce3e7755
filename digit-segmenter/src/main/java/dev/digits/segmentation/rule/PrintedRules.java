package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Tells printed lines from strokes by what is left without them: rules are much longer than that is tall, or reach from edge to
 * edge of the picture beside lower digits, and the sides of boxes reach from one rule to another. A 1 does neither. An upright line that is
 * so long is a rule where it crosses others.
 */
public final class PrintedRules {
    /** A rule is at least so many times as long as the tallest mark without it. */
    private static final double LONG = Mark.MUCH;
    /** One that reaches from edge to edge, at least so many times. */
    private static final double LONGER = 1.25;

    private final MatScope mats;
    private final WorkCheck work;
    private final Mat ink;
    private final Mat mask;
    private final List<StraightLine> rules = new ArrayList<>();

    private PrintedRules(Mat ink, MatScope mats, WorkCheck work) {
        this.work = work;
        this.mats = mats;
        this.ink = ink;
        mask = mats.mat();
        Imgproc.threshold(ink, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
    }

    /**
     * Takes them off.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink; changed
     * @param work asked between the steps
     * @return where they were
     */
    public static List<Box> erase(Mat ink, MatScope mats, WorkCheck work) {
        PrintedRules found = new PrintedRules(ink, mats, work);
        Rect written = Imgproc.boundingRect(found.mask);
        if (!written.empty()) {
            found.findSquares(LineSearch.lines(found.mask, written));
            found.find(LineSearch.lines(found.mask, written));
            found.eraseRemains();
        }
        return found.rules.stream().map(StraightLine::box).toList();
    }

    /** From the longest to shorter ones, those of much the same length together, as the lines of squared paper. */
    private void find(List<StraightLine> lines) {
        int next = 0;
        boolean isDone = false;
        while (next < lines.size() && !isDone) {
            work.check();
            int longest = lines.get(next).length();
            List<StraightLine> alike = lines.subList(next, lines.size()).stream()
                    .takeWhile(line -> line.length() * LONGER >= longest)
                    .toList();
            double tallest = tallestWithout(lines, longest / 2);
            int before = rules.size();
            alike.stream().filter(line -> isRule(line, tallest)).forEach(rules::add);
            erase(rules.subList(before, rules.size()));
            isDone = rules.size() == before;
            next += alike.size();
        }
    }

    /**
     * Takes off squared paper: even lines in both directions, as far from each other. What digits hide of its lines follows from the others.
     */
    private void findSquares(List<StraightLine> lines) {
        Optional<EvenRules> level = EvenRules.of(inDirection(lines, false));
        Optional<EvenRules> upright = EvenRules.of(inDirection(lines, true));
        if (level.isEmpty() || upright.isEmpty() || !areSquare(level.get(), upright.get())) {
            return;
        }
        List<StraightLine> found = Stream.concat(level.get().rules().stream(), upright.get().rules().stream())
                .toList();
        List<StraightLine> all = Stream.concat(
                        level.get().all(mask.width(), mask.height()).stream(),
                        upright.get().all(mask.height(), mask.width()).stream())
                .toList();
        LineEraser.erase(found, mask);
        LineEraser.erase(all, mask);
        int[] greys = LineEraser.erase(found, ink);
        LineEraser.erase(all, ink, LineEraser.median(greys));
        rules.addAll(all);
    }

    private static boolean areSquare(EvenRules level, EvenRules upright) {
        double ratio = level.pitch() / upright.pitch();
        return ratio < LONGER && ratio > 1 / LONGER;
    }

    private static List<StraightLine> inDirection(List<StraightLine> lines, boolean isUpright) {
        return lines.stream().filter(line -> line.isUpright() == isUpright).toList();
    }

    private boolean isRule(StraightLine line, double tallest) {
        if (tallest < LONG * line.thickness()) {
            return false; // nothing is left but crumbs: these are the strokes of a digit
        }
        boolean isLonger = line.length() >= LONGER * tallest;
        boolean spans = line.spans(line.isUpright() ? mask.height() : mask.width());
        long ends = rules.stream().filter(line::endsAt).count();
        boolean crosses = rules.stream().anyMatch(rule -> rule.isUpright() != line.isUpright());
        boolean isLong = (!line.isUpright() || crosses) && line.length() >= LONG * tallest;
        return isLong || (isLonger && (spans || ends > 0)) || (spans && crosses) || ends > 1;
    }

    private void erase(List<StraightLine> found) {
        if (!found.isEmpty()) {
            LineEraser.erase(found, mask);
            LineEraser.erase(found, ink);
        }
    }

    /**
     * Takes off what is left of rules where they are thicker or cross each other: marks that lie on them with all their ink, and what
     * lies between a rule and the edge of the picture that it runs along, as beside the edge of a sheet.
     */
    private void eraseRemains() {
        if (rules.isEmpty()) {
            return;
        }
        Mat beside = mats.mat();
        mask.copyTo(beside);
        rules.forEach(rule -> rule.drawOn(beside));
        Mat labels = mats.mat();
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, mats.mat(), 8, CvType.CV_32S);
        boolean[] isKept = new boolean[count];
        int[] labelOf = new int[mask.width()];
        byte[] row = new byte[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            labels.get(y, 0, labelOf);
            beside.get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                isKept[labelOf[x]] |= row[x] != 0;
            }
        }
        List<Box> edges =
                rules.stream().map(StraightLine::box).filter(this::isAtTheEdge).toList();
        for (int label = 1; label < count; label++) {
            Box mark = box(stats, label);
            isKept[label] &= edges.stream().noneMatch(edge -> edge.contains(mark));
        }
        isKept[0] = true;
        for (int y = 0; y < mask.height(); y++) {
            labels.get(y, 0, labelOf);
            ink.get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = isKept[labelOf[x]] ? row[x] : 0;
            }
            ink.put(y, 0, row);
        }
        eraseFaint(edges, labels);
    }

    /** Takes the ink off that is too faint for a mark of its own, in boxes of rules. */
    private void eraseFaint(List<Box> boxes, Mat labels) {
        Mat isFaint = mats.mat();
        Core.compare(labels, new Scalar(0), isFaint, Core.CMP_EQ);
        for (Box box : boxes) {
            Rect within = new Rect(
                    box.x(),
                    box.y(),
                    Math.min(box.right(), ink.width()) - box.x(),
                    Math.min(box.bottom(), ink.height()) - box.y());
            mats.keep(ink.submat(within)).setTo(new Scalar(0), mats.keep(isFaint.submat(within)));
        }
    }

    /** Runs along an edge of the picture, from end to end of it. */
    private boolean isAtTheEdge(Box rule) {
        boolean isUpright = rule.height() >= rule.width();
        return isUpright
                ? rule.height() >= mask.height() && (rule.x() == 0 || rule.right() >= mask.width())
                : rule.width() >= mask.width() && (rule.y() == 0 || rule.bottom() >= mask.height());
    }

    private static Box box(Mat stats, int label) {
        int[] box = new int[5];
        stats.get(label, 0, box);
        return new Box(box[0], box[1], box[2], box[3]);
    }

    private int tallestWithout(List<StraightLine> lines, int shortest) {
        Mat rest = mats.mat();
        mask.copyTo(rest);
        LineEraser.erase(
                lines.stream().takeWhile(line -> line.length() >= shortest).toList(), rest);
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(rest, mats.mat(), stats, mats.mat(), 8, CvType.CV_32S);
        int tallest = 0;
        for (int label = 1; label < count; label++) {
            tallest = Math.max(tallest, box(stats, label).height());
        }
        return tallest;
    }
}
