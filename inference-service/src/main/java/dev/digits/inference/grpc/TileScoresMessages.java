package dev.digits.inference.grpc;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.PairOutputs;
import dev.digits.model.store.Manifest;
import dev.digits.v1.PairScores;
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
        if (by.architecture().pairs()) {
            scores.setPairs(pairs(logProbabilities));
        }
        return scores.build();
    }

    private static PairScores pairs(float... logProbabilities) {
        int first = Architecture.NOT_A_DIGIT + 1;
        PairScores.Builder pairs = PairScores.newBuilder()
                .setLogTwoDigits(logProbabilities[first + PairOutputs.TWO_DIGITS])
                .setLogSymbol(logProbabilities[first + PairOutputs.SYMBOL])
                .setLogWrongCut(logProbabilities[first + PairOutputs.WRONG_CUT]);
        for (int digit = 0; digit < Architecture.NOT_A_DIGIT; digit++) {
            pairs.addLogLeft(logProbabilities[first + PairOutputs.LEFT + digit]);
            pairs.addLogRight(logProbabilities[first + PairOutputs.RIGHT + digit]);
        }
        return pairs.build();
    }
}
