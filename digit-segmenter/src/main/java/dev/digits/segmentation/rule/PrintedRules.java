package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
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

    /** Takes off what is left of rules where they are thicker or cross each other: marks that lie on them with all their ink. */
    private void eraseRemains() {
        if (rules.isEmpty()) {
            return;
        }
        Mat beside = mats.mat();
        mask.copyTo(beside);
        rules.forEach(rule -> rule.drawOn(beside));
        Mat labels = mats.mat();
        int count = Imgproc.connectedComponents(mask, labels, 8, CvType.CV_32S);
        boolean[] isBeside = new boolean[count];
        int[] labelOf = new int[mask.width()];
        byte[] row = new byte[mask.width()];
        for (int y = 0; y < mask.height(); y++) {
            labels.get(y, 0, labelOf);
            beside.get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                isBeside[labelOf[x]] |= row[x] != 0;
            }
        }
        for (int y = 0; y < mask.height(); y++) {
            labels.get(y, 0, labelOf);
            ink.get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = labelOf[x] == 0 || isBeside[labelOf[x]] ? row[x] : 0;
            }
            ink.put(y, 0, row);
        }
    }

    private int tallestWithout(List<StraightLine> lines, int shortest) {
        Mat rest = mats.mat();
        mask.copyTo(rest);
        LineEraser.erase(
                lines.stream().takeWhile(line -> line.length() >= shortest).toList(), rest);
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(rest, mats.mat(), stats, mats.mat(), 8, CvType.CV_32S);
        int tallest = 0;
        int[] box = new int[5];
        for (int label = 1; label < count; label++) {
            stats.get(label, 0, box);
            tallest = Math.max(tallest, box[3]);
        }
        return tallest;
    }
}
