/**
 * The service's face: {@code digits.v1.InferenceService} and {@code digits.v1.ModelService} over gRPC.
 *
 * <p>Read {@link dev.digits.inference.grpc.InferenceEndpoint} first; a {@link dev.digits.inference.grpc.TileStream} is one
 * call of it.
 */
package dev.digits.inference.grpc;
