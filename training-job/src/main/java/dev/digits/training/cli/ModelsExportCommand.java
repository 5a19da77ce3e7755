package dev.digits.training.cli;

import dev.digits.model.onnx.OnnxExport;
import dev.digits.model.store.DamagedModelException;
import dev.digits.training.evaluate.UnknownVersionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code models export}: a version's networks as ONNX files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes both networks of a version as ONNX files, model.onnx and line.onnx, for other tools."
                + " Versions that were trained since hold the same files.")
final class ModelsExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private VersionParameter version;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write them; made if need be (${DEFAULT-VALUE}).")
    private Path output;

    /** @return 0 */
    @Override
    public Integer call() throws IOException, UnknownVersionException, DamagedModelException {
        Map<String, byte[]> files = OnnxExport.of(version.files());
        Files.createDirectories(output);
        PrintWriter out = spec.commandLine().getOut();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = output.resolve(file.getKey());
            Files.write(path, file.getValue());
            out.println(path);
        }
        out.flush();
        return ExitCode.OK;
    }
}
