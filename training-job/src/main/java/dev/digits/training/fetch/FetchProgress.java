package dev.digits.training.fetch;

/** Is told how a fetch goes on. */
@FunctionalInterface
public interface FetchProgress {
    /**
     * Something worth a line on the terminal happened.
     *
     * @param line without line end
     */
    void report(String line);
}
