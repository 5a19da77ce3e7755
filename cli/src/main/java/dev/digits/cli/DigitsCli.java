package dev.digits.cli;

import dev.digits.cli.evaluate.EvaluateCommand;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * Entry point.
 *
 * <p>Exit codes: 0, everything asked for was done; 1, something was not, and a line on the standard error says what; 2,
 * the command line makes no sense.
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
        System.setOut(utf8(System.out));
        System.setErr(utf8(System.err));
        System.exit(commandLine().execute(args));
    }

    /** The commands, with errors told in one line. */
    static CommandLine commandLine() {
        return new CommandLine(new DigitsCli())
                .setParameterExceptionHandler(DigitsCli::wrongUse)
                .setExecutionExceptionHandler(DigitsCli::failed);
    }

    private static int wrongUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().printf("%s: %s (see %s --help)%n", name, firstLine(e), name);
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        command.getErr().printf("%s: %s%n", command.getCommandSpec().qualifiedName(), firstLine(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
    }

    private static PrintStream utf8(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
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
