package dev.digits.segmentation.rule;

import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lines at even distances, as squared and ruled paper has. What digits hide of them, or what is too faint beside the ink to be found,
 * follows from the others: all reach as far as the longest, and none is missing between them.
 */
final class EvenRules {
    private final List<StraightLine> rules;
    private final Lattice lattice;

    /**
     * Evenly spaced places.
     *
     * @param middle along the lines, where their places are measured
     * @param slope of all lines: the median, since pieces are fitted worse
     * @param first place
     * @param pitch from place to place
     */
    private record Lattice(double middle, double slope, double first, double pitch) {
        /** By least squares of the lines' places over their numbers, which follow from the median distance. */
        static Lattice through(List<StraightLine> lines) {
            double middle =
                    lines.stream().mapToDouble(Lattice::middle).average().orElse(0);
            double[] slopes =
                    lines.stream().mapToDouble(StraightLine::slope).sorted().toArray();
            Lattice level = new Lattice(middle, slopes[slopes.length / 2], 0, 0);
            double[] places = lines.stream().mapToDouble(level::place).sorted().toArray();
            double typical = medianGap(places);
            double[] numbers = Arrays.stream(places)
                    .map(place -> Math.rint((place - places[0]) / typical))
                    .toArray();
            double meanNumber = Arrays.stream(numbers).average().orElse(0);
            double meanPlace = Arrays.stream(places).average().orElse(0);
            double squares = 0;
            double products = 0;
            for (int i = 0; i < places.length; i++) {
                squares += (numbers[i] - meanNumber) * (numbers[i] - meanNumber);
                products += (numbers[i] - meanNumber) * (places[i] - meanPlace);
            }
            double pitch = products / squares;
            return new Lattice(middle, level.slope(), meanPlace - pitch * meanNumber, pitch);
        }

        private static double medianGap(double... places) {
            double[] gaps = new double[places.length - 1];
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = places[i + 1] - places[i];
            }
            Arrays.sort(gaps);
            return gaps[gaps.length / 2];
        }

        private static double middle(StraightLine line) {
            return (line.from() + line.to()) / 2.0;
        }

        double place(StraightLine line) {
            return line.at(middle(line)) + slope * (middle - middle(line));
        }

        double place(int number) {
            return first + pitch * number;
        }

        int number(StraightLine line) {
            return (int) Math.rint((place(line) - first) / pitch);
        }

        boolean holds(StraightLine line) {
            return Math.abs(place(line) - place(number(line))) <= line.thickness();
        }
    }

    private EvenRules(List<StraightLine> rules, Lattice lattice) {
        this.rules = rules;
        this.lattice = lattice;
    }

    /**
     * Lines of one direction as even rules; much shorter ones than the longest are left out.
     *
     * @return empty where they do not lie evenly, or are too few
     */
    static Optional<EvenRules> of(List<StraightLine> lines) {
        List<StraightLine> apart = apart(lines);
        if (apart.size() < fewest()) {
            return Optional.empty();
        }
        Lattice lattice = Lattice.through(apart);
        List<StraightLine> placed = apart.stream().filter(lattice::holds).toList();
        double widest =
                apart.stream().mapToDouble(StraightLine::thickness).max().orElse(0);
        if (!(lattice.pitch() > 2 * widest) || placed.size() < Math.max(fewest(), Mark.ALMOST_ALL * apart.size())) {
            return Optional.empty();
        }
        IntSummaryStatistics numbers = placed.stream().mapToInt(lattice::number).summaryStatistics();
        int wanted = numbers.getMax() - numbers.getMin() + 1;
        return 2 * placed.size() < wanted ? Optional.empty() : Optional.of(new EvenRules(placed, lattice));
    }

    /** Fewer lines may be even by chance. */
    private static double fewest() {
        return 2 * Mark.MUCH;
    }

    /** Of pieces of one line the longest; without strokes, which are thicker. */
    private static List<StraightLine> apart(List<StraightLine> lines) {
        List<StraightLine> apart = new ArrayList<>();
        double[] thicknesses =
                lines.stream().mapToDouble(StraightLine::thickness).sorted().toArray();
        List<StraightLine> longestFirst = lines.stream()
                .filter(line -> line.thickness() <= 2 * thicknesses[thicknesses.length / 2])
                .sorted(Comparator.comparingInt(StraightLine::length).reversed())
                .toList();
        for (StraightLine line : longestFirst) {
            double there = (line.from() + line.to()) / 2.0;
            boolean isLong = Mark.MUCH * line.length() >= longestFirst.get(0).length();
            if (isLong
                    && apart.stream()
                            .noneMatch(other -> Math.abs(other.at(there) - line.at(there))
                                    <= 2 * Math.max(other.thickness(), line.thickness()))) {
                apart.add(line);
            }
        }
        return apart;
    }

    /** From rule to rule, in pixels. */
    double pitch() {
        return lattice.pitch();
    }

    /** Those that were found. */
    List<StraightLine> rules() {
        return rules;
    }

    /**
     * All rules as they are on the paper, as far as the found ones reach and two more, which may be too faint at the edges.
     *
     * @param along pixels of the picture along them
     * @param across pixels of the picture across them
     */
    List<StraightLine> all(int along, int across) {
        int from = rules.stream().mapToInt(StraightLine::from).min().orElse(0);
        int to = rules.stream().mapToInt(StraightLine::to).max().orElse(along);
        int begin = from <= 2 * pitch() ? 0 : from;
        int end = to >= along - 2 * pitch() ? along : to;
        double thickness =
                rules.stream().mapToDouble(StraightLine::thickness).average().orElse(1);
        int first = rules.stream().mapToInt(lattice::number).min().orElse(0) - 2;
        int last = rules.stream().mapToInt(lattice::number).max().orElse(0) + 2;
        return IntStream.rangeClosed(first, last)
                .filter(number -> lattice.place(number) >= 0 && lattice.place(number) < across)
                .mapToObj(number -> {
                    double start = lattice.place(number) + lattice.slope() * (begin - lattice.middle());
                    return new StraightLine(rules.get(0).isUpright(), begin, end, start, lattice.slope(), thickness);
                })
                .toList();
    }
}
