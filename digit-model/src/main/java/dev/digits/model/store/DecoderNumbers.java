package dev.digits.model.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The fitted numbers of a version with which one reading is made of what its two networks say; what they mean is written
 * in the decoder's own parameters.
 *
 * @param digitBias added to a labelling's log-probability for each digit behind its first, at least 0
 * @param tileWeight weight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param loneTileWeight weight of that opinion where a line shows one digit alone, 0..1
 * @param loneBias added to it as well where a line shows one digit alone
 * @param temperature of the reading, above 0
 * @param loneTemperature the same where a line shows one digit alone, above 0
 * @param markKinds weights by which is told what is refused; none where nothing was fitted
 */
public record DecoderNumbers(
        double digitBias,
        double tileWeight,
        double noneBias,
        double loneTileWeight,
        double loneBias,
        double temperature,
        double loneTemperature,
        List<Double> markKinds) {

    /** @throws IllegalArgumentException naming the number that breaks a rule */
    public DecoderNumbers {
        Rule.require(
                digitBias >= 0 && Double.isFinite(digitBias),
                "decoder.digitBias is " + digitBias + ", must be at least 0");
        requireShare("tileWeight", tileWeight);
        Rule.require(Double.isFinite(noneBias), "decoder.noneBias is " + noneBias + ", must be finite");
        requireShare("loneTileWeight", loneTileWeight);
        Rule.require(Double.isFinite(loneBias), "decoder.loneBias is " + loneBias + ", must be finite");
        Rule.requirePositive("decoder.temperature", temperature);
        Rule.requirePositive("decoder.loneTemperature", loneTemperature);
        Rule.require(
                markKinds.stream().allMatch(weight -> weight != null && Double.isFinite(weight)),
                "decoder.markKinds are " + markKinds + ", must be finite");
        markKinds = List.copyOf(markKinds);
    }

    private static void requireShare(String name, double value) {
        Rule.require(value >= 0 && value <= 1, "decoder." + name + " is " + value + ", must be from 0 to 1");
    }

    /** Numbers that weigh a lone digit as all others, favour no length of labellings and tell nothing of what is refused. */
    public DecoderNumbers(double tileWeight, double noneBias, double loneBias, double temperature) {
        this(0, tileWeight, noneBias, tileWeight, loneBias, temperature, temperature, List.of());
    }

    /** As a manifest has them. Earlier versions have no {@code digitBias}, nothing that begins with "lone", and no {@code markKinds}. */
    @JsonCreator
    static DecoderNumbers of(
            @JsonProperty("digitBias") Double digitBias,
            @JsonProperty(value = "tileWeight", required = true) double tileWeight,
            @JsonProperty(value = "noneBias", required = true) double noneBias,
            @JsonProperty("loneTileWeight") Double loneTileWeight,
            @JsonProperty("loneBias") Double loneBias,
            @JsonProperty(value = "temperature", required = true) double temperature,
            @JsonProperty("loneTemperature") Double loneTemperature,
            @JsonProperty("markKinds") List<Double> markKinds) {
        return new DecoderNumbers(
                digitBias == null ? 0 : digitBias,
                tileWeight,
                noneBias,
                loneTileWeight == null ? tileWeight : loneTileWeight,
                loneBias == null ? 0 : loneBias,
                temperature,
                loneTemperature == null ? temperature : loneTemperature,
                markKinds == null ? List.of() : markKinds);
    }
}
