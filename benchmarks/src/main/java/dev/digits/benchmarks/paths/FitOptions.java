package dev.digits.benchmarks.paths;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of {@link FitPathWeights}. */
final class FitOptions {
    private static final int THIRDS = 3;
    private static final String ALL = "all";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAWINGS", description = "Folder with truth.jsonl.")
    private Path drawings;

    @Option(names = "--model", paramLabel = "DIR", description = "Folder of a version; the bundled one without it.")
    private Path model;

    @Option(
            names = "--third",
            paramLabel = "0|1|2|all",
            defaultValue = "0",
            description =
                    "Go by the drawings whose index leaves this remainder, or by all (default: ${DEFAULT-VALUE}).")
    private String third;

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
            description = "Steps of the fit; 0 leaves it out (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--search",
            paramLabel = "N",
            defaultValue = "0",
            description = "Changes to try at most after the fit (default: ${DEFAULT-VALUE}).")
    private int tries;

    @Option(
            names = "--step",
            paramLabel = "X",
            defaultValue = "0.8",
            description = "The search's first steps, over the size of their weight (default: ${DEFAULT-VALUE}).")
    private double step;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the search draws the order of weights from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--guard",
            paramLabel = "KIND",
            description = "The search is to lose hardly any digit of this kind; may be given again for other kinds.")
    private final Set<String> guarded = new LinkedHashSet<>();

    @Option(names = "--report-others", description = "Say also how the other two thirds are read.")
    private boolean reportOthers;

    /** Complains about the first value that is wrong whatever the drawings are. */
    void check() {
        check(third.matches("[012]|" + ALL), "--third must be 0, 1, 2 or all, not " + third);
        check(!forms().isEmpty(), "--as must be picture, ink or both, not " + as);
        check(iterations >= 0, "--iterations must be 0 or more, not " + iterations);
        check(tries >= 0, "--search must be 0 or more, not " + tries);
        check(
                step >= WeightSearch.SHORTEST_STEP && step < Double.POSITIVE_INFINITY,
                "--step must be " + WeightSearch.SHORTEST_STEP + " or more, not " + step);
        kindWeights.forEach((kind, weight) -> check(
                weight >= 0 && weight < Double.POSITIVE_INFINITY,
                "--weight must be 0 or more: " + kind + "=" + weight));
    }

    /** Complains about the first kind that no drawing is of. */
    void checkKinds(List<KnownDrawing> known) {
        kindWeights.keySet().forEach(kind -> checkKind("--weight", kind, known));
        guarded.forEach(kind -> checkKind("--guard", kind, known));
    }

    private void checkKind(String option, String kind, List<KnownDrawing> known) {
        check(
                known.stream().anyMatch(drawing -> drawing.kind().equals(kind)),
                option + ": no drawing is of the kind " + kind);
    }

    private void check(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    Path drawings() {
        return drawings;
    }

    Optional<Path> model() {
        return Optional.ofNullable(model);
    }

    /** As which each drawing is handed in. */
    List<Form> forms() {
        return Arrays.stream(Form.values())
                .filter(form -> as.equals("both") || as.equals(form.toString()))
                .toList();
    }

    /** Whether a drawing has a say in the weights. */
    boolean isChosen(KnownDrawing drawing) {
        return third.equals(ALL) || drawing.index() % THIRDS == Integer.parseInt(third);
    }

    /** The drawings that have a say, for a person. */
    String chosen() {
        return third.equals(ALL) ? "all" : "third " + third;
    }

    /** Whether drawings are to be read that have no say. */
    boolean readsOthers() {
        return reportOthers && !third.equals(ALL);
    }

    /** How often drawings of a kind count. */
    double weightOf(String kind) {
        return kindWeights.getOrDefault(kind, 1.0);
    }

    int iterations() {
        return iterations;
    }

    int tries() {
        return tries;
    }

    /** The search's first steps, over the size of their weight. */
    double step() {
        return step;
    }

    long seed() {
        return seed;
    }

    /** Kinds of which hardly any digit is to be lost. */
    Set<String> guarded() {
        return guarded;
    }
}
