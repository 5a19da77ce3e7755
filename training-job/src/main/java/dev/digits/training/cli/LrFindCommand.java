package dev.digits.training.cli;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.job.CannotStartException;
import dev.digits.training.job.Curriculum;
import dev.digits.training.job.StartingPoint;
import dev.digits.training.publish.SweepPage;
import dev.digits.training.report.OutputFile;
import dev.digits.training.run.LearningRateSearch;
import dev.digits.training.run.Lessons;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.ShortSweepException;
import dev.digits.training.settings.SettingsOptions;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TrainingSets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lr-find}: sweeps the learning rate and says which one to train with. */
@Command(
        name = "lr-find",
        mixinStandardHelpOptions = true,
        description = "Sweeps the learning rate from 1e-7 to 10, suggests two and plots the curve.")
public final class LrFindCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    private final SettingsOptions options = new SettingsOptions(System.getenv());

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private final CommandSpec mixedIn = options.options();

    @Option(
            names = "--data-dir",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder with the training set (${DEFAULT-VALUE}).")
    private Path dataDir;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            defaultValue = "${env:DIGITS_MODELS_DIR:-models}/lr-find.html",
            description = "Page to write with the curve and both suggestions (${DEFAULT-VALUE}).")
    private Path plot;

    @Option(
            names = "--phase",
            defaultValue = "TILES",
            description = "Which network to look for: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Phase phase;

    /** The phases of a run. */
    enum Phase {
        TILES,
        LINES
    }

    /**
     * Runs the command.
     *
     * @return 0 when there is a suggestion, else 1
     */
    @Override
    public Integer call() throws IOException, InterruptedException {
        TrainingSettings settings = options.chosen().settings();
        prepareFolder();
        try {
            Curriculum curriculum = Curriculum.of(
                    settings, TrainingSets.load(dataDir, settings), StartingPoint.of(settings, store.store()));
            Lessons lessons = phase == Phase.TILES ? curriculum.tiles() : curriculum.lines();
            LrCurve curve = LearningRateSearch.run(lessons, () -> false).orElseThrow();
            for (LrCurve.Point point : curve.points()) {
                say("lr=%.3e smoothed_loss=%.4f", point.rate(), point.loss());
            }
            OutputFile.write(plot, SweepPage.html(settings, title(), curve).getBytes(StandardCharsets.UTF_8));
            sayRates(curve, lessons.rateOption());
            return 0;
        } catch (CannotStartException | DatasetException | ShortSweepException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return FAILED;
        }
    }

    private String title() {
        return "Learning rate for " + phase.name().toLowerCase(Locale.ROOT);
    }

    private void sayRates(LrCurve curve, String option) {
        try {
            say("valley=%.2e steep=%.2e, plotted in %s", curve.valley(), curve.steep(), plot);
        } catch (ShortSweepException e) {
            throw e.advising(option);
        }
    }

    /** A sweep takes a minute; what is wrong with its output is said before. */
    private void prepareFolder() {
        Path folder = plot.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--plot is " + plot + ", but " + folder + " cannot be made: " + e.getMessage(),
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "--plot is " + plot + ", but nothing can be written in " + folder);
        }
    }

    private void say(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    }
}
