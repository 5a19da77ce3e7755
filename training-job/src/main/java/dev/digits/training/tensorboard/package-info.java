/**
 * Files that TensorBoard shows. Numbers by name go in, records of the event file format come out: TFRecord framing (a
 * length, the record, both with a masked CRC-32C) round {@code Event} messages of TensorFlow's {@code event.proto} and
 * {@code summary.proto}. Protobuf writes the few fields that scalars need by their numbers; no library on Maven Central has
 * the messages without TensorFlow itself. Read {@link dev.digits.training.tensorboard.EventWriter} first.
 */
package dev.digits.training.tensorboard;
