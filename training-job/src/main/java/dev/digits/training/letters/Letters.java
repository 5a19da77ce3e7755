package dev.digits.training.letters;

import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Letters of fonts to draw from.
 *
 * @param all at least one
 */
public record Letters(List<Letter> all) {
    public Letters {
        all = List.copyOf(all);
    }

    /** Those that need no file. */
    public static Letters built() {
        OpenCvNatives.load();
        return new Letters(HersheyFonts.letters());
    }

    /** These and others. */
    Letters and(List<Letter> others) {
        return new Letters(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** One of them, each as likely as the others. */
    public Letter any(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
