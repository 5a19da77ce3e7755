package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer.LeftOut;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;
import dev.digits.html.Html;
import dev.digits.html.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of every drawing that was misread or not answered: the table of scores on top, then by kind each drawing with its
 * boxes, truth and reading, and how its lines were read. One file that needs no other. The template is {@code misread.html}.
 *
 * @param folder that was evaluated
 * @param asInk strokes were sent, not pictures
 * @param outcomes of all drawings, read with strips
 * @param scores by kind
 */
record MisreadPage(String folder, boolean asInk, List<Outcome> outcomes, List<KindScore> scores) {

    private static final Templates TEMPLATES = Templates.beside(MisreadPage.class);

    private record Page(
            Html style, Html script, String folder, int drawings, String sent, String models, List<Kind> kinds) {}

    /** A kind of drawing, with numbers as they are shown. */
    private record Kind(
            String anchor,
            String name,
            int drawings,
            int misread,
            String exact,
            String low,
            String high,
            String errors,
            List<Article> articles) {}

    /** One drawing; lines of text, none where nothing is written or read. */
    private record Article(
            DrawingFigure figure,
            String file,
            List<String> truth,
            List<String> reading,
            String problem,
            List<StripFigure> strips,
            String leftOut) {}

    /**
     * Writes it.
     *
     * @throws IOException when it cannot be written
     */
    void write(Path file) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (KindScore score : scores) {
            kinds.add(kind(score));
        }
        String models =
                EvaluationReport.models(outcomes).stream().map(Model::version).collect(Collectors.joining(", "));
        Page page = new Page(
                TEMPLATES.resource("misread.css"),
                TEMPLATES.resource("misread.js"),
                folder,
                outcomes.size(),
                asInk ? "ink" : "picture",
                models.isEmpty() ? "no model" : models,
                kinds);
        Files.writeString(file, TEMPLATES.fill("misread", page).markup());
    }

    private Kind kind(KindScore score) {
        List<Article> articles = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.drawing().kind().equals(score.kind()) && !outcome.exact()) {
                articles.add(article(outcome));
            }
        }
        WilsonInterval interval = score.exactInterval();
        return new Kind(
                score.kind().replaceAll("[^A-Za-z0-9_-]", "-"),
                score.kind(),
                score.drawings(),
                score.drawings() - score.exact(),
                Percent.of(score.exactShare(), 1),
                Percent.of(interval.low(), 1),
                Percent.of(interval.high(), 1),
                score.digitErrorRate().isPresent()
                        ? Percent.of(score.digitErrorRate().getAsDouble(), 2)
                        : "",
                articles);
    }

    private Article article(Outcome outcome) {
        boolean read = outcome.answer() instanceof Reading;
        return new Article(
                DrawingFigure.of(outcome, asInk),
                outcome.drawing().file(),
                outcome.drawing().text().lines().toList(),
                outcome.text().lines().toList(),
                outcome.answer() instanceof Problem problem ? problem.message() : "",
                read
                        ? ((Reading) outcome.answer())
                                .strips().stream().map(StripFigure::new).toList()
                        : List.of(),
                read ? leftOut((Reading) outcome.answer()) : "");
    }

    private static String leftOut(Reading reading) {
        return reading.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + " × " + reason.getKey())
                .collect(Collectors.joining(", "));
    }
}
