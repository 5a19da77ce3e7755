package dev.digits.gateway.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reading of a drawing, as JSON.
 *
 * @param text lines joined by a line feed; empty when the drawing holds no digit
 * @param lines top to bottom
 * @param digits in reading order
 * @param rejected marks that were seen but not read
 * @param orientation degrees by which the writing was taken to be turned clockwise
 * @param model what scored the drawing; null when nothing had to be scored
 * @param timings how long it took
 * @param strips how the lines were read; null unless asked for
 */
@Schema(name = "Recognition", description = "The reading of a drawing.")
public record RecognitionAnswer(
        @Schema(
                description = "All lines, joined by a line feed; empty when the drawing holds no digit.",
                examples = "407\n15")
        String text,

        @Schema(description = "Lines from top to bottom.") List<String> lines,
        @Schema(description = "Digits in reading order.") List<Digit> digits,

        @Schema(description = "Marks that were seen but not read as digits.")
        List<Rejected> rejected,

        @Schema(
                description =
                        "Degrees by which the writing was taken to be turned clockwise: 0 upright, 180 upside down. Boxes are"
                                + " those of the submitted drawing, each the smallest upright one that holds the turned one; the map of a"
                                + " strip is that of the drawing turned upright.",
                examples = "0")
        int orientation,

        @Schema(nullable = true, description = "What scored the drawing; null when nothing had to be scored.")
        Model model,

        Timings timings,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How the lines were read, top to bottom; only with include=strips.")
        List<StripAnswer> strips) {

    /** One digit. */
    @Schema(name = "Digit")
    public record Digit(
            @Schema(description = "0 to 9.", examples = "4") int value,

            @Schema(description = "Calibrated probability that value is right, 0 to 1.", examples = "0.998")
            double confidence,

            @Schema(description = "Ten probabilities, of 0 to 9 in order; they sum to 1.")
            List<Double> probabilities,

            Box box,
            @Schema(description = "Index into lines.") int line,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "The 28x28 pixels that the tile network saw, as a PNG data URL; only with include=tiles.")
            String tile) {}

    /** A mark that was not read. */
    @Schema(name = "Rejected")
    public record Rejected(
            Box box,

            @Schema(
                    enumeration = {
                        "not-a-digit",
                        "sign",
                        "letter",
                        "corrected",
                        "speck",
                        "frame",
                        "border",
                        "rule",
                        "too-many-marks"
                    },
                    description =
                            "sign: a comma, a slash and the like; letter: a letter or a word; corrected: a digit that was crossed"
                                    + " out; not-a-digit: writing of which it is not sure what it is; speck: too small to be writing; frame: a"
                                    + " rectangle or ring round some of the writing; border: one round all of the drawing; rule: a printed"
                                    + " line, as of ruled paper or a box; too-many-marks: more marks than are read at once.")
            String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "As in digits; missing when the mark was dropped before framing.")
            String tile) {}

    /** A bounding box. */
    @Schema(name = "Box", description = "Pixels of the submitted drawing; origin at its top left.")
    public record Box(int x, int y, int width, int height) {}

    /** A model and its version. */
    @Schema(name = "ModelVersion")
    public record Model(
            @Schema(examples = "mnist-resnet") String name,
            @Schema(examples = "20261122T101500Z-3f2a9c") String version) {}

    /** Durations. */
    @Schema(name = "Timings", description = "Milliseconds.")
    public record Timings(
            @Schema(description = "Finding the lines and cutting out the digits.")
            double segmentation,

            @Schema(description = "Waiting for both networks: strips, then tiles.")
            double inference,

            @Schema(description = "The whole recognition as the gateway saw it, without the upload.")
            double total) {}
}
