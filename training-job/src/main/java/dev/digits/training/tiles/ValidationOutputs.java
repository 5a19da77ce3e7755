package dev.digits.training.tiles;

import java.util.Optional;

/**
 * What a network says about the sets that a run chooses by.
 *
 * @param images digits of the data set, and tiles that are no digit
 * @param ink digits of writers who were put aside; empty without ink
 */
public record ValidationOutputs(Outputs images, Optional<Outputs> ink) {

    /**
     * Mean of -log p(label) over the tiles of a set, then over the sets, so that both count alike whatever their sizes.
     *
     * @param temperature by which logits are divided
     */
    public double loss(double temperature) {
        double ofImages = images.loss(temperature);
        return ink.map(outputs -> (ofImages + outputs.loss(temperature)) / 2).orElse(ofImages);
    }
}
