package dev.digits.gateway.live;

import dev.digits.gateway.recognition.RecognitionAnswer;
import java.util.concurrent.CompletableFuture;

/**
 * A reading on its way.
 *
 * @param seq of the drawing; null when it had none
 * @param answer the reading; cancelling it stops the work behind
 */
record LiveReading(Long seq, CompletableFuture<RecognitionAnswer> answer) {}
