package dev.digits.benchmarks.training;

import dev.digits.training.cli.TrainCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Trains as a user does and notes the process's resident memory at the end of each epoch, which is to stay flat after the
 * third. Linux only: it reads {@code /proc/self/status}.
 */
public final class TrainingMemory {

    private static final int SETTLED = 3;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private TrainingMemory() {}

    /**
     * Trains, and prints as it goes.
     *
     * @param arguments folder of the data set, then options as {@code train} takes them
     */
    public static void main(String[] arguments) throws IOException {
        Path models = Files.createTempDirectory("training-memory");
        List<Long> megabytes = new ArrayList<>();
        PrintWriter lines = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                if (line.contains(" epoch ")) {
                    megabytes.add(residentMegabytes());
                    System.out.println(line.split(" lr=", 2)[0] + ": " + megabytes.get(megabytes.size() - 1) + " MB");
                }
            }
        };
        Stream<String> options = arguments.length > 1
                ? Arrays.stream(arguments).skip(1)
                : Stream.of("--limit=3000", "--epochs=10", "--line-epochs=10", "--line-batches=40", "--lr=0.004");
        String dataDir = arguments.length > 0 ? arguments[0] : "mnist_data";
        int code = new CommandLine(new TrainCommand())
                .setOut(lines)
                .execute(Stream.concat(Stream.of("--data-dir=" + dataDir, "--models-dir=" + models), options)
                        .toArray(String[]::new));
        if (megabytes.size() > SETTLED) {
            long settled = megabytes.get(SETTLED - 1);
            long end = megabytes.get(megabytes.size() - 1);
            System.out.printf(
                    Locale.ROOT,
                    "after epoch %d %d MB, at the end %d MB: %+.1f %%%n",
                    SETTLED,
                    settled,
                    end,
                    100.0 * (end - settled) / settled);
        }
        System.exit(code);
    }

    private static long residentMegabytes() {
        try (Stream<String> status = Files.lines(STATUS)) {
            String line =
                    status.filter(text -> text.startsWith(RESIDENT)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
