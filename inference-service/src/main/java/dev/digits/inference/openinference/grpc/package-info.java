/** The protocol over gRPC, service {@code inference.GRPCInferenceService}. */
package dev.digits.inference.openinference.grpc;
