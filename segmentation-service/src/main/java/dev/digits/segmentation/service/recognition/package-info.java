/**
 * The gRPC service: a drawing comes in, waits for a thread, is cut, scored and decoded, and its reading goes out. Read
 * {@link dev.digits.segmentation.service.recognition.RecognitionEndpoint}, then {@code DrawingReading}.
 */
package dev.digits.segmentation.service.recognition;
