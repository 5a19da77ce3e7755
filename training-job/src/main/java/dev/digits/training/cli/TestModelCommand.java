package dev.digits.training.cli;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.Readings;
import dev.digits.training.evaluate.TestReport;
import dev.digits.training.evaluate.UnknownVersionException;
import dev.digits.training.extra.PictureFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code test-model}: how well a version reads a labelled set. */
@Command(
        name = "test-model",
        mixinStandardHelpOptions = true,
        description =
                "Measures a version on a labelled set: accuracy over the ten digits, by digit, confusion, calibration.")
final class TestModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOption model;

    @Option(
            names = {"--data", "--data-dir"},
            paramLabel = "PATH",
            defaultValue = "${env:DIGITS_DATA_DIR:-mnist_data}",
            description = "A folder with a test set, a file of labelled images, IDX or CSV, or a folder of pictures in"
                    + " folders named 0 to 9 (${DEFAULT-VALUE}; DIGITS_DATA_DIR).")
    private Path data;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the report to this file as well.")
    private Path json;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, DatasetException, UnknownVersionException, DamagedModelException {
        ModelChoice choice = model.choice();
        LabelledImages images = labelled();
        try (ReaderNetworks reader = choice.load()) {
            long start = System.nanoTime();
            Readings readings = Readings.of(reader, images);
            double seconds = (System.nanoTime() - start) / 1e9;
            TestReport report = TestReport.of(images, readings);
            MeasuredModel measured = MeasuredModel.of(reader.manifest(), choice, data, seconds);
            PrintWriter out = spec.commandLine().getOut();
            TestReportText.print(measured, report, out);
            if (json != null) {
                TestReportJson.write(measured, report, json);
            }
        }
        return ExitCode.OK;
    }

    private LabelledImages labelled() throws DatasetException {
        return PictureFolder.isOne(data) ? PictureFolder.read(data).images() : MnistFolder.loadTest(data);
    }
}
