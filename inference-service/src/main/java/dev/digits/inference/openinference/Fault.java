package dev.digits.inference.openinference;

/** Why a request has no answer; each transport has its own status for each. */
public enum Fault {
    /** The request is not what the model's metadata says. */
    MALFORMED,
    /** There is no such model, or another version serves. */
    NOT_FOUND,
    /** Too much is waiting. */
    BUSY,
    /** No version is loaded. */
    UNAVAILABLE,
    /** Scoring failed, for a reason that is not the caller's. */
    FAILED
}
