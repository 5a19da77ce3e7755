/** How many tiles and strips a second the bare forward pass scores in this process, and what clients of gRPC send. */
package dev.digits.benchmarks.inference;
