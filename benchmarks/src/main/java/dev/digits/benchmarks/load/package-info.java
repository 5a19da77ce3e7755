/**
 * Two running systems under the same load: {@code benchmarks/compare} starts them and runs {@link
 * dev.digits.benchmarks.load.CompareSystems}, which sends both the same drawings in turns and prints speed, processor time and
 * memory side by side. Uses the JDK only, so that the script can compile it without a build.
 */
package dev.digits.benchmarks.load;
