/**
 * The service's face: {@code digits.v1.InferenceService} and {@code digits.v1.ModelService} over gRPC.
 *
 * <p>Read {@link dev.digits.inference.grpc.InferenceEndpoint} first; a {@link dev.digits.inference.grpc.ScoringStream} is
 * one call of it, with the {@link dev.digits.inference.grpc.ItemMessages} of its stage.
 */
package dev.digits.inference.grpc;
