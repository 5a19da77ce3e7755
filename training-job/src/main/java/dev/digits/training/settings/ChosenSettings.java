package dev.digits.training.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings, and which of them somebody gave.
 *
 * @param settings all of them
 * @param given those that are not left at their default, by key
 */
public record ChosenSettings(TrainingSettings settings, Map<String, GivenSetting> given) {

    public ChosenSettings {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
