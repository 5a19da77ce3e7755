package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer.LeftOut;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of every drawing that was misread or not answered: the table of scores on top, then by kind each drawing with its
 * boxes, truth and reading, and how its lines were read. One file that needs no other.
 *
 * @param folder that was evaluated
 * @param asInk strokes were sent, not pictures
 * @param outcomes of all drawings, read with strips
 * @param scores by kind
 */
record MisreadPage(String folder, boolean asInk, List<Outcome> outcomes, List<KindScore> scores) {

    /** Writes it. */
    void write(Path file) throws IOException {
        try (BufferedWriter page = Files.newBufferedWriter(file)) {
            page.write("""
                    <!doctype html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <title>Misread drawings</title>
                    <style>
                    %s</style>
                    </head>
                    <body>
                    """.formatted(resource("misread.css")));
            page.write(head());
            for (KindScore score : scores) {
                writeKind(page, score);
            }
            page.write("<script>\n" + resource("misread.js") + "</script>\n</body>\n</html>\n");
        }
    }

    private String head() {
        String models = EvaluationReport.models(outcomes).stream()
                .map(Model::version)
                .map(Html::text)
                .collect(Collectors.joining(", "));
        return """
                <h1>Misread drawings</h1>
                <p>%d drawings of %s, sent as %s, read by %s.</p>
                <div class="wide"><table>
                <thead><tr><th scope="col">Kind</th><th scope="col">Drawings</th><th scope="col">Misread</th>\
                <th scope="col">Exact</th><th scope="col">95 %% interval</th><th scope="col">Digit errors</th></tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                <p class="key"><span class="truth">truth</span> <span class="read">read</span> \
                <span class="left-out">left out</span></p>
                """.formatted(
                        outcomes.size(),
                        Html.text(folder),
                        asInk ? "ink" : "picture",
                        models.isEmpty() ? "no model" : models,
                        scores.stream().map(MisreadPage::row).collect(Collectors.joining()));
    }

    private static String row(KindScore score) {
        WilsonInterval interval = score.exactInterval();
        OptionalDouble errors = score.digitErrorRate();
        return "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th><td>%d</td><td>%d</td><td>%s</td><td>%s – %s</td><td>%s</td></tr>%n"
                .formatted(
                        Html.anchor(score.kind()),
                        Html.text(score.kind()),
                        score.drawings(),
                        score.drawings() - score.exact(),
                        Percent.of(score.exactShare(), 1),
                        Percent.of(interval.low(), 1),
                        Percent.of(interval.high(), 1),
                        errors.isPresent() ? Percent.of(errors.getAsDouble(), 2) : "");
    }

    private void writeKind(Writer page, KindScore score) throws IOException {
        page.write("<section id=\"%s\">%n<h2>%s <small>%d of %d misread</small></h2>%n<div class=\"misread\">%n"
                .formatted(
                        Html.anchor(score.kind()),
                        Html.text(score.kind()),
                        score.drawings() - score.exact(),
                        score.drawings()));
        for (Outcome outcome : outcomes) {
            if (outcome.drawing().kind().equals(score.kind()) && !outcome.exact()) {
                page.write(article(outcome));
            }
        }
        page.write("</div>\n</section>\n");
    }

    private String article(Outcome outcome) throws IOException {
        return """
                <article>
                %s
                <h3>%s</h3>
                <dl><div><dt>Truth</dt><dd>%s</dd></div><div><dt>Reading</dt><dd>%s</dd></div></dl>
                %s</article>
                """.formatted(
                        DrawingFigure.of(outcome, asInk),
                        Html.text(outcome.drawing().file()),
                        lines(outcome.drawing().text()),
                        outcome.answer() instanceof Problem problem
                                ? "<em>" + Html.text(problem.message()) + "</em>"
                                : lines(outcome.text()),
                        outcome.answer() instanceof Reading reading ? strips(reading) + leftOut(reading) : "");
    }

    private static String lines(String text) {
        return text.isEmpty() ? "<em>nothing</em>" : Html.text(text).replace("\n", "<br>");
    }

    private static String strips(Reading reading) {
        return reading.strips().stream().map(StripFigure::of).collect(Collectors.joining());
    }

    private static String leftOut(Reading reading) {
        if (reading.leftOut().isEmpty()) {
            return "";
        }
        return reading.leftOut().stream()
                .collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + " × " + Html.text(reason.getKey()))
                .collect(Collectors.joining(", ", "<p>Left out: ", "</p>\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MisreadPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
