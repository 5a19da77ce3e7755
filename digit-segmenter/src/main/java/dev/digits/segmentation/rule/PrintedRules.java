package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    static final double LONGER = 1.25;

    private final WorkCheck work;
    private final Mat ink;
    private final Mat mask;
    private final List<StraightLine> rules = new ArrayList<>();

    private PrintedRules(Mat ink, MatScope mats, WorkCheck work) {
        this.work = work;
        this.ink = ink;
        mask = mats.mat();
        findInk();
    }

    private void findInk() {
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
            boolean areSquares = !found.rules.isEmpty();
            found.find(LineSearch.lines(found.mask, written));
            if (!found.rules.isEmpty()) {
                new RuleRemains(found.rules, areSquares, found.mask, mats).erase(ink);
            }
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
            List<StraightLine> longOnes = lines.stream()
                    .takeWhile(line -> line.length() >= longest / 2)
                    .toList();
            double tallest = tallestWithout(longOnes, alike);
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
        int[] greys = LineEraser.erase(found, ink);
        LineEraser.erase(all, ink, LineEraser.median(greys));
        findInk(); // which holds thicker lines still, as those round the squares of a sudoku are
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
        if (areCrumbs(tallest, line)) {
            return false; // nothing else is left: these are the strokes of a digit
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

    /** Where a connected component is. */
    static Box box(Mat stats, int label) {
        int[] box = new int[5];
        stats.get(label, 0, box);
        return new Box(box[0], box[1], box[2], box[3]);
    }

    /** Of what is left without some lines; where that is crumbs, of what is fainter than them, as a pencil is beside print. */
    private int tallestWithout(List<StraightLine> lines, List<StraightLine> alike) {
        int tallest = tallest(mask, lines);
        if (!alike.stream().allMatch(line -> areCrumbs(tallest, line))
                || inDirection(lines, false).size() < 2) {
            return tallest;
        }
        int tallestFaint = tallestFaint(lines);
        return alike.stream().anyMatch(line -> areCrumbs(tallestFaint / LONG, line)) ? tallest : tallestFaint;
    }

    private int tallestFaint(List<StraightLine> without) {
        try (MatScope ofRound = new MatScope()) {
            Mat faint = ofRound.mat();
            Imgproc.threshold(ink, faint, Mark.FAINT - 1, 255, Imgproc.THRESH_BINARY);
            return tallest(faint, without);
        }
    }

    /** Marks that are no higher are what is left of the line or of noise beside it. */
    static boolean areCrumbs(double tallest, StraightLine line) {
        return tallest < LONG * line.thickness();
    }

    private static int tallest(Mat marks, List<StraightLine> without) {
        try (MatScope ofRound = new MatScope()) {
            Mat rest = ofRound.mat();
            marks.copyTo(rest);
            LineEraser.erase(without, rest);
            Mat stats = ofRound.mat();
            int count =
                    Imgproc.connectedComponentsWithStats(rest, ofRound.mat(), stats, ofRound.mat(), 8, CvType.CV_32S);
            int tallest = 0;
            for (int label = 1; label < count; label++) {
                tallest = Math.max(tallest, box(stats, label).height());
            }
            return tallest;
        }
    }
}
