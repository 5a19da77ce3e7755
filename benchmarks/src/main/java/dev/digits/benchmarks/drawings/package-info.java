/** Drawings to send to a system where nobody has a folder of known ones. */
package dev.digits.benchmarks.drawings;
