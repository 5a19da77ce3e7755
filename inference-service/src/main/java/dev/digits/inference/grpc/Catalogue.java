package dev.digits.inference.grpc;

import dev.digits.inference.serving.Lifecycle;
import dev.digits.inference.serving.Lifecycles;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.swap.Damages;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.TrainingRuns;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.Networks;
import dev.digits.v1.TrainingRun;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Every version that can be seen, in the store or inside the service, and every run, as the protocol describes them. */
@Singleton
public class Catalogue {

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final ModelStore store;
    private final ModelFiles bundled;
    private final ModelInService service;
    private final Damages damages;
    private final Lifecycles lifecycles;
    private final WrittenNetworks portable = new WrittenNetworks();

    /** A catalogue of what is there at each question. */
    public Catalogue(
            ModelStore store, ModelFiles bundled, ModelInService service, Damages damages, Lifecycles lifecycles) {
        this.store = store;
        this.bundled = bundled;
        this.service = service;
        this.damages = damages;
        this.lifecycles = lifecycles;
    }

    /** Newest first, the bundled version last. */
    public List<ModelSummary> list() throws IOException {
        Optional<StoredVersion> inside = inside();
        List<StoredVersion> versions = new ArrayList<>(store.list());
        inside.ifPresent(mine -> versions.removeIf(version -> version.version().equals(mine.version())));
        List<ModelSummary> summaries = new ArrayList<>();
        versions.forEach(version -> summaries.add(summary(version, false)));
        inside.ifPresent(mine -> summaries.add(summary(mine, true)));
        return summaries;
    }

    /** One version in short. */
    public ModelSummary summary(String version) throws NoSuchVersionException {
        return summary(find(version), isInside(version));
    }

    /** One version with its documents. */
    public ModelDetails details(String version) throws NoSuchVersionException, IOException {
        StoredVersion found = find(version);
        return ModelDetails.newBuilder()
                .setSummary(summary(found, isInside(version)))
                .setManifestJson(text(found.files(), ModelFiles.MANIFEST))
                .setMetricsJsonl(text(found.files(), ModelFiles.METRICS))
                .setReportHtml(text(found.files(), ModelFiles.REPORT))
                .setModelCard(text(found.files(), ModelFiles.MODEL_CARD))
                .build();
    }

    /** The training runs that are not finished, newest first. */
    public List<TrainingRun> trainingRuns() throws IOException {
        return new TrainingRuns(store.runs())
                .list().stream()
                        .map(run -> TrainingRun.newBuilder()
                                .setName(run.name())
                                .setUpdated(ManifestMessages.timestamp(run.updated()))
                                .setMetricsJsonl(run.metrics())
                                .setTileEpochs(run.tileEpochs())
                                .setLineEpochs(run.lineEpochs())
                                .build())
                        .toList();
    }

    /**
     * Both networks of one version, for callers that compute themselves.
     *
     * @throws DamagedModelException when a file of the version is not what it must be
     */
    public Networks networks(String version) throws NoSuchVersionException, DamagedModelException {
        StoredVersion found = find(version);
        if (found instanceof StoredVersion.Damaged damaged) {
            throw damaged.damage();
        }
        return portable.of(version, found.files());
    }

    private ModelSummary summary(StoredVersion version, boolean isInside) {
        ModelSummary.Builder summary = ModelSummary.newBuilder()
                .setVersion(version.version())
                .setBundled(isInside)
                .setServing(service.isServing(version.version()))
                .setState(state(version));
        if (version instanceof StoredVersion.Valid valid) {
            summary.setDamage(damage(version.version()));
            ManifestMessages.describe(summary, valid.manifest());
        } else if (version instanceof StoredVersion.Damaged damaged) {
            summary.setDamage(damaged.damage().getMessage());
        }
        return summary.build();
    }

    private String state(StoredVersion version) {
        return lifecycles
                .of(version.version())
                .map(Lifecycle::label)
                .orElse(version instanceof StoredVersion.Valid ? "discovered" : "refused");
    }

    /** Why a version whose files are right cannot be served; empty when it can, as far as is known. */
    private String damage(String version) {
        String refusal = lifecycles
                .of(version)
                .filter(Lifecycle.Refused.class::isInstance)
                .map(state -> ((Lifecycle.Refused) state).reason())
                .orElse("");
        return damages.reasons().getOrDefault(version, refusal);
    }

    private StoredVersion find(String version) throws NoSuchVersionException {
        Optional<StoredVersion> stored = store.find(version);
        if (stored.isPresent()) {
            return stored.get();
        }
        Optional<StoredVersion> mine =
                inside().filter(inside -> inside.version().equals(version));
        return mine.isPresent() ? mine.get() : store.require(version);
    }

    private boolean isInside(String version) {
        return inside().map(StoredVersion::version).equals(Optional.of(version));
    }

    private Optional<StoredVersion> inside() {
        try {
            Manifest manifest = bundled.manifest();
            return Optional.of(new StoredVersion.Valid(manifest.version(), bundled, manifest));
        } catch (DamagedModelException e) {
            LOG.debugf("event=no-bundled-model reason=\"%s\"", e.getMessage());
            return Optional.empty();
        }
    }

    private static String text(ModelFiles files, String name) throws IOException {
        try {
            return new String(files.read(name), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            LOG.debugf("event=no-document name=%s", name);
            return "";
        }
    }
}
