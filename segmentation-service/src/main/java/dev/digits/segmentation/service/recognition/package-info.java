/**
 * The gRPC service: a drawing comes in, waits for a thread, its lines are found, read and cut, its digits are scored and
 * decided, and its reading goes out. Read {@link dev.digits.segmentation.service.recognition.RecognitionEndpoint}, then {@code
 * DrawingReading} and {@code NetworkReading}.
 */
package dev.digits.segmentation.service.recognition;
