/** What is counted and timed while tiles are scored, for Prometheus. */
package dev.digits.inference.metrics;
