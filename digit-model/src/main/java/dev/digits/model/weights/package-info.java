/**
 * Weights as a file: named arrays of float32 in the <a
 * href="https://github.com/huggingface/safetensors">safetensors</a> format, which holds nothing that can be executed.
 *
 * <p>Read {@link dev.digits.model.weights.Safetensors} first; {@link dev.digits.model.weights.NetworkWeights} moves
 * them between a file and a network.
 */
package dev.digits.model.weights;
