/**
 * From the line network's column scores and the tile network's scores to a reading: {@link dev.digits.decoder.LineDecoder}
 * first finds the digits of a line and where they stand, then weighs both networks' opinions of each.
 */
package dev.digits.decoder;
