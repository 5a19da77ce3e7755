package dev.digits.benchmarks.paths;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.segmentation.path.PathWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Fits the weights of {@link dev.digits.segmentation.path.Weight} to a folder of drawings or a third of it, searches on
 * from there if it is told to, and prints them beside those that the product has. Exit codes: 0 success, 1 a file cannot
 * be read, 2 wrong use; for the last two, one line on standard error says why.
 */
@Command(
        name = "FitPathWeights",
        description = "Fits the weights of paths to drawings with known text.",
        mixinStandardHelpOptions = true)
public final class FitPathWeights implements Callable<Integer> {
    private static final int PROGRESS_EVERY = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FitOptions options;

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
        options.check();
        List<KnownDrawing> known = TruthFile.read(options.drawings());
        options.checkKinds(known);
        PrintWriter out = spec.commandLine().getOut();
        ModelFiles model = options.model().map(ModelFiles::in).orElseGet(ModelFiles::bundled);
        try (DrawingScorer scorer = new DrawingScorer(model)) {
            List<ScoredDrawing> chosen = score(known, options::isChosen, scorer);
            FitReport report = new FitReport(search(chosen, fit(chosen)));
            report.printWeights(out);
            report.printReadings(out, "fitted to: " + options.chosen(), chosen);
            if (options.readsOthers()) {
                report.printReadings(out, "the others", score(known, drawing -> !options.isChosen(drawing), scorer));
            }
        }
        out.flush();
        return 0;
    }

    private List<ScoredDrawing> score(List<KnownDrawing> known, Predicate<KnownDrawing> wanted, DrawingScorer scorer)
            throws IOException {
        List<KnownDrawing> some = known.stream().filter(wanted).toList();
        PrintWriter progress = spec.commandLine().getErr();
        List<Form> forms = options.forms();
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

    private PathWeights fit(List<ScoredDrawing> scored) {
        if (options.iterations() == 0) {
            return PathWeights.FITTED;
        }
        PrintWriter out = spec.commandLine().getOut();
        return new WeightFit(out).fit(lines(scored, out), PathWeights.FITTED, options.iterations());
    }

    private List<KnownLine> lines(List<ScoredDrawing> scored, PrintWriter out) {
        List<ScoredDrawing> usable =
                scored.stream().filter(ScoredDrawing::hasItsLines).toList();
        List<KnownLine> lines = usable.stream()
                .flatMap(drawing ->
                        drawing.knownLines(options.weightOf(drawing.drawing().kind())).stream())
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

    private PathWeights search(List<ScoredDrawing> scored, PathWeights start) {
        if (options.tries() == 0) {
            return start;
        }
        ReadingObjective objective = new ReadingObjective(options::weightOf, options.guarded());
        WeightSearch search = new WeightSearch(
                options.seed(), options.step(), spec.commandLine().getErr());
        return search.search(
                weights -> objective.of(ReadingTally.of(ReadDrawing.all(scored, weights))), start, options.tries());
    }
}
