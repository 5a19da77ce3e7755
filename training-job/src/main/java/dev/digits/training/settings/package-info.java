/**
 * Everything that a person can choose about training: as options ({@link dev.digits.training.settings.SettingsOptions}), from the
 * environment and a file ({@link dev.digits.training.settings.SettingsSources}), and checked ({@link
 * dev.digits.training.settings.TrainingSettings}).
 */
package dev.digits.training.settings;
