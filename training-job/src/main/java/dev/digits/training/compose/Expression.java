package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Numbers with the signs and words that people write beside them: dates, times, prices, sums, ticks. Only the digits are to be read. */
final class Expression {
    private static final char NUMBER = 'n';
    private static final char WORD = 'w';
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 5;

    /** What looks like a one, slashes and brackets, stands in nearly half of them. */
    private static final List<String> PATTERNS = List.of(
            "n/n", "n/n", "n/n", "n/n/n", "n/n/n", "n/n/n", "(n)", "(n)n", "(n)n-n", "n(n)", "[n]", "n.n", "n.n.n",
            "n,n", "n-n", "n-n-n", "n:n", "n:n:n", "n%", "n+n", "nxn", "n=n", "n+n=n", "n-n=n", "nxn=n", "-n", "+n",
            "wn", "wn", "nw", "nw", "w:n", "w:nw", "w.n", "w-n", "wnw", "nwn", "nv", "nv", ">n", "n>n");

    private Expression() {}

    /**
     * Puts signs and words among digits, whose order stays. The same sign has the same shape wherever it stands on the line, as one hand
     * writes it.
     *
     * @param digits at least one
     */
    static List<Glyph> of(List<Glyph> digits, GlyphBank bank, RandomGenerator random) {
        List<String> fitting = PATTERNS.stream()
                .filter(pattern -> numbers(pattern) <= digits.size())
                .toList();
        String pattern = fitting.get(random.nextInt(fitting.size()));
        int numbers = numbers(pattern);
        int taken = 0;
        Map<Character, InkGlyph> signs = new HashMap<>();
        List<Glyph> glyphs = new ArrayList<>();
        for (int at = 0; at < pattern.length(); at++) {
            char part = pattern.charAt(at);
            if (part == NUMBER) {
                numbers--;
                int most = digits.size() - taken - numbers;
                int length = numbers == 0 ? most : 1 + random.nextInt(most);
                glyphs.addAll(digits.subList(taken, taken + length));
                taken += length;
            } else if (part == WORD) {
                if (random.nextBoolean()) {
                    glyphs.add(PrintedLetters.word(random));
                    continue;
                }
                int length = SHORTEST_WORD + random.nextInt(LONGEST_WORD - SHORTEST_WORD + 1);
                for (int letter = 0; letter < length; letter++) {
                    glyphs.add(bank.letter(random));
                }
            } else {
                glyphs.add(signs.computeIfAbsent(part, sign -> Sign.of(sign).draw(random)));
            }
        }
        return glyphs;
    }

    private static int numbers(String pattern) {
        return (int) pattern.chars().filter(part -> part == NUMBER).count();
    }
}
