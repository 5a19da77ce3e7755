package dev.digits.training.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings that are not given on the command line: those of environment variables, then those of a settings file.
 *
 * @param given by key
 */
record OutsideSettings(Map<String, GivenSetting> given) {

    /** Names the settings file. */
    static final String FILE_VARIABLE = GivenSetting.VARIABLES + "SETTINGS";

    /**
     * Reads all of them. Values that something else overrides must be of the right kind, but may break a rule.
     *
     * @param environment variables by name
     * @throws IllegalArgumentException naming where it stands, key and value, if a key is no setting or a value not of its kind
     */
    static OutsideSettings read(Optional<Path> file, Map<String, String> environment) {
        Map<String, GivenSetting> given = new LinkedHashMap<>();
        file.ifPresent(path -> SettingsFile.read(path)
                .forEach((key, value) -> add(given, new GivenSetting(path.toString(), key, value))));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(GivenSetting.VARIABLES) && !name.equals(FILE_VARIABLE) && !value.isBlank()) {
                add(given, GivenSetting.inVariable(name, value.strip()));
            }
        });
        return new OutsideSettings(given);
    }

    private static void add(Map<String, GivenSetting> given, GivenSetting setting) {
        Setting<?> known = SettingsTable.find(setting.key())
                .orElseThrow(
                        () -> new IllegalArgumentException(setting.origin() + ": there is no setting '" + setting.key()
                                + "', which is " + setting.value() + " here; settings are called as the options are"));
        try {
            known.read(setting.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting.explain(e.getMessage()), e);
        }
        given.put(setting.key(), setting);
    }
}
