package dev.digits.segmentation.service.inference;

/** The inference service ended its stream without an answer to everything: a fault on its side. */
public final class MissingScoresException extends RuntimeException {
    MissingScoresException(String kind, int id) {
        super("the inference service did not score " + kind + " " + id);
    }
}
