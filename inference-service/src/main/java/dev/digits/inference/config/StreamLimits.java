package dev.digits.inference.config;

/**
 * What one stream may do.
 *
 * @param strips what a stream of strips may do
 * @param tiles what a stream of tiles may do
 */
public record StreamLimits(Items strips, Items tiles) {

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
