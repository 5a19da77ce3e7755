/**
 * Digits as other countries write them.
 *
 * <p>MNIST was written in the United States: a one is mostly a bar, a seven has no bar across. {@link
 * dev.digits.training.forms.WrittenForms} gives some of them the upstroke, the foot and the bar that half the world
 * writes, in the pen of the digit itself. Tiles are {@code float[28*28]}, row-major, ink 1 on 0.
 */
package dev.digits.training.forms;
