/**
 * Pictures of every kind that people send, drawn by code from MNIST's test digits and from ink, with a bound for the share that is read whole. Read
 * {@link dev.digits.reader.generated.PictureKind} first. They report and hold what was reached; nothing is chosen by them.
 */
package dev.digits.reader.generated;
