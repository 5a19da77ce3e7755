/**
 * The reader as a library, without services and without a network: {@link dev.digits.reader.DigitReader}. It reads what the services read,
 * by the same code.
 */
package dev.digits.reader;
