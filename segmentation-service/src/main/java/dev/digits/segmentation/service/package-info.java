/**
 * A thin shell around the segmenter and the decoder: gRPC in, their work on a bounded pool of threads, two streams to the
 * inference service, one of strips and one of tiles, and back. Read {@code recognition.RecognitionEndpoint} first.
 */
package dev.digits.segmentation.service;
