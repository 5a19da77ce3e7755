package dev.digits.gateway.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.gateway.recognition.RecognitionAnswer.Box;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a reading was found, as JSON.
 *
 * @param lines top to bottom
 * @param leftOut candidates that were scored and are not listed
 */
@Schema(
        name = "Lattice",
        description = "How the reading was found: the smallest pieces of ink (atoms), what was tried as one digit"
                + " (candidates), and which of these were chosen (path). Scores are natural logarithms, the higher the"
                + " better. Only with include=lattice.")
public record LatticeAnswer(
        @Schema(description = "Lines of writing from top to bottom, also those in which nothing was read.")
        List<Line> lines,

        @Schema(
                description =
                        "Candidates that were scored but are not listed. An answer lists 500 at most (a setting of"
                                + " the segmentation service): those of the path first, then those with the highest scores.")
        int leftOut) {

    /** One line of writing. */
    @Schema(name = "LatticeLine")
    public record Line(
            @Schema(description = "Sum of the scores of the path.", examples = "-1.27")
            double score,

            @Schema(description = "The smallest pieces of ink, from left to right.")
            List<Atom> atoms,

            @Schema(description = "Ordered by their first atom.")
            List<Candidate> candidates,

            @Schema(
                    description =
                            "What was chosen: indexes into candidates, from left to right. Together they cover every"
                                    + " atom once.")
            List<Integer> path) {}

    /** A piece of ink. */
    @Schema(name = "Atom")
    public record Atom(
            Box box,

            @Schema(
                    description =
                            "The closed lines round its ink, outer ones and those of holes, each a list of corners"
                                    + " [x, y]. An answer has a bounded number of corners; atoms beyond it have no outlines.")
            List<List<List<Double>>> outlines) {}

    /** Atoms that may be one digit. */
    @Schema(name = "Candidate")
    public record Candidate(
            @Schema(description = "Indexes into the line's atoms.")
            List<Integer> atoms,

            Box box,

            @Schema(
                    description = "Ten natural logarithms of probabilities, of 0 to 9 in order, at least -99. With"
                            + " logNotADigit their exponentials sum to 1.")
            List<Double> logProbabilities,

            @Schema(description = "The same for: no digit, or not exactly one.", examples = "-7.4")
            double logNotADigit,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(nullable = true, description = "More of what the network says; absent when it was not trained to.")
            Pairs pairs,

            @Schema(
                    description = "What size, shape and place say before any pixel is looked at; what is said of larger"
                            + " candidates that hold this one; as style, how well its verdict agrees with the"
                            + " line's other digits; as pen, how well it suits the way that ink was written."
                            + " Natural logarithms by name, 0 is neutral.")
            Map<String, Double> priors,

            @Schema(
                    nullable = true,
                    description =
                            "The best of its verdicts: the digit 0 to 9, or null for no digit; of two digits the left"
                                    + " one.")
            Integer value,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    nullable = true,
                    description = "The right one, where a candidate is read as two digits; else absent.")
            Integer rightValue,

            @Schema(description = "What that verdict adds to the score of a path: network and priors, weighed.")
            double score,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "As in digits; only with include=tiles,lattice.")
            String tile) {}

    /** What a candidate holds that is not one digit. */
    @Schema(name = "Pairs")
    public record Pairs(
            @Schema(
                    description =
                            "Natural logarithm of the probability that a candidate which is not one digit is two. The"
                                    + " exponentials of this, symbol and wrongCut sum to 1.")
            double twoDigits,

            @Schema(description = "The same for: a letter, a symbol, a mark or a scribble.")
            double symbol,

            @Schema(description = "The same for: part of a digit, or digits and parts of others.")
            double wrongCut,

            @Schema(description = "Ten natural logarithms: what the left one of two digits is.")
            List<Double> left,

            @Schema(description = "The same for the right one.")
            List<Double> right) {}
}
