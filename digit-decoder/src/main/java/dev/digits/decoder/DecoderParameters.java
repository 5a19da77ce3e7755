package dev.digits.decoder;

/**
 * The fitted numbers of the decoder; part of a model version. Of the labellings of a line the one with the greatest {@code log p(labelling) +
 * digitBias * (digits - 1)} is looked at digit by digit. With line and tile scores {@code l} and {@code t} (natural
 * logarithms, ten digits and none), a digit is read with the probabilities
 * {@code softmax(((1 - weight) * l + weight * t + bias * [none]) / temperature)}: {@code tileWeight} and {@code noneBias}, or, where the line shows
 * no other, {@code loneTileWeight} and {@code noneBias + loneBias}.
 *
 * @param digitBias added to a labelling's log-probability for each digit behind its first: lines by hands that the line network does not know
 *     lose digits more often than they gain some, and a digit too many may still be refused. At least 0
 * @param tileWeight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param loneTileWeight of the tile network's opinion of a mark that is the only one of its line that may be a digit, 0..1: the tile network
 *     knows marks by themselves better than what is cut out of a line
 * @param loneBias added to the score of "no digit" as well for such a mark: alone it is a letter more often than among digits
 * @param temperature above 0
 * @param markKinds tell what is refused
 */
public record DecoderParameters(
        double digitBias,
        double tileWeight,
        double noneBias,
        double loneTileWeight,
        double loneBias,
        double temperature,
        MarkKinds markKinds) {
    /** What is used before anything was fitted. */
    public static final DecoderParameters UNFITTED = new DecoderParameters(0.3, 0, 0, 1);

    /** Numbers that weigh a lone mark as all others, favour no length of labellings and tell nothing of what is refused. */
    public DecoderParameters(double tileWeight, double noneBias, double loneBias, double temperature) {
        this(0, tileWeight, noneBias, tileWeight, loneBias, temperature, MarkKinds.UNFITTED);
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
        if (!(loneTileWeight >= 0 && loneTileWeight <= 1)) {
            throw new IllegalArgumentException("loneTileWeight is " + loneTileWeight + ", must be 0 to 1");
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
        return new DecoderParameters(other, tileWeight, noneBias, loneTileWeight, loneBias, temperature, markKinds);
    }

    /** The same with another weight of the tile network's opinion of marks among others. */
    public DecoderParameters withTileWeight(double other) {
        return new DecoderParameters(digitBias, other, noneBias, loneTileWeight, loneBias, temperature, markKinds);
    }

    /** The same with another bias for marks among others; that of lone marks, the sum of both numbers, stays. */
    public DecoderParameters withNoneBias(double other) {
        return new DecoderParameters(
                digitBias, tileWeight, other, loneTileWeight, noneBias + loneBias - other, temperature, markKinds);
    }

    /** The same with another weight of the tile network's opinion of lone marks. */
    public DecoderParameters withLoneTileWeight(double other) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, other, loneBias, temperature, markKinds);
    }

    /** The same with another bias for lone marks. */
    public DecoderParameters withLoneBias(double other) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, loneTileWeight, other, temperature, markKinds);
    }

    /** The same with another temperature. */
    public DecoderParameters withTemperature(double other) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, loneTileWeight, loneBias, other, markKinds);
    }

    /** The same with others that tell what is refused. */
    public DecoderParameters with(MarkKinds kinds) {
        return new DecoderParameters(digitBias, tileWeight, noneBias, loneTileWeight, loneBias, temperature, kinds);
    }
}
