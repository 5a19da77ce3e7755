package dev.digits.training.compose;

import java.util.List;

/**
 * A number of several digits as one person wrote it. Where each digit stands is not known.
 *
 * @param labels its digits from left to right
 * @param ink all of it, one height high
 */
record InkNumber(List<Integer> labels, InkGlyph ink) {
    InkNumber {
        labels = List.copyOf(labels);
    }
}
