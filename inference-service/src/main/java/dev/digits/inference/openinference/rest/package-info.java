/**
 * The protocol over HTTP, {@code /v2}, with the binary tensor extension
 * (github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md): the bytes of a tensor stand
 * behind the JSON, and the header {@code Inference-Header-Content-Length} says where they begin. With mutual TLS between the
 * services only {@code /v2/health} is left of it.
 */
package dev.digits.inference.openinference.rest;
