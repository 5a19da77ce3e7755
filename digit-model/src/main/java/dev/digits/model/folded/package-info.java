/**
 * The two networks as they are served: stored weights in, plain arrays out, batch norms folded into the convolutions.
 *
 * <p>Read {@link dev.digits.model.folded.FoldedNetwork} first. Each network describes its forward pass once, over the {@link
 * dev.digits.model.folded.Operations} of whatever runs it, so that every engine computes the same.
 */
package dev.digits.model.folded;
