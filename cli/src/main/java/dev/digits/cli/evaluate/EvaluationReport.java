package dev.digits.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An evaluation for programs to read. Shares are 0 to 1.
 *
 * @param folder that was evaluated
 * @param input {@code picture} or {@code ink}
 * @param models the versions that read; more than one when the system changed them on the way
 * @param kinds scores by kind of drawing, in the order of the truth file
 * @param reliability of the confidences, over all kinds
 * @param robustness what became of the drawings whose text does not matter; they count nowhere else
 * @param drawings every drawing in the order of the truth file
 */
record EvaluationReport(
        String folder,
        String input,
        List<Model> models,
        Map<String, Kind> kinds,
        Confidences reliability,
        Robustness robustness,
        List<Drawing> drawings) {

    /** One kind of drawing; {@code digitErrorRate} is null where there are no digits. */
    record Kind(
            int drawings,
            double exact,
            double exactLow,
            double exactHigh,
            int digits,
            int digitErrors,
            Double digitErrorRate,
            int unanswered) {}

    /**
     * How far confidences can be trusted: digits shown, those shown with 99 % or more, and of these the share that is right; and
     * the expected calibration error on single digits. The latter two are null where there is nothing to tell.
     */
    record Confidences(int digits, int sure, Double sureRight, Double eceSingle) {}

    /** One drawing; {@code problem} stands where it was not answered, truth, exact and errors where its text matters. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drawing(
            String file, String kind, String truth, String text, Boolean exact, Integer errors, String problem) {}

    static EvaluationReport of(
            String folder,
            String input,
            List<Outcome> outcomes,
            List<KindScore> scores,
            Reliability reliability,
            Robustness robustness) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (KindScore score : scores) {
            kinds.put(score.kind(), kind(score));
        }
        return new EvaluationReport(
                folder,
                input,
                models(outcomes),
                kinds,
                new Confidences(
                        reliability.digits(),
                        reliability.sure(),
                        orNull(reliability.sureRightShare()),
                        orNull(reliability.eceSingle())),
                robustness,
                outcomes.stream().map(EvaluationReport::drawing).toList());
    }

    /** The versions that read these drawings, in the order in which they first appear. */
    static List<Model> models(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome::answered)
                .map(outcome -> ((Reading) outcome.answer()).model())
                .filter(Model::known)
                .distinct()
                .toList();
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    private static Kind kind(KindScore score) {
        WilsonInterval interval = score.exactInterval();
        return new Kind(
                score.drawings(),
                score.exactShare(),
                interval.low(),
                interval.high(),
                score.digits(),
                score.errors(),
                orNull(score.digitErrorRate()),
                score.unanswered());
    }

    private static Drawing drawing(Outcome outcome) {
        LabelledDrawing drawing = outcome.drawing();
        return new Drawing(
                drawing.file(),
                drawing.kind(),
                drawing.isScored() ? drawing.text() : null,
                outcome.text(),
                drawing.isScored() ? outcome.exact() : null,
                drawing.isScored() ? outcome.errors() : null,
                outcome.answer() instanceof Problem problem ? problem.message() : null);
    }
}
