package dev.digits.inference.swap;

import dev.digits.inference.work.BatchShape;
import dev.digits.model.golden.GoldenInputs;
import dev.digits.model.golden.Scoring;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import java.io.IOException;
import java.util.Optional;

/**
 * Compares what networks say now with what they said when their version was published. A version without golden inputs, such as
 * one of an earlier release, must at least give probabilities.
 */
final class GoldenCheck {

    private static final int CLASSES = 11;
    private static final int BLANK_WIDTH = 32;
    private static final double ROUNDING = 1e-3;

    private GoldenCheck() {}

    /** @throws DamagedModelException naming the first score that differs */
    static void check(Manifest manifest, ModelFiles files, Scoring networks) throws DamagedModelException {
        Optional<String> deviation = manifest.files().containsKey(GoldenInputs.FILE)
                ? golden(manifest, files).deviation(networks)
                : deviation(networks);
        if (deviation.isPresent()) {
            throw new DamagedModelException(GoldenInputs.FILE, deviation.get());
        }
    }

    private static GoldenInputs golden(Manifest manifest, ModelFiles files) throws DamagedModelException {
        try {
            return GoldenInputs.read(files.readVerified(manifest, GoldenInputs.FILE));
        } catch (IOException e) {
            throw new DamagedModelException(GoldenInputs.FILE, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether the scores of a blank tile and of a blank strip are no logarithms of probabilities. */
    private static Optional<String> deviation(Scoring networks) {
        BatchShape strip = BatchShape.strips(BLANK_WIDTH);
        float[] ofTile = networks.classify(new byte[1][BatchShape.TILES.bytes()])[0];
        float[] ofStrip = networks.read(new byte[1][strip.bytes()], BLANK_WIDTH)[0];
        return sumsToOne(ofTile) && sumsToOne(ofStrip)
                ? Optional.empty()
                : Optional.of("the scores of a blank input are no probabilities");
    }

    private static boolean sumsToOne(float[] logProbabilities) {
        for (int from = 0; from < logProbabilities.length; from += CLASSES) {
            double sum = 0;
            for (int i = from; i < from + CLASSES; i++) {
                sum += Math.exp(logProbabilities[i]);
            }
            // written so that what is no number is refused too
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                return false;
            }
        }
        return true;
    }
}
