/**
 * Measurements of speed and memory; a package for each part of the system that is measured. Those that time one
 * operation are JMH classes; those that compare whole loops or whole systems with each other have a {@code main} of their
 * own. The module's README says how to run each.
 */
package dev.digits.benchmarks;
