package dev.digits.model.store;

/**
 * The fitted numbers of a version with which one reading is made of what its two networks say; what they mean is written
 * in the decoder's own parameters.
 *
 * @param tileWeight weight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param temperature of the reading, above 0
 */
public record DecoderNumbers(double tileWeight, double noneBias, double temperature) {

    /** @throws IllegalArgumentException naming the number that breaks a rule */
    public DecoderNumbers {
        Rule.require(
                tileWeight >= 0 && tileWeight <= 1, "decoder.tileWeight is " + tileWeight + ", must be from 0 to 1");
        Rule.require(Double.isFinite(noneBias), "decoder.noneBias is " + noneBias + ", must be finite");
        Rule.requirePositive("decoder.temperature", temperature);
    }
}
