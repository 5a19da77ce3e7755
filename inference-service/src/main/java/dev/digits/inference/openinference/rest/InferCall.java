package dev.digits.inference.openinference.rest;

import dev.digits.inference.openinference.InferenceRequest;

/**
 * A request with how its answer is to be written.
 *
 * @param id comes back in the answer; empty when the caller gave none
 * @param binaryOutput whether the output's numbers are wanted as bytes behind the JSON
 */
record InferCall(InferenceRequest request, String id, boolean binaryOutput) {}
