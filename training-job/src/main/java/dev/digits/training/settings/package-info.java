/**
 * Everything that a person can choose about training. A setting is a line of {@link dev.digits.training.settings.SettingsTable}: it comes as
 * an option of a command ({@link dev.digits.training.settings.SettingsOptions}), from the environment or from a file, and goes out,
 * checked, as a component of {@link dev.digits.training.settings.TrainingSettings}.
 */
package dev.digits.training.settings;
