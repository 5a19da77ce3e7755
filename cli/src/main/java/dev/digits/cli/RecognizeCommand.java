package dev.digits.cli;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.GatewayOption;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.cli.gateway.UnreachableGatewayException;
import dev.digits.cli.gateway.UnsupportedDrawingException;
import dev.digits.cli.recognize.BatchProgress;
import dev.digits.cli.recognize.DrawingFiles;
import dev.digits.cli.recognize.FailureWords;
import dev.digits.cli.recognize.LocalRecognizer;
import dev.digits.cli.recognize.NamedDrawing;
import dev.digits.cli.recognize.OutputOptions;
import dev.digits.cli.recognize.Readings;
import dev.digits.cli.recognize.Recognizer;
import dev.digits.model.store.DamagedModelException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads drawings one after the other and prints {@code FILE<TAB>TEXT}, or writes a table or JSON. */
@Command(
        name = "recognize",
        description = {
            "Reads drawings and prints FILE<TAB>TEXT for each, the lines of a drawing joined by a space.",
            "A file that cannot be read is told on the standard error; the others are still read and the exit code is"
                    + " 1."
        })
final class RecognizeCommand implements Callable<Integer> {
    private static final int NOT_READ = 0;

    /** Set by the launcher when the standard error is a terminal. */
    private static final String TERMINAL = "digits.terminal";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Pictures, or ink as JSON ({\"strokes\":[[[x,y],…],…],\"width\":…,\"height\":…,\"penWidth\":…}); "
                            + "of a folder all that are in it and below it; - is the standard input.")
    private List<String> files;

    @Option(
            names = "--local",
            description = "Reads in this process, with the bundled version; nothing need be running.")
    private boolean local;

    @Mixin
    private OutputOptions output;

    @Mixin
    private GatewayOption gateway;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UnreachableGatewayException, InterruptedException, DamagedModelException {
        List<NamedDrawing> drawings = DrawingFiles.of(files, output.files());
        output.spare(drawings);
        boolean barIsSeen = output.toFiles() && drawings.size() > 1 && Boolean.getBoolean(TERMINAL);
        try (Recognizer recognizer = local ? LocalRecognizer.open() : Recognizer.of(gateway.open());
                Readings readings = output.open(spec.commandLine().getOut());
                BatchProgress progress = BatchProgress.of(drawings.size(), barIsSeen)) {
            boolean allRead = true;
            for (NamedDrawing drawing : drawings) {
                Answer answer = read(recognizer, drawing);
                readings.add(drawing.name(), answer);
                if (answer instanceof Problem problem) {
                    tell(drawing.name(), problem.message());
                    allRead = false;
                }
                progress.step();
            }
            return allRead ? 0 : 1;
        }
    }

    private static Answer read(Recognizer recognizer, NamedDrawing drawing)
            throws UnreachableGatewayException, InterruptedException {
        SubmittedDrawing submitted;
        try {
            submitted = SubmittedDrawing.of(drawing.bytes());
        } catch (UnsupportedDrawingException e) {
            return new Problem(NOT_READ, e.getMessage());
        } catch (IOException e) {
            return new Problem(NOT_READ, FailureWords.of(e));
        }
        return recognizer.recognize(submitted);
    }

    private void tell(String file, String reason) {
        spec.commandLine().getErr().printf("%s: %s: %s%n", spec.qualifiedName(), file, reason);
        spec.commandLine().getErr().flush();
    }
}
