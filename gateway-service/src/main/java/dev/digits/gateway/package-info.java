/**
 * The door of the system: HTTP and WebSocket in, gRPC out. It checks size, type and load, and knows no pixel.
 *
 * <p>A drawing comes in through {@code recognition} (one request) or {@code live} (as it is drawn), passes {@code limits},
 * and leaves through {@code remote} for the segmentation service. Whatever goes wrong becomes a {@code problem}. Read
 * {@code recognition.RecognitionResource} first.
 */
package dev.digits.gateway;
