/**
 * A thin shell around the segmenter: gRPC in, the segmenter's own work on a bounded pool of threads, one stream of tiles to
 * the inference service, and back. Read {@code recognition.RecognitionEndpoint} first.
 */
package dev.digits.segmentation.service;
