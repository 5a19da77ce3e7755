package dev.digits.cli;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;
import dev.digits.cli.gateway.Gateway;
import dev.digits.cli.gateway.GatewayOption;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.cli.gateway.UnreachableGatewayException;
import dev.digits.cli.gateway.UnsupportedDrawingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads drawings one after the other and prints {@code FILE<TAB>TEXT}, the lines of a drawing joined by a space. */
@Command(
        name = "recognize",
        description = {
            "Reads drawings and prints FILE<TAB>TEXT for each, the lines of a drawing joined by a space.",
            "A file that cannot be read is told on the standard error; the others are still read and the exit code is 1."
        })
final class RecognizeCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "PNG, JPEG, or ink as JSON ({\"strokes\":[[[x,y],…],…],\"width\":…,\"height\":…,\"penWidth\":…}); "
                            + "- is the standard input.")
    private List<String> files;

    @Mixin
    private GatewayOption gateway;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws UnreachableGatewayException, InterruptedException {
        Gateway open = gateway.open();
        boolean allRead = true;
        for (String file : files) {
            allRead &= read(open, file);
        }
        return allRead ? 0 : 1;
    }

    private boolean read(Gateway open, String file) throws UnreachableGatewayException, InterruptedException {
        SubmittedDrawing drawing;
        try {
            drawing = SubmittedDrawing.of(bytes(file));
        } catch (NoSuchFileException | InvalidPathException e) {
            return refuse(file, "no such file");
        } catch (UnsupportedDrawingException | IOException e) {
            return refuse(file, e.getMessage());
        }
        Answer answer = open.recognize(drawing);
        if (answer instanceof Reading reading) {
            spec.commandLine().getOut().println(file + "\t" + String.join(" ", reading.lines()));
            spec.commandLine().getOut().flush();
            return true;
        }
        return refuse(file, ((Problem) answer).message());
    }

    private boolean refuse(String file, String reason) {
        spec.commandLine().getErr().printf("%s: %s: %s%n", spec.qualifiedName(), file, reason);
        spec.commandLine().getErr().flush();
        return false;
    }

    private static byte[] bytes(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            try (InputStream in = System.in) {
                return in.readAllBytes();
            }
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException("is a folder");
        }
        return Files.readAllBytes(path);
    }
}
