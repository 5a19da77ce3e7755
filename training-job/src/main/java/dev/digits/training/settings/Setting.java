package dev.digits.training.settings;

import java.util.Optional;

/**
 * One thing that a person can choose about training; {@link SettingsTable} lists all of them.
 *
 * @param key its name in a settings file; with two dashes before it that of its option
 * @param component where {@link TrainingSettings} has it: names of record components with dots between; empty if it only changes others
 * @param kind of its values
 * @param standard the value unless one is given
 * @param rule that a value must keep
 * @param description what {@code --help} says, without the full stop
 */
record Setting<T>(String key, String component, Kind<T> kind, T standard, Rule<T> rule, String description) {

    String option() {
        return "--" + key;
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException naming the option and the text if it is not of the kind
     */
    T read(String text) {
        return kind.read(option(), text);
    }

    /**
     * The same, if it keeps the rule as well.
     *
     * @throws IllegalArgumentException naming the option, the value and the kind or rule
     */
    T readChecked(String text) {
        T value = read(text);
        if (!rule.holds().test(value)) {
            Object shown = kind.json(value).orElse(text);
            throw new IllegalArgumentException(option() + " is " + shown + ", must be " + rule.text());
        }
        return value;
    }

    /** The default as it would stand on the command line; empty if there is none. */
    Optional<String> standardText() {
        return kind.text(standard);
    }

    /** Its value in these settings as JSON has it; empty if there is none. */
    @SuppressWarnings("unchecked") // the table's test makes settings of all defaults, which have the component's type
    Optional<Object> json(TrainingSettings settings) {
        return component.isEmpty() ? Optional.empty() : kind.json((T) Components.read(settings, component));
    }
}
