package dev.digits.training.settings;

import java.util.Locale;

/**
 * A setting as somebody gave it.
 *
 * @param origin the file's path, the variable's name, or the option's name with its dashes
 * @param key name of the setting: that of its option without the dashes
 * @param value as it would stand on the command line
 */
public record GivenSetting(String origin, String key, String value) {

    /** Environment variables that begin so are settings; the rest is the key in upper case, with underscores. */
    static final String VARIABLES = "DIGITS_TRAIN_";

    public static GivenSetting onCommandLine(String option, String value) {
        return new GivenSetting(option, option.replaceFirst("^--", ""), value);
    }

    public static GivenSetting inVariable(String variable, String value) {
        String key =
                variable.substring(VARIABLES.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        return new GivenSetting(variable, key, value);
    }

    public String option() {
        return "--" + key;
    }

    /** Says where the offending value stands, before what is wrong with it. */
    public String explain(String offence) {
        String named = offence.startsWith(option() + " ") ? offence.substring("--".length()) : offence;
        boolean onCommandLine = origin.equals(option());
        if (named.startsWith(key + " ")) {
            return onCommandLine ? "--" + named : origin + ": " + named;
        }
        if (onCommandLine && offence.contains("'" + option() + "'")) {
            return offence;
        }
        return onCommandLine ? origin + ": " + named : origin + ": " + key + ": " + named;
    }
}
