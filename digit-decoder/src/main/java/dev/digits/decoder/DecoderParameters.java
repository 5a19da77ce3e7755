package dev.digits.decoder;

/**
 * The fitted numbers of the decoder; part of a model version. Of the labellings of a line the one with the greatest {@code log p(labelling) +
 * digitBias * (digits - 1)} is looked at digit by digit. With line and tile scores {@code l} and {@code t} (natural
 * logarithms, ten digits and none), a digit is read with the probabilities
 * {@code softmax(((1 - tileWeight) * l + tileWeight * t + (noneBias + loneBias * [lone]) * [none]) / temperature)}, lone where the line
 * shows no other.
 *
 * @param digitBias added to a labelling's log-probability for each digit behind its first: lines by hands that the line network does not know
 *     lose digits more often than they gain some, and a digit too many may still be refused. At least 0
 * @param tileWeight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param loneBias added to it as well where a mark is the only one of its line that may be a digit: a mark alone is a letter more often
 *     than one among digits
 * @param temperature above 0
 * @param markKinds tell what is refused
 */
public record DecoderParameters(
        double digitBias,
        double tileWeight,
        double noneBias,
        double loneBias,
        double temperature,
        MarkKinds markKinds) {
    /** What is used before anything was fitted. */
    public static final DecoderParameters UNFITTED = new DecoderParameters(0.3, 0, 0, 1);

    /** Numbers that favour no length of labellings and tell nothing of what is refused. */
    public DecoderParameters(double tileWeight, double noneBias, double loneBias, double temperature) {
        this(0, tileWeight, noneBias, loneBias, temperature, MarkKinds.UNFITTED);
    }

    public DecoderParameters {
        if (!(digitBias >= 0 && Double.isFinite(digitBias))) {
            throw new IllegalArgumentException("digitBias is " + digitBias + ", must be at least 0");
        }
        if (!(tileWeight >= 0 && tileWeight <= 1)) {
            throw new IllegalArgumentException("tileWeight is " + tileWeight + ", must be 0 to 1");
        }
        if (!Double.isFinite(noneBias)) {
            throw new IllegalArgumentException("noneBias is " + noneBias + ", must be finite");
        }
        if (!Double.isFinite(loneBias)) {
            throw new IllegalArgumentException("loneBias is " + loneBias + ", must be finite");
        }
        if (!(temperature > 0 && Double.isFinite(temperature))) {
            throw new IllegalArgumentException("temperature is " + temperature + ", must be above 0");
        }
    }

    /** The same with another bias for longer labellings. */
    public DecoderParameters withDigitBias(double other) {
        return new DecoderParameters(other, tileWeight, noneBias, loneBias, temperature, markKinds);
    }

    /** The same with another weight of the tile network's opinion. */
    public DecoderParameters withTileWeight(double other) {
        return new DecoderParameters(digitBias, other, noneBias, loneBias, temperature, markKinds);
    }

    /** The same with other biases. */
    public DecoderParameters withBiases(double none, double lone) {
        return new DecoderParameters(digitBias, tileWeight, none, lone, temperature, markKinds);
    }

    /** The same with another temperature. */
    public DecoderParameters withTemperature(double other) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, loneBias, other, markKinds);
    }

    /** The same with others that tell what is refused. */
    public DecoderParameters with(MarkKinds kinds) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, loneBias, temperature, kinds);
    }
}
