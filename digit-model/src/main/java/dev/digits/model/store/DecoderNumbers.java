package dev.digits.model.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The fitted numbers of a version with which one reading is made of what its two networks say; what they mean is written
 * in the decoder's own parameters.
 *
 * @param tileWeight weight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param loneBias added to it as well where a line shows one digit alone
 * @param temperature of the reading, above 0
 */
public record DecoderNumbers(double tileWeight, double noneBias, double loneBias, double temperature) {

    /** @throws IllegalArgumentException naming the number that breaks a rule */
    public DecoderNumbers {
        Rule.require(
                tileWeight >= 0 && tileWeight <= 1, "decoder.tileWeight is " + tileWeight + ", must be from 0 to 1");
        Rule.require(Double.isFinite(noneBias), "decoder.noneBias is " + noneBias + ", must be finite");
        Rule.require(Double.isFinite(loneBias), "decoder.loneBias is " + loneBias + ", must be finite");
        Rule.requirePositive("decoder.temperature", temperature);
    }

    /** As a manifest has them. Versions before release 1 have no {@code loneBias}. */
    @JsonCreator
    static DecoderNumbers of(
            @JsonProperty(value = "tileWeight", required = true) double tileWeight,
            @JsonProperty(value = "noneBias", required = true) double noneBias,
            @JsonProperty("loneBias") Double loneBias,
            @JsonProperty(value = "temperature", required = true) double temperature) {
        return new DecoderNumbers(tileWeight, noneBias, loneBias == null ? 0 : loneBias, temperature);
    }
}
