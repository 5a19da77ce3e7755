package dev.digits.training.compose;

import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import java.util.ArrayList;
import java.util.List;

/** What lines are composed of in tests. */
public final class MadeUpInk {

    /** Digits that made-up ink has. */
    public static final String DIGITS = "012457";

    private MadeUpInk() {}

    /** The digits of several writers, a number and a letter by each. */
    public static InkPart of(int writers) {
        List<InkSample> digits = new ArrayList<>();
        List<InkSample> numbers = new ArrayList<>();
        List<InkSample> letters = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            for (int i = 0; i < DIGITS.length(); i++) {
                char digit = DIGITS.charAt(i);
                digits.add(digit(digit, "writer " + writer, 80 + 5.0 * writer));
            }
            numbers.add(InkShapes.number("407", "writer " + writer));
            letters.add(InkShapes.sample("T", InkShapes.line(0, 0, 80, 0), InkShapes.line(40, 0, 40, 100)));
        }
        return new InkPart(digits, numbers, letters);
    }

    /** Several writers, each of whom writes one digit alone, and nothing else. */
    public static InkPart ofWritersOfOneDigit() {
        List<InkSample> digits = new ArrayList<>();
        for (int i = 0; i < DIGITS.length(); i++) {
            char digit = DIGITS.charAt(i);
            digits.add(digit(digit, "writer of " + digit, 100));
        }
        return new InkPart(digits, List.of(), List.of());
    }

    /** A bank of MNIST's sample and the ink of five writers. */
    public static GlyphBank bank() {
        return GlyphBank.of(images(), of(5));
    }

    /** MNIST's sample. */
    public static LabelledImages images() {
        return SampleImages.of(digit -> true);
    }

    private static InkSample digit(char digit, String writer, double size) {
        List<Stroke> strokes = InkShapes.handwritten(digit, size, 0);
        return new InkSample(writer + "/" + digit, String.valueOf(digit), writer, strokes, 1);
    }
}
