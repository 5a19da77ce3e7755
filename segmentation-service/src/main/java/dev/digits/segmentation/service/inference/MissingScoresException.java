package dev.digits.segmentation.service.inference;

/** The inference service ended its stream without scoring every tile: a fault on its side. */
public final class MissingScoresException extends RuntimeException {
    MissingScoresException(int tile) {
        super("the inference service did not score tile " + tile);
    }
}
