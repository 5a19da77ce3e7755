/**
 * Everything that reads bytes from outside, under bytes that Jazzer makes. A fuzz test says what may come out: a result that keeps the
 * rules, or one of the exceptions that are documented, each within bounds of time and memory. Read {@link dev.digits.fuzz.Bounds} first,
 * then a test of {@code files}, then {@code pictures}.
 */
package dev.digits.fuzz;
