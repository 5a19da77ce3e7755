package dev.digits.segmentation.service.inference;

/** The model that read the strips of a drawing serves no longer, so that its tiles cannot be scored: read the strips again. */
public final class ModelSwappedException extends Exception {
    ModelSwappedException(ServedModel model, Throwable cause) {
        super("model version " + model.version() + " serves no longer", cause);
    }
}
