package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Answer.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How far the confidences that go with digits can be trusted. A digit is right when the alignment of reading and truth with
 * the fewest errors pairs it with the same digit; one that stands where there is none is wrong.
 *
 * @param digits shown, over all kinds of drawings
 * @param sure of these, how many with a confidence of at least {@value #SURE}
 * @param sureRight of the sure ones, how many are right
 * @param eceSingle expected calibration error over the digits of kind {@value #SINGLE}, in 15 bins of equal width, 0 to 1 (Guo
 *     et al. 2017); empty where there are none
 */
record Reliability(int digits, int sure, int sureRight, OptionalDouble eceSingle) {
    private static final double SURE = 0.99;
    private static final String SINGLE = "single";
    private static final int BINS = 15;

    private record ShownDigit(double confidence, boolean right) {}

    static Reliability of(List<Outcome> outcomes) {
        List<ShownDigit> shown = shown(outcomes);
        List<ShownDigit> sure =
                shown.stream().filter(digit -> digit.confidence() >= SURE).toList();
        return new Reliability(
                shown.size(),
                sure.size(),
                (int) sure.stream().filter(ShownDigit::right).count(),
                ece(shown(outcomes.stream()
                        .filter(outcome -> outcome.drawing().kind().equals(SINGLE))
                        .toList())));
    }

    /** Share of the sure digits that are right, 0 to 1. */
    OptionalDouble sureRightShare() {
        return sure == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sureRight / sure);
    }

    /** In one line. */
    String inWords() {
        String ofSure = sureRightShare().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%d of %d digits shown with 99 %% or more, %s of them right",
                        sure,
                        digits,
                        Percent.of(sureRightShare().getAsDouble(), 2))
                : "no digit shown with 99 % or more";
        return eceSingle.isPresent()
                ? ofSure + "; ECE on " + SINGLE + " " + Percent.of(eceSingle.getAsDouble(), 2)
                : ofSure;
    }

    private static List<ShownDigit> shown(List<Outcome> outcomes) {
        List<ShownDigit> shown = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.answer() instanceof Reading reading) {
                List<ReadDigit> digits = reading.digits();
                String values = digits.stream()
                        .map(digit -> Integer.toString(digit.value()))
                        .collect(Collectors.joining());
                boolean[] right = DigitErrors.right(outcome.drawing().text(), values);
                for (int i = 0; i < digits.size(); i++) {
                    shown.add(new ShownDigit(digits.get(i).confidence(), right[i]));
                }
            }
        }
        return shown;
    }

    private static OptionalDouble ece(List<ShownDigit> shown) {
        // of each bin, the sum of confidences less the number of right digits
        double[] excess = new double[BINS];
        for (ShownDigit digit : shown) {
            int bin = Math.min(BINS - 1, (int) (digit.confidence() * BINS));
            excess[bin] += digit.confidence() - (digit.right() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : excess) {
            sum += Math.abs(bin);
        }
        return shown.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / shown.size());
    }
}
