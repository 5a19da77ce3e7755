/**
 * The commands that a person gives the training job: {@code train}, {@code lr-find}, {@code test-model}, {@code predict},
 * {@code fetch-data} and {@code models}. In go arguments and environment variables, out come an exit code, text on
 * standard output, and one line on standard error if something is wrong. Nothing else in the module knows of this package.
 * Read {@link dev.digits.training.cli.DigitsTraining} first.
 */
package dev.digits.training.cli;
