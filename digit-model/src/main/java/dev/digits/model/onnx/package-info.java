/**
 * Writes a network as an ONNX file: batch norms folded, any number of pictures, any width of a strip.
 *
 * <p>Read {@link dev.digits.model.onnx.OnnxFile} first. {@link dev.digits.model.onnx.OnnxGraph} collects the nodes of a
 * forward pass, {@link dev.digits.model.onnx.ProtobufMessage} writes them.
 */
package dev.digits.model.onnx;
