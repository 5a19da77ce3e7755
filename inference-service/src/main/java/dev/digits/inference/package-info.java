/**
 * Hosts the networks: strips and tiles come in over gRPC, scores go out.
 *
 * <p>An item's way: {@link dev.digits.inference.grpc} takes it from its stream and makes {@link dev.digits.inference.work}
 * of it, {@link dev.digits.inference.batching} puts it in the queue of the version that the stream began with and scores
 * it with others, and the stream sends the answer. {@link dev.digits.inference.openinference} does the same for clients of
 * other model servers. {@link dev.digits.inference.swap} follows the model store and decides
 * what {@link dev.digits.inference.serving} hands out to new streams.
 */
package dev.digits.inference;
