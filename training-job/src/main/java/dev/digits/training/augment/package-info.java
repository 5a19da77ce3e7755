/**
 * Training images changed a little, as another hand with another pen would have written them.
 *
 * <p>A tile and a random generator come in, a changed tile goes out; equal generators give equal tiles. Read {@link
 * dev.digits.training.augment.Augmentations}, the list of all, first and {@link dev.digits.training.augment.Augmenter}, which
 * makes them, next. Everything is plain Java on {@code float[28*28]}, row-major, ink 1 on 0.
 */
package dev.digits.training.augment;
