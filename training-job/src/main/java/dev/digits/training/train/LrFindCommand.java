package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.ShortSweepException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lr-find}: sweeps the learning rate and says which one to train with. */
@Command(
        name = "lr-find",
        mixinStandardHelpOptions = true,
        description = "Sweeps the learning rate from 1e-7 to 10 and suggests one.")
public final class LrFindCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsSources sources;

    @Option(
            names = "--data-dir",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "Folder with the training set (${DEFAULT-VALUE}).")
    private Path dataDir;

    /**
     * Runs the command.
     *
     * @return 0 when there is a suggestion, else 1
     */
    @Override
    public Integer call() throws InterruptedException {
        TrainingSettings settings = sources.choose(System.getenv()).settings();
        try {
            StratifiedSplit split = TrainingSets.load(dataDir, settings).split();
            BatchMaker maker = new BatchMaker(split.training(), Normalisation.MNIST, settings);
            LrCurve curve = LearningRateSearch.run(settings, maker);
            for (LrCurve.Point point : curve.points()) {
                say("lr=%.3e smoothed_loss=%.4f", point.rate(), point.loss());
            }
            say("valley=%.2e steep=%.2e", curve.valley(), curve.steep());
            return 0;
        } catch (DatasetException | ShortSweepException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private void say(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    }
}
