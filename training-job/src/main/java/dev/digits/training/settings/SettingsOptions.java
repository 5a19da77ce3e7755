package dev.digits.training.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The settings of {@link SettingsTable} as options of a command. An option counts most, then an environment variable, then the settings
 * file, then the default: picocli asks for what no option gives, and is told what stands outside.
 *
 * <h2>Failure semantics</h2>
 *
 * A key that is no setting, and a value that breaks a rule, end the command as wrong use, with one line that names where
 * it stands, key, value and rule. Values that something else overrides must be of the right kind, but may break a rule.
 */
public final class SettingsOptions implements IDefaultValueProvider {

    private final Map<String, String> environment;
    private final OptionSpec file;
    private final Map<String, OptionSpec> options = new LinkedHashMap<>();
    private Optional<OutsideSettings> outside = Optional.empty();

    /** @param environment variables by name, among which settings are looked for */
    public SettingsOptions(Map<String, String> environment) {
        this.environment = environment;
        this.file = OptionSpec.builder("--settings")
                .paramLabel("FILE")
                .type(Path.class)
                .description(
                        "Read settings from a YAML or JSON file, a line \"KEY: VALUE\" for each, where KEY is the name of"
                                + " an option without its dashes. An environment variable counts more, such as"
                                + " DIGITS_TRAIN_LINE_EPOCHS; an option counts most.")
                .build();
        SettingsTable.ALL.forEach(setting -> options.put(setting.key(), option(setting)));
    }

    /** The options, to be mixed into a command that is parsed once. */
    public CommandSpec options() {
        CommandSpec command = CommandSpec.create().addOption(file).defaultValueProvider(this);
        options.values().forEach(command::addOption);
        return command;
    }

    /**
     * What was chosen, once the command is parsed.
     *
     * @throws ParameterException as said above
     */
    public ChosenSettings chosen() {
        Map<String, GivenSetting> given = new LinkedHashMap<>();
        options.forEach((key, option) -> given(key, option).ifPresent(setting -> given.put(key, setting)));
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((key, setting) -> texts.put(key, setting.value()));
        try {
            return new ChosenSettings(TrainingSettings.of(texts), given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(file.command().commandLine(), explain(e, given.values()), e);
        }
    }

    /** The value that stands outside for an option that is not given, or nothing. */
    @Override
    public String defaultValue(ArgSpec argument) {
        if (argument.equals(file)) {
            return Optional.ofNullable(environment.get(OutsideSettings.FILE_VARIABLE))
                    .filter(name -> !name.isBlank())
                    .orElse(null);
        }
        boolean setting = argument instanceof OptionSpec option && options.containsValue(option);
        return setting ? outside(argument, ((OptionSpec) argument).longestName().substring("--".length())) : null;
    }

    private String outside(ArgSpec argument, String key) {
        CommandSpec command = argument.command();
        if (command.options().stream().anyMatch(SettingsOptions::asksForHelp)) {
            return null;
        }
        if (outside.isEmpty()) {
            try {
                outside = Optional.of(OutsideSettings.read(settingsFile(), environment));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), e.getMessage(), e);
            }
        }
        GivenSetting given = outside.get().given().get(key);
        return given == null ? null : given.value();
    }

    private static boolean asksForHelp(OptionSpec option) {
        return (option.usageHelp() || option.versionHelp()) && Boolean.TRUE.equals(option.getValue());
    }

    private Optional<Path> settingsFile() {
        Path named = file.getValue();
        return Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(defaultValue(file)).map(Path::of));
    }

    /** A setting that is not left at its default. */
    private Optional<GivenSetting> given(String key, OptionSpec option) {
        if (option.command().commandLine().getParseResult().hasMatchedOption(option)) {
            return Optional.of(
                    GivenSetting.onCommandLine(option.longestName(), String.join(",", option.originalStringValues())));
        }
        return outside.map(settings -> settings.given().get(key));
    }

    private static OptionSpec option(Setting<?> setting) {
        OptionSpec.Builder option = OptionSpec.builder(setting.option());
        if (setting.kind().isFlag()) {
            return option.type(boolean.class)
                    .description(setting.description() + ".")
                    .build();
        }
        if (setting.kind().isList()) {
            option.type(List.class).auxiliaryTypes(String.class).splitRegex(",");
        } else {
            option.type(String.class);
        }
        setting.standardText().ifPresent(option::defaultValue);
        String ending = setting.standardText().isPresent() ? " (${DEFAULT-VALUE})." : ".";
        return option.arity(setting.kind().arity())
                .paramLabel(setting.kind().label())
                .description(setting.description() + ending)
                .build();
    }

    /** Finds the setting that is to blame by trying each without the others. */
    private static String explain(IllegalArgumentException offence, Iterable<GivenSetting> given) {
        for (GivenSetting setting : given) {
            try {
                TrainingSettings.of(Map.of(setting.key(), setting.value()));
            } catch (IllegalArgumentException e) {
                return setting.explain(e.getMessage());
            }
        }
        return offence.getMessage();
    }
}
