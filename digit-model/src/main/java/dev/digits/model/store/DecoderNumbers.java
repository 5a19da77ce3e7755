package dev.digits.model.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The fitted numbers of a version with which one reading is made of what its two networks say; what they mean is written
 * in the decoder's own parameters.
 *
 * @param tileWeight weight of the tile network's opinion, 0..1
 * @param noneBias added to the score of "no digit"
 * @param loneBias added to it as well where a line shows one digit alone
 * @param temperature of the reading, above 0
 * @param markKinds weights by which is told what is refused; none where nothing was fitted
 */
public record DecoderNumbers(
        double tileWeight, double noneBias, double loneBias, double temperature, List<Double> markKinds) {

    /** @throws IllegalArgumentException naming the number that breaks a rule */
    public DecoderNumbers {
        Rule.require(
                tileWeight >= 0 && tileWeight <= 1, "decoder.tileWeight is " + tileWeight + ", must be from 0 to 1");
        Rule.require(Double.isFinite(noneBias), "decoder.noneBias is " + noneBias + ", must be finite");
        Rule.require(Double.isFinite(loneBias), "decoder.loneBias is " + loneBias + ", must be finite");
        Rule.requirePositive("decoder.temperature", temperature);
        Rule.require(
                markKinds.stream().allMatch(weight -> weight != null && Double.isFinite(weight)),
                "decoder.markKinds are " + markKinds + ", must be finite");
        markKinds = List.copyOf(markKinds);
    }

    /** Numbers that tell nothing of what is refused. */
    public DecoderNumbers(double tileWeight, double noneBias, double loneBias, double temperature) {
        this(tileWeight, noneBias, loneBias, temperature, List.of());
    }

    /** As a manifest has them. Earlier versions have no {@code loneBias} and no {@code markKinds}. */
    @JsonCreator
    static DecoderNumbers of(
            @JsonProperty(value = "tileWeight", required = true) double tileWeight,
            @JsonProperty(value = "noneBias", required = true) double noneBias,
            @JsonProperty("loneBias") Double loneBias,
            @JsonProperty(value = "temperature", required = true) double temperature,
            @JsonProperty("markKinds") List<Double> markKinds) {
        return new DecoderNumbers(
                tileWeight,
                noneBias,
                loneBias == null ? 0 : loneBias,
                temperature,
                markKinds == null ? List.of() : markKinds);
    }
}
