package dev.digits.training.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The training job's main program. Exit codes: 0 success, 1 it could not be done, 2 wrong use; for the last two, one line
 * on standard error says why.
 */
@Command(
        name = "digits",
        description = "Trains, measures and keeps versions of the digit reader's network.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FetchDataCommand.class,
            ImportInkCommand.class,
            TrainCommand.class,
            LrFindCommand.class,
            TestModelCommand.class,
            PredictCommand.class,
            ModelsCommand.class
        })
public final class DigitsTraining implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean verbose;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Libraries.quieten();
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as {@link #main} uses it. */
    static CommandLine commandLine() {
        DigitsTraining main = new DigitsTraining();
        CommandLine line = new CommandLine(main);
        showVersionEverywhere(line);
        line.setExecutionExceptionHandler((failure, command, parsed) -> main.explain(failure, command));
        line.setParameterExceptionHandler(DigitsTraining::explainUse);
        return line;
    }

    private static void showVersionEverywhere(CommandLine line) {
        line.getCommandSpec().versionProvider(new ModuleVersion());
        line.getSubcommands().values().forEach(DigitsTraining::showVersionEverywhere);
    }

    /** Called when no command is given. */
    @Override
    public void run() {
        throw missingCommand(spec);
    }

    /** What is wrong when a command that has commands of its own is given none of them. */
    static ParameterException missingCommand(CommandSpec spec) {
        return new ParameterException(
                spec.commandLine(),
                "which command? There are "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    private int explain(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + FailureText.of(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static int explainUse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(name + ": " + FailureText.firstLine(wrong.getMessage()) + " (" + name + " --help tells more)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
