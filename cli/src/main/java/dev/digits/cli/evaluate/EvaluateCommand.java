package dev.digits.cli.evaluate;

import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Gateway;
import dev.digits.cli.gateway.GatewayOption;
import dev.digits.cli.gateway.UnreachableGatewayException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder of drawings whose texts are known and prints how many were read right, by kind. */
@Command(
        name = "evaluate",
        description =
                "Has every drawing of a folder read and prints, by kind, the share of drawings whose whole text is"
                        + " right and the digit error rate (edit distance / digits). The folder holds truth.jsonl: one"
                        + " object a line with file and text, and as far as they are known kind, boxes, strokes, pen and"
                        + " size. Where text is null the drawing must be answered or refused, whatever is read in it;"
                        + " these are counted by themselves.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int TOLD_AT_MOST = 5;
    private static final int TOLD_EVERY = 250;

    @Parameters(paramLabel = "DIR", description = "Folder with truth.jsonl.")
    private Path folder;

    @Option(names = "--ink", description = "Send the pen strokes, not the pictures.")
    private boolean ink;

    @Option(names = "--kind", split = ",", paramLabel = "KIND", description = "Only these kinds, separated by commas.")
    private Set<String> kinds = Set.of();

    @Option(names = "--json", paramLabel = "OUT", description = "Write scores and every reading to this file.")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "OUT",
            description = "Write a page of every misread drawing to this file, with boxes, strips, truth and reading.")
    private Path html;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N drawings of each kind.")
    private Integer limit;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "4",
            description = "Requests at a time. Default: ${DEFAULT-VALUE}.")
    private int inFlight;

    @Mixin
    private GatewayOption gateway;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UnreachableGatewayException, InterruptedException {
        checkOptions();
        List<LabelledDrawing> drawings = chosen(TruthFile.read(folder));
        if (drawings.isEmpty()) {
            throw wrong("no drawing of kind " + String.join(", ", kinds));
        }
        Gateway opened = html == null ? gateway.open() : gateway.open().withStrips();
        long start = System.nanoTime();
        List<Outcome> outcomes = new Evaluation(opened, ink, inFlight).run(drawings, progress(drawings.size()));
        double seconds = (System.nanoTime() - start) / 1e9;

        List<Outcome> scored = outcomes.stream().filter(Outcome::isScored).toList();
        List<KindScore> scores = KindScore.of(scored);
        Reliability reliability = Reliability.of(scored);
        Robustness robustness = Robustness.of(outcomes);
        try {
            PrintWriter out = spec.commandLine().getOut();
            out.print(ScoreTable.of(scores));
            out.println(reliability.inWords());
            if (robustness.drawings() > 0) {
                out.println(robustness.inWords());
            }
            out.printf(
                    Locale.ROOT,
                    "%d drawings as %s in %.1f s, model %s%n",
                    outcomes.size(),
                    input(),
                    seconds,
                    modelsOf(outcomes));
            out.flush();
        } finally {
            // what was read is not lost with the output
            if (json != null) {
                EvaluationReport.of(folder.toString(), input(), outcomes, scores, reliability, robustness)
                        .write(json);
            }
            if (html != null) {
                new MisreadPage(folder.toString(), ink, scored, scores).write(html);
            }
        }
        return tellUnanswered(outcomes);
    }

    private void checkOptions() {
        if (inFlight < 1 || inFlight > 64) {
            throw wrong("--in-flight is 1 to 64, not " + inFlight);
        }
        if (limit != null && limit < 1) {
            throw wrong("--limit is at least 1, not " + limit);
        }
        for (Path out : Stream.of(json, html).filter(Objects::nonNull).toList()) {
            if (!Files.isDirectory(out.toAbsolutePath().getParent()) || Files.isDirectory(out)) {
                throw wrong("no file can be written at " + out);
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<LabelledDrawing> chosen(List<LabelledDrawing> drawings) {
        Map<String, Integer> taken = new HashMap<>();
        return drawings.stream()
                .filter(drawing -> kinds.isEmpty() || kinds.contains(drawing.kind()))
                .filter(drawing ->
                        taken.merge(drawing.kind(), 1, Integer::sum) <= (limit == null ? Integer.MAX_VALUE : limit))
                .toList();
    }

    private String input() {
        return ink ? "ink" : "picture";
    }

    private static String modelsOf(List<Outcome> outcomes) {
        List<Model> models = EvaluationReport.models(outcomes);
        return models.isEmpty()
                ? "unknown"
                : models.stream()
                        .map(model -> model.name() + " " + model.version())
                        .collect(Collectors.joining(", "));
    }

    private int tellUnanswered(List<Outcome> outcomes) {
        List<Outcome> unanswered =
                outcomes.stream().filter(EvaluateCommand::isMissing).toList();
        PrintWriter err = spec.commandLine().getErr();
        unanswered.stream()
                .limit(TOLD_AT_MOST)
                .forEach(outcome -> err.printf(
                        "%s: %s: %s%n",
                        spec.qualifiedName(), outcome.drawing().file(), ((Problem) outcome.answer()).message()));
        if (unanswered.size() > TOLD_AT_MOST) {
            err.printf("%s: %d more were not answered%n", spec.qualifiedName(), unanswered.size() - TOLD_AT_MOST);
        }
        err.flush();
        return unanswered.isEmpty() ? 0 : 1;
    }

    private static boolean isMissing(Outcome outcome) {
        return outcome.isScored() ? !outcome.answered() : !outcome.handled();
    }

    private IntConsumer progress(int drawings) {
        PrintWriter err = spec.commandLine().getErr();
        return done -> {
            if (done % TOLD_EVERY == 0 && done < drawings) {
                err.printf("%d of %d drawings%n", done, drawings);
                err.flush();
            }
        };
    }
}
