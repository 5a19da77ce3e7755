/** How long it takes to find the lines of a drawing and frame their strips, without the network. */
package dev.digits.benchmarks.segmentation;
