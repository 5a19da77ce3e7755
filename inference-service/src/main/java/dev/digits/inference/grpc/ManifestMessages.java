package dev.digits.inference.grpc;

import com.google.protobuf.Timestamp;
import dev.digits.model.store.Manifest;
import dev.digits.v1.ModelSummary;
import java.time.Instant;

/** What a manifest says, as the protocol has it. */
final class ManifestMessages {

    private ManifestMessages() {}

    static void describe(ModelSummary.Builder summary, Manifest manifest) {
        Instant created = manifest.provenance().created();
        summary.setName(manifest.architecture().name())
                .setCreated(Timestamp.newBuilder()
                        .setSeconds(created.getEpochSecond())
                        .setNanos(created.getNano()))
                .setWeights(manifest.weights() + manifest.line().weights());
        manifest.metric(Manifest.VALIDATION, Manifest.ACCURACY).ifPresent(summary::setValidationAccuracy);
        manifest.metric(Manifest.TEST, Manifest.ACCURACY).ifPresent(summary::setTestAccuracy);
    }
}
