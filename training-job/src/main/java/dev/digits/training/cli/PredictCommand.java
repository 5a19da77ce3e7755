package dev.digits.training.cli;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.ImageFile;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.evaluate.Readings;
import dev.digits.training.evaluate.Submission;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code predict}: labels a file of images. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Reads a file of images and writes what each shows, as Kaggle's digit-recognizer wants it:"
                + " ImageId,Label, counted from 1.")
final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description =
                    "Images as CSV or IDX, plain or gzip, such as Kaggle's test.csv; labels in it are passed over.")
    private Path input;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Such as submission.csv.")
    private Path output;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, DatasetException, UnknownVersionException, DamagedModelException {
        ImageSet images = ImageFile.read(input).images();
        try (ReaderNetworks reader = model.choice().load()) {
            Submission.write(Readings.of(reader, images), output);
            spec.commandLine()
                    .getOut()
                    .println("read " + images.size() + " images with "
                            + reader.manifest().version() + " into " + output);
        }
        return ExitCode.OK;
    }
}
