package dev.digits.cli;

import dev.digits.cli.evaluate.EvaluateCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/**
 * Entry point.
 *
 * <p>Exit codes: 0, everything asked for was done; 1, something was not, and a line on the standard error says what; 2,
 * the command line makes no sense. Who ends the reading of the standard output, as {@code head} does, ends the command, which
 * says nothing then.
 */
@Command(
        name = "digits",
        description = "Reads handwritten digits through a running system.",
        mixinStandardHelpOptions = true,
        versionProvider = DigitsCli.ProgramVersion.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RecognizeCommand.class, EvaluateCommand.class})
public final class DigitsCli {
    private DigitsCli() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine()
                .setOut(UncheckedOutput.printer(new FileOutputStream(FileDescriptor.out)))
                .execute(args));
    }

    /** The commands, with errors told in one line. */
    static CommandLine commandLine() {
        return new CommandLine(new DigitsCli())
                .setExecutionStrategy(DigitsCli::runOrHelp)
                .setParameterExceptionHandler(DigitsCli::wrongUse)
                .setExecutionExceptionHandler(DigitsCli::failed);
    }

    /** Help that cannot be printed fails as a command does. */
    private static int runOrHelp(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (UncheckedOutput.UnwritableException e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), e.getMessage(), e);
        }
    }

    private static int wrongUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().printf("%s: %s (see %s --help)%n", name, firstLine(e), name);
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (!isBrokenPipe(e)) {
            command.getErr().printf("%s: %s%n", command.getCommandSpec().qualifiedName(), firstLine(e));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isBrokenPipe(Exception e) {
        return e instanceof UncheckedOutput.UnwritableException && StandardOutput.leadsToAProcess();
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
    }

    /** The version that the build wrote into the jar. */
    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = DigitsCli.class.getPackage().getImplementationVersion();
            return new String[] {"digits " + (version == null ? "unpackaged" : version)};
        }
    }
}
