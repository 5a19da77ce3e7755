package dev.digits.inference.openinference;

import java.util.concurrent.CompletionException;

/** A request that has no answer. */
public final class InferenceFaultException extends Exception {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    /** @param message tells the caller what to do about it */
    public InferenceFaultException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** A request that is not what the model's metadata says. */
    public static InferenceFaultException malformed(String message) {
        return new InferenceFaultException(Fault.MALFORMED, message);
    }

    /** What a request failed with, as its future has it. */
    public static InferenceFaultException of(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof InferenceFaultException fault
                ? fault
                : new InferenceFaultException(Fault.FAILED, "failed for a reason that is not the caller's");
    }

    /** What kind of fault it is. */
    public Fault fault() {
        return fault;
    }
}
