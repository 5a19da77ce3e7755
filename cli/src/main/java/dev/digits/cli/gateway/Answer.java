package dev.digits.cli.gateway;

import java.util.List;

/** What the gateway said of one drawing. */
public sealed interface Answer {

    /**
     * The drawing was read.
     *
     * @param text reading order, lines separated by {@code \n}; empty when the drawing holds no digit
     * @param lines the same, a line each
     * @param digits in reading order
     * @param leftOut marks that were seen and not read
     * @param strips how the lines were read, top to bottom, those without a digit too; empty unless asked for
     * @param model the version that read it
     */
    record Reading(
            String text,
            List<String> lines,
            List<ReadDigit> digits,
            List<LeftOut> leftOut,
            List<LineStrip> strips,
            Model model)
            implements Answer {
        public Reading {
            lines = List.copyOf(lines);
            digits = List.copyOf(digits);
            leftOut = List.copyOf(leftOut);
            strips = List.copyOf(strips);
        }
    }

    /**
     * One digit.
     *
     * @param value 0 to 9
     * @param confidence 0 to 1
     * @param box of its ink
     */
    record ReadDigit(int value, double confidence, Box box) {}

    /**
     * A mark that was not read.
     *
     * @param reason such as {@code speck}
     */
    record LeftOut(Box box, String reason) {}

    /**
     * A version of the network. Both are empty when the drawing held nothing to score.
     *
     * @param name architecture, such as {@code mnist-resnet}
     * @param version such as {@code 20261122T101500Z-3f2a9c}
     */
    record Model(String name, String version) {
        /** True when a network was asked at all. */
        public boolean known() {
            return !version.isEmpty();
        }
    }

    /**
     * The drawing was not read.
     *
     * @param status HTTP status code
     * @param message what is wrong, in one line
     */
    record Problem(int status, String message) implements Answer {}
}
