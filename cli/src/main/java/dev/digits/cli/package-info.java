/**
 * The commands that the launcher runs against a live system: {@code recognize} and {@code evaluate}. Files of drawings
 * come in, lines of text go out; all reading is done by the gateway. Read {@link dev.digits.cli.DigitsCli} first.
 */
package dev.digits.cli;
