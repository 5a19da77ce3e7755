/**
 * The Open Inference Protocol, version 2 (github.com/kserve/open-inference-protocol): both networks as models that any client
 * of the protocol can ask. Requests come in from {@link dev.digits.inference.openinference.grpc} and
 * {@link dev.digits.inference.openinference.rest}, go through the same queue as streams of strips and tiles, and come back as
 * scores. Read {@link dev.digits.inference.openinference.OpenInference} first.
 */
package dev.digits.inference.openinference;
