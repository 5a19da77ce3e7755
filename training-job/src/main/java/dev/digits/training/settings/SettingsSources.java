package dev.digits.training.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The settings of a run from everywhere that they may come from: an option counts most, then an environment variable, then
 * the settings file, then the default.
 *
 * <h2>Failure semantics</h2>
 *
 * A key that is no setting, and a value that breaks a rule, end the command as wrong use, with one line that names where
 * it stands, key, value and rule. Values that something else overrides must be of the right kind, but may break a rule.
 */
public final class SettingsSources {

    private static final String FILE_VARIABLE = GivenSetting.VARIABLES + "SETTINGS";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            defaultValue = "${env:" + FILE_VARIABLE + ":-" + Option.NULL_VALUE + "}",
            description =
                    "Read settings from a YAML or JSON file, a line \"KEY: VALUE\" for each, where KEY is the name of"
                            + " an option without its dashes. An environment variable counts more, such as"
                            + " DIGITS_TRAIN_LINE_EPOCHS; an option counts most.")
    private Path file;

    @Mixin
    private SettingsOptions options;

    /**
     * Puts everything together.
     *
     * @param environment variables by name
     * @throws ParameterException as said above
     */
    public ChosenSettings choose(Map<String, String> environment) {
        Map<String, GivenSetting> inForce = new LinkedHashMap<>();
        for (GivenSetting setting : aroundTheCommandLine(environment)) {
            Object value = converted(setting);
            OptionSpec option = command.findOption(setting.option());
            if (!command.commandLine().getParseResult().hasMatchedOption(option)) {
                option.setValue(value);
                inForce.put(setting.key(), setting);
            }
        }
        for (GivenSetting setting : onTheCommandLine()) {
            inForce.put(setting.key(), setting);
        }
        try {
            return new ChosenSettings(options.settings(), inForce);
        } catch (IllegalArgumentException e) {
            throw wrongUse(explain(e, inForce.values()));
        }
    }

    private List<GivenSetting> aroundTheCommandLine(Map<String, String> environment) {
        List<GivenSetting> given = new ArrayList<>();
        try {
            if (file != null) {
                SettingsFile.read(file)
                        .forEach((key, value) -> given.add(new GivenSetting(file.toString(), key, value)));
            }
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(GivenSetting.VARIABLES) && !name.equals(FILE_VARIABLE) && !value.isBlank()) {
                given.add(GivenSetting.inVariable(name, value.strip()));
            }
        });
        return given;
    }

    private List<GivenSetting> onTheCommandLine() {
        CommandSpec own = alone().getCommandSpec();
        return command.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> own.findOption(option.longestName()) != null)
                .map(option -> GivenSetting.onCommandLine(
                        option.longestName(), String.join(",", option.originalStringValues())))
                .toList();
    }

    private Object converted(GivenSetting setting) {
        CommandLine alone = alone();
        OptionSpec option = alone.getCommandSpec().findOption(setting.option());
        if (option == null) {
            throw wrongUse(setting.origin() + ": there is no setting '" + setting.key() + "', which is "
                    + setting.value() + " here; settings are called as the options are");
        }
        try {
            alone.parseArgs(setting.argument());
            return option.getValue();
        } catch (ParameterException e) {
            throw wrongUse(setting.explain(e.getMessage()));
        }
    }

    /** Finds the setting that is to blame by trying each without the others. */
    private static String explain(IllegalArgumentException offence, Iterable<GivenSetting> inForce) {
        for (GivenSetting setting : inForce) {
            SettingsOptions alone = new SettingsOptions();
            new CommandLine(alone).parseArgs(setting.argument());
            try {
                alone.settings();
            } catch (IllegalArgumentException e) {
                return setting.explain(e.getMessage());
            }
        }
        return offence.getMessage();
    }

    private static CommandLine alone() {
        return new CommandLine(new SettingsOptions());
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
