package dev.digits.benchmarks.paths;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.segmentation.path.PathWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Fits the weights of {@link dev.digits.segmentation.path.Weight} to a third of a folder of drawings, and prints them
 * beside those that the product has. Exit codes: 0 success, 1 a file cannot be read, 2 wrong use; for the last two, one
 * line on standard error says why.
 */
@Command(
        name = "FitPathWeights",
        description = "Fits the weights of paths to drawings with known text.",
        mixinStandardHelpOptions = true)
public final class FitPathWeights implements Callable<Integer> {
    private static final int THIRDS = 3;
    private static final int PROGRESS_EVERY = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAWINGS", description = "Folder with truth.jsonl.")
    private Path drawings;

    @Option(names = "--model", paramLabel = "DIR", description = "Folder of a version; the bundled one without it.")
    private Path model;

    @Option(
            names = "--third",
            paramLabel = "0|1|2",
            defaultValue = "0",
            description = "Fit to the drawings whose index leaves this remainder (default: ${DEFAULT-VALUE}).")
    private int third;

    @Option(
            names = "--as",
            paramLabel = "picture|ink|both",
            defaultValue = "both",
            description = "How the drawings are handed in (default: ${DEFAULT-VALUE}).")
    private String as;

    @Option(
            names = "--weight",
            paramLabel = "KIND=X",
            description = "Drawings of a kind count X times (default: once); may be given again for other kinds.")
    private final Map<String, Double> kindWeights = new HashMap<>();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "60",
            description = "Steps of the fit (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--report-others", description = "Say also how the other two thirds are read.")
    private boolean reportOthers;

    /** Fits, prints, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // natives are on the class path: nothing is looked up outside, nobody is told of this run
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as {@link #main} uses it. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new FitPathWeights());
        line.setParameterExceptionHandler((wrong, arguments) -> complain(wrong.getCommandLine(), wrong, 2));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IOException || failure instanceof DamagedModelException) {
                return complain(command, failure, 1);
            }
            throw failure;
        });
        return line;
    }

    private static int complain(CommandLine command, Exception failure, int code) {
        String text = failure instanceof NoSuchFileException ? "no such file: " : "";
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        command.getErr().println("FitPathWeights: " + text + first);
        return code;
    }

    @Override
    public Integer call() throws IOException, DamagedModelException {
        List<Form> forms = forms();
        check(third >= 0 && third < THIRDS, "--third must be 0, 1 or 2, not " + third);
        check(iterations > 0, "--iterations must be at least 1, not " + iterations);
        List<KnownDrawing> known = TruthFile.read(drawings);
        kindWeights.forEach((kind, weight) -> {
            check(
                    weight >= 0 && weight < Double.POSITIVE_INFINITY,
                    "--weight must be 0 or more: " + kind + "=" + weight);
            check(
                    known.stream().anyMatch(drawing -> drawing.kind().equals(kind)),
                    "--weight: no drawing is of the kind " + kind);
        });
        PrintWriter out = spec.commandLine().getOut();
        try (DrawingScorer scorer = new DrawingScorer(model == null ? ModelFiles.bundled() : ModelFiles.in(model))) {
            List<ScoredDrawing> fitted = score(known, this::isInThird, forms, scorer);
            List<KnownLine> lines = lines(fitted, out);
            FitReport report = new FitReport(new WeightFit(out).fit(lines, PathWeights.FITTED, iterations));
            report.printWeights(out);
            report.printReadings(out, "fitted to: third " + third, fitted);
            if (reportOthers) {
                report.printReadings(out, "the others", score(known, drawing -> !isInThird(drawing), forms, scorer));
            }
        }
        out.flush();
        return 0;
    }

    private void check(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private List<Form> forms() {
        List<Form> forms = Arrays.stream(Form.values())
                .filter(form -> as.equals("both") || as.equals(form.toString()))
                .toList();
        check(!forms.isEmpty(), "--as must be picture, ink or both, not " + as);
        return forms;
    }

    private boolean isInThird(KnownDrawing drawing) {
        return drawing.index() % THIRDS == third;
    }

    private List<ScoredDrawing> score(
            List<KnownDrawing> known, Predicate<KnownDrawing> chosen, List<Form> forms, DrawingScorer scorer)
            throws IOException {
        List<KnownDrawing> some = known.stream().filter(chosen).toList();
        PrintWriter progress = spec.commandLine().getErr();
        List<ScoredDrawing> scored = new ArrayList<>();
        for (KnownDrawing drawing : some) {
            for (Form form : forms) {
                scored.add(scorer.score(drawing, form));
            }
            if (scored.size() % (PROGRESS_EVERY * forms.size()) == 0) {
                progress.println("read " + scored.size() / forms.size() + " drawings of " + some.size());
            }
        }
        return scored;
    }

    private List<KnownLine> lines(List<ScoredDrawing> scored, PrintWriter out) {
        List<ScoredDrawing> usable =
                scored.stream().filter(ScoredDrawing::hasItsLines).toList();
        List<KnownLine> lines = usable.stream()
                .flatMap(drawing ->
                        drawing.lines(kindWeights.getOrDefault(drawing.drawing().kind(), 1.0)).stream())
                .filter(line -> line.weight() > 0)
                .toList();
        out.printf(
                Locale.ROOT,
                "%d drawings, %d lines; left out, as cut into another number of lines: %d drawings%n",
                usable.size(),
                lines.size(),
                scored.size() - usable.size());
        return lines;
    }
}
