package dev.digits.inference.grpc;

import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingStrip;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.ScoreSink;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.Manifest;
import dev.digits.v1.DecoderParameters;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import io.grpc.Status;
import java.util.Optional;

/** Strips and the scores of their columns. */
record StripMessages() implements ItemMessages<Strip, StripScores> {

    @Override
    public Stage stage() {
        return Stage.STRIPS;
    }

    @Override
    public int id(Strip strip) {
        return strip.getId();
    }

    @Override
    public Optional<Status> fault(Strip strip, Manifest by) {
        int width = strip.getWidth();
        if (!BatchShape.isStripWidth(width)) {
            return Optional.of(
                    Status.INVALID_ARGUMENT.withDescription("%s is %s pixels wide, must be a multiple of %d, up to %d"
                            .formatted(
                                    name(strip),
                                    Integer.toUnsignedString(width),
                                    BatchShape.STRIP_WIDTH_STEP,
                                    BatchShape.WIDEST_STRIP)));
        }
        return wrongSize(
                strip, strip.getPixels().size(), BatchShape.strips(width).bytes());
    }

    @Override
    public PendingWork pending(Strip strip, ScoreSink sink, long arrivedNanos) {
        return new PendingStrip(
                strip.getId(), strip.getWidth(), strip.getPixels().toByteArray(), sink, arrivedNanos);
    }

    @Override
    public StripScores answer(int id, float[] logProbabilities, Manifest by) {
        StripScores.Builder scores = StripScores.newBuilder()
                .setId(id)
                .setModelVersion(by.version())
                .setModelName(by.architecture().name())
                .setDecoder(decoder(by.decoder()));
        for (float logProbability : logProbabilities) {
            scores.addLogProbabilities(logProbability);
        }
        return scores.build();
    }

    private static DecoderParameters decoder(DecoderNumbers numbers) {
        return DecoderParameters.newBuilder()
                .setTileWeight(numbers.tileWeight())
                .setNoneBias(numbers.noneBias())
                .setDigitBias(numbers.digitBias())
                .setLoneTileWeight(numbers.loneTileWeight())
                .setLoneBias(numbers.loneBias())
                .setTemperature(numbers.temperature())
                .setLoneTemperature(numbers.loneTemperature())
                .addAllMarkKinds(numbers.markKinds())
                .build();
    }
}
