package dev.digits.segmentation.service.inference;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import java.util.List;

/**
 * What the line network says of the strips of a drawing.
 *
 * @param scores one a strip, in the order of the strips
 * @param decoder the fitted numbers of the model
 * @param model that scored them all
 */
public record ScoredStrips(List<ColumnScores> scores, DecoderParameters decoder, ServedModel model) {
    /** Scored strips keep a copy of the list. */
    public ScoredStrips {
        scores = List.copyOf(scores);
    }
}
