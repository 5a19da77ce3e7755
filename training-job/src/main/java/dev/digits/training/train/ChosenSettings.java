package dev.digits.training.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings, and which of them somebody gave.
 *
 * @param settings all of them
 * @param given those that are not left at their default, by key
 */
record ChosenSettings(TrainingSettings settings, Map<String, GivenSetting> given) {

    ChosenSettings {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
