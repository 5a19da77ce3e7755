/**
 * A whole training: both phases of a run and the version that comes of it ({@link dev.digits.training.job.TrainingJob}), what it would do
 * ({@link dev.digits.training.job.TrainingPlan}) and how long it would take.
 */
package dev.digits.training.job;
