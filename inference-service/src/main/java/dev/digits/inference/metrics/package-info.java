/** What is counted and timed while strips and tiles are scored, for Prometheus. */
package dev.digits.inference.metrics;
