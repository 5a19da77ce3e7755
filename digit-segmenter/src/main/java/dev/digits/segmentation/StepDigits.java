package dev.digits.segmentation;

import dev.digits.segmentation.path.Step;
import dev.digits.segmentation.path.StepScorer;
import java.util.List;

/** The digits that a step of a path reads. */
final class StepDigits {
    private final StepScorer scorer;

    /**
     * Tells digits.
     *
     * @param scorer that the path went by
     */
    StepDigits(StepScorer scorer) {
        this.scorer = scorer;
    }

    /** One or two, left to right; none of a step that refuses. */
    List<Digit> of(Step step) {
        return switch (step.values().size()) {
            case 0 -> List.of();
            case 1 -> List.of(one(step));
            default -> two(step);
        };
    }

    private Digit one(Step step) {
        double isOne = Math.max(
                -Math.expm1(step.scored().scores().logNotADigit()),
                step.scored().evidence().pair());
        return digit(
                step, 0, isOne, scorer.digits(step.scored()), step.candidate().box());
    }

    private static List<Digit> two(Step step) {
        TileScores scores = step.scored().scores();
        PairScores pairs = scores.pairs().orElseThrow();
        double areTwo = Math.exp(scores.logNotADigit() + pairs.logTwoDigits());
        Box box = step.candidate().box();
        int left = leftWidth(box, step.candidate().tile());
        return List.of(
                digit(step, 0, areTwo, shares(pairs.logLeft()), new Box(box.x(), box.y(), left, box.height())),
                digit(
                        step,
                        1,
                        areTwo,
                        shares(pairs.logRight()),
                        new Box(box.x() + left, box.y(), box.width() - left, box.height())));
    }

    private static Digit digit(Step step, int index, double isThere, double[] shares, Box box) {
        int value = step.values().get(index);
        float[] probabilities = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            probabilities[i] = (float) shares[i];
        }
        return new Digit(
                value,
                (float) (isThere * shares[value]),
                probabilities,
                box,
                step.candidate().tile().pixels());
    }

    private static double[] shares(float... logProbabilities) {
        double[] shares = new double[logProbabilities.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logProbabilities[i]);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** How much of a box is the left digit's: up to the column of least ink in the middle half of its tile's ink. */
    private static int leftWidth(Box box, Tile tile) {
        int[] ink = new int[Tile.SIDE];
        for (int i = 0; i < tile.pixels().length; i++) {
            ink[i % Tile.SIDE] += Byte.toUnsignedInt(tile.pixels()[i]);
        }
        int first = 0;
        int last = Tile.SIDE - 1;
        while (first < last && ink[first] == 0) {
            first++;
        }
        while (last > first && ink[last] == 0) {
            last--;
        }
        int columns = last - first + 1;
        int thinnest = first + columns / 2;
        for (int column = first + columns / 4; column < first + columns * 3 / 4; column++) {
            thinnest = ink[column] < ink[thinnest] ? column : thinnest;
        }
        int left = (int) Math.round((thinnest - first + 0.5) / columns * box.width());
        return Math.max(Math.min(left, box.width() - 1), Math.min(1, box.width()));
    }
}
