/**
 * Both networks and the decoder together: lines are read whole, by the same way as those that are served ({@link
 * dev.digits.training.reader.WholeLines}), the decoder's numbers are fitted on them ({@link dev.digits.training.reader.DecoderFit}).
 */
package dev.digits.training.reader;
