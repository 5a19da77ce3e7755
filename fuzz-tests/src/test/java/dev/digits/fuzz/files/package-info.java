/** Formats of files: data sets, ink, models. What is read is written again where there is a writer, and must come back the same. */
package dev.digits.fuzz.files;
