package dev.digits.inference.grpc;

import dev.digits.model.network.Architecture;
import dev.digits.model.store.Manifest;
import dev.digits.v1.TileScores;

/** Scores as the protocol has them. */
final class TileScoresMessages {

    private TileScoresMessages() {}

    static TileScores of(int id, float[] logProbabilities, Manifest by) {
        TileScores.Builder scores = TileScores.newBuilder()
                .setId(id)
                .setLogNotADigit(logProbabilities[Architecture.NOT_A_DIGIT])
                .setModelVersion(by.version())
                .setModelName(by.architecture().name());
        for (int digit = 0; digit < Architecture.NOT_A_DIGIT; digit++) {
            scores.addLogProbabilities(logProbabilities[digit]);
        }
        return scores.build();
    }
}
