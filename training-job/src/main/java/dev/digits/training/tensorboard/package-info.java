/**
 * Files that TensorBoard shows. Numbers by name go in, records of the event file format come out: TFRecord framing (a
 * length, the record, both with a masked CRC-32C) round {@code Event} messages of TensorFlow's {@code event.proto} and
 * {@code summary.proto}. The few fields that scalars need are written here, since no library on Maven Central does it
 * without TensorFlow itself. Read {@link dev.digits.training.tensorboard.EventWriter} first.
 */
package dev.digits.training.tensorboard;
