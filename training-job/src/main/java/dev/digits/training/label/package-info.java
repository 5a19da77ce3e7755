/**
 * What a tile of training shows: a digit, or what else, and with which targets the network learns that.
 */
package dev.digits.training.label;
