/**
 * Handwriting as the way of the pen, to learn from. In go files of samples, one JSON object a line ({@code
 * docs/ink-format.md}); out come digits, numbers and signs that are no digits, divided by writer into a part to learn from
 * and a part to choose by. Read {@link dev.digits.training.ink.InkCollection} first.
 */
package dev.digits.training.ink;
