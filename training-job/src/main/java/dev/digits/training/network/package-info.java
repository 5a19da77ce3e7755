/**
 * What trains a network, whichever it is: {@link dev.digits.training.network.Learner} takes steps, {@link
 * dev.digits.training.network.AdamW} moves the weights, {@link dev.digits.training.network.WeightAverage} follows them, {@link
 * dev.digits.training.network.Ahead} has batches made meanwhile.
 */
package dev.digits.training.network;
