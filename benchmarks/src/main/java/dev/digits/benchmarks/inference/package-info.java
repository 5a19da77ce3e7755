/** How many tiles and strips a second: over gRPC, and by the bare forward pass in this process. */
package dev.digits.benchmarks.inference;
