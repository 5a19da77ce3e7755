/** Versions to change to while a system is under load. */
package dev.digits.benchmarks.soak;
