package dev.digits.inference.config;

/**
 * What one stream may do.
 *
 * @param strips what a stream of strips may do
 * @param tiles what a stream of tiles may do
 */
public record StreamLimits(Items strips, Items tiles) {

    private static final String PREFIX = "digits.inference.streams.";

    /** @throws IllegalArgumentException naming the setting, its value and the rule it breaks */
    public StreamLimits {
        Rules.requireBetween(PREFIX + "strip-window", strips.window(), 1, 1_000);
        Rules.requireBetween(PREFIX + "max-strips", strips.most(), 1, 100_000);
        Rules.requireBetween(PREFIX + "window", tiles.window(), 1, 100_000);
        Rules.requireBetween(PREFIX + "max-tiles", tiles.most(), 1, 10_000_000);
    }

    /**
     * What a stream of one kind may do.
     *
     * @param window most items that wait for their answer to be taken, at least 1
     * @param most most items altogether, at least 1
     */
    public record Items(int window, int most) {}

    static StreamLimits of(InferenceSettings.Streams settings) {
        return new StreamLimits(
                new Items(settings.stripWindow(), settings.maxStrips()),
                new Items(settings.window(), settings.maxTiles()));
    }
}
