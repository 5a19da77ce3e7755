/**
 * What Kubernetes' autoscaler makes of a rising load, computed from measured processor times: run {@link
 * dev.digits.benchmarks.scaling.AutoscalingSimulation}. docs/SCALING.md has its figures.
 */
package dev.digits.benchmarks.scaling;
