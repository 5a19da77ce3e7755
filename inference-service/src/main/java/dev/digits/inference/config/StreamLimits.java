package dev.digits.inference.config;

/**
 * What one stream may do.
 *
 * @param window most tiles that wait for their answer to be taken, at least 1
 * @param maxTiles most tiles altogether, at least 1
 */
public record StreamLimits(int window, int maxTiles) {

    private static final String PREFIX = "digits.inference.streams.";

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public StreamLimits {
        Rules.requireBetween(PREFIX + "window", window, 1, 100_000);
        Rules.requireBetween(PREFIX + "max-tiles", maxTiles, 1, 10_000_000);
    }

    static StreamLimits of(InferenceSettings.Streams settings) {
        return new StreamLimits(settings.window(), settings.maxTiles());
    }
}
