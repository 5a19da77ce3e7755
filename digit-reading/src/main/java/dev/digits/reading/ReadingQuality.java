package dev.digits.reading;

import java.util.List;

/**
 * How well a drawing was read on the whole.
 *
 * @param lines with digits
 * @param digits that were read
 * @param tellingDigits those of them that look like no digit when they are turned: all but 0, 1 and 8
 * @param error share of what was seen on the lines that was not read surely: one less the confidence of each digit, one for each place and
 *     mark in which none was read, on the average; 1 when nothing was seen
 * @param digitError one less the confidence of each digit, on the average; 1 when none was read
 */
record ReadingQuality(int lines, int digits, int tellingDigits, double error, double digitError) {
    private static final List<Integer> SYMMETRIC = List.of(0, 1, 8);

    static ReadingQuality of(Reading reading) {
        List<Digit> digits =
                reading.lines().stream().flatMap(line -> line.digits().stream()).toList();
        int seen = reading.lines().stream()
                .mapToInt(line -> line.digits().size() + line.rejected().size())
                .sum();
        int telling = (int) digits.stream()
                .filter(digit -> !SYMMETRIC.contains(digit.value()))
                .count();
        double sure = digits.stream().mapToDouble(Digit::confidence).sum();
        int lines = (int) reading.lines().stream()
                .filter(line -> !line.digits().isEmpty())
                .count();
        return new ReadingQuality(lines, digits.size(), telling, lessOf(sure, seen), lessOf(sure, digits.size()));
    }

    private static double lessOf(double sure, int all) {
        return all == 0 ? 1 : 1 - sure / all;
    }
}
