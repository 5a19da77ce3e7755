package dev.digits.training.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code models}: looks after the model store. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, shows, compares, activates, exports and prunes the versions in the model store.",
        subcommands = {
            ModelsListCommand.class,
            ModelsShowCommand.class,
            ModelsCompareCommand.class,
            ModelsActivateCommand.class,
            ModelsExportCommand.class,
            ModelsPruneCommand.class
        })
final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Called when no command is given. */
    @Override
    public void run() {
        throw DigitsTraining.missingCommand(spec);
    }
}
