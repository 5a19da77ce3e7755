package dev.digits.inference.grpc;

import com.google.protobuf.Timestamp;
import dev.digits.model.store.Manifest;
import dev.digits.v1.ModelSummary;
import java.time.Instant;

/** What a manifest says, as the protocol has it. */
final class ManifestMessages {

    private ManifestMessages() {}

    static void describe(ModelSummary.Builder summary, Manifest manifest) {
        summary.setName(manifest.architecture().name())
                .setCreated(timestamp(manifest.provenance().created()))
                .setWeights(manifest.weights() + manifest.line().weights());
        manifest.metric(Manifest.VALIDATION, Manifest.ACCURACY).ifPresent(summary::setValidationAccuracy);
        manifest.metric(Manifest.TEST, Manifest.ACCURACY).ifPresent(summary::setTestAccuracy);
        manifest.metric(Manifest.LINE_VALIDATION, Manifest.ACCURACY).ifPresent(summary::setLineAccuracy);
        manifest.metric(Manifest.INK_VALIDATION, Manifest.ACCURACY).ifPresent(summary::setInkAccuracy);
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
