package dev.digits.decoder;

/**
 * The fitted numbers of the decoder; part of a model version. Of the labellings of a line the one with the greatest {@code log p(labelling) +
 * digitBias * (digits - 1)} is looked at digit by digit.
 *
 * @param digitBias added to a labelling's log-probability for each digit behind its first: lines by hands that the line network does not know
 *     lose digits more often than they gain some, and a digit too many may still be refused. At least 0
 * @param amongOthers how both networks' opinions of a mark are weighed
 * @param lone how they are weighed where a mark is the only one of its line that may be a digit: the tile network knows marks by themselves better
 *     than what is cut out of a line, and a mark alone is a letter more often than one among digits
 * @param markKinds tell what is refused
 */
public record DecoderParameters(double digitBias, Weighing amongOthers, Weighing lone, MarkKinds markKinds) {
    /** What is used before anything was fitted. */
    public static final DecoderParameters UNFITTED = new DecoderParameters(0.3, 0, 0, 1);

    public DecoderParameters {
        if (!(digitBias >= 0 && Double.isFinite(digitBias))) {
            throw new IllegalArgumentException("digitBias is " + digitBias + ", must be at least 0");
        }
    }

    /** Numbers that weigh a lone mark as all others but for a bias, favour no length of labellings and tell nothing of what is refused. */
    public DecoderParameters(double tileWeight, double noneBias, double loneBias, double temperature) {
        this(
                0,
                new Weighing(tileWeight, noneBias, temperature),
                new Weighing(tileWeight, noneBias + loneBias, temperature),
                MarkKinds.UNFITTED);
    }

    /**
     * As a version states them.
     *
     * @param lone its bias is what is added beyond the bias of marks among others
     */
    public static DecoderParameters stated(double digitBias, Weighing amongOthers, Weighing lone, MarkKinds markKinds) {
        return new DecoderParameters(
                digitBias, amongOthers, lone.withNoneBias(amongOthers.noneBias() + lone.noneBias()), markKinds);
    }

    /** What is added to the score of "no digit" for a lone mark beyond what is added for all others. */
    public double loneBias() {
        return lone.noneBias() - amongOthers.noneBias();
    }

    /** The same with another bias for longer labellings. */
    public DecoderParameters withDigitBias(double other) {
        return new DecoderParameters(other, amongOthers, lone, markKinds);
    }

    /** The same, marks among others weighed otherwise. */
    public DecoderParameters withAmongOthers(Weighing other) {
        return new DecoderParameters(digitBias, other, lone, markKinds);
    }

    /** The same, lone marks weighed otherwise. */
    public DecoderParameters withLone(Weighing other) {
        return new DecoderParameters(digitBias, amongOthers, other, markKinds);
    }

    /** The same with others that tell what is refused. */
    public DecoderParameters with(MarkKinds kinds) {
        return new DecoderParameters(digitBias, amongOthers, lone, kinds);
    }
}
