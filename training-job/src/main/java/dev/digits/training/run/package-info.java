/**
 * A run of training, whatever it teaches: phases ({@link dev.digits.training.run.Lessons}) of epochs with one cycle of the learning rate
 * each ({@link dev.digits.training.run.PhaseRun}), kept in a folder from which it goes on after any end ({@link
 * dev.digits.training.run.RunFolder}). Knows neither tiles nor lines.
 */
package dev.digits.training.run;
