package dev.digits.training.evaluate;

/** A version that is neither in the model store nor on the class path. */
public final class UnknownVersionException extends Exception {
    UnknownVersionException(String version, String where) {
        super("no version '" + version + "' in " + where);
    }
}
