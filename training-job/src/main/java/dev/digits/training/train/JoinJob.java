package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.store.VersionDraft;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Safetensors;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.join.CannotJoinException;
import dev.digits.training.join.JoinedNetwork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins versions into a new one, see {@link JoinedNetwork}. It is measured on the images that every one of them had put
 * aside; what one version learned from would flatter the others too.
 */
final class JoinJob {

    /** The temperatures of the versions are in the weights, and too few images are left to fit another one. */
    private static final double CALIBRATED = 1;

    private final ModelStore store;
    private final DigitDataset dataset;

    /** @param dataset that the versions were trained on */
    JoinJob(ModelStore store, DigitDataset dataset) {
        this.store = store;
        this.dataset = dataset;
    }

    /**
     * Joins and publishes.
     *
     * @throws DamagedModelException if a file of a version is not what its manifest says
     * @throws CannotJoinException if the versions are too different, or learned from other images than the data set's
     */
    StoredVersion.Valid join(List<ModelFiles> versions) throws IOException, DamagedModelException, CannotJoinException {
        List<JoinedNetwork.Member> members = new ArrayList<>();
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (ModelFiles files : versions) {
            Manifest manifest = files.verify();
            byte[] weights = files.readVerified(manifest, ModelFiles.WEIGHTS);
            members.add(new JoinedNetwork.Member(manifest, Safetensors.read(new ByteArrayInputStream(weights))));
            if (manifest.files().containsKey(ModelFiles.REPORT)) {
                documents.put(JoinReport.nameOfReport(manifest), files.readVerified(manifest, ModelFiles.REPORT));
            }
        }
        JoinedNetwork joined = JoinedNetwork.of(members);
        List<Manifest> manifests =
                members.stream().map(JoinedNetwork.Member::manifest).toList();
        Map<String, Object> settings = sharedSettings(manifests);
        TrainingSettings training = SettingsOptions.settings(settings);
        EvaluationSet validation = EvaluationSet.ofValidation(putAsideByAll(manifests), training, Normalisation.MNIST);
        Measured measured =
                Measured.of(joined.architecture(), joined.weights(), validation, outputs -> CALIBRATED, dataset.test());
        Provenance provenance = provenance(manifests, settings);
        JoinMaking making = new JoinMaking(manifests, NetworkWeights.trained(joined.weights()));
        documents.put("settings.json", SettingsFile.json(settings));
        documents.put(ModelFiles.REPORT, utf8(JoinReport.html(training, making, measured, provenance)));
        documents.put(
                ModelFiles.MODEL_CARD,
                utf8(ModelCard.markdown(joined.architecture(), training, making, measured, provenance)));
        return store.publish(new VersionDraft(
                joined.architecture(),
                joined.weights(),
                manifests.get(0).normalisation(),
                (float) measured.temperature(),
                metrics(measured, manifests),
                provenance,
                documents));
    }

    /** Settings that all have alike: with these and a seed each of them can be made again. */
    private static Map<String, Object> sharedSettings(List<Manifest> versions) {
        Map<String, Object> shared =
                new LinkedHashMap<>(versions.get(0).provenance().settings());
        versions.forEach(version ->
                shared.entrySet().retainAll(version.provenance().settings().entrySet()));
        return shared;
    }

    private LabelledImages putAsideByAll(List<Manifest> versions) throws CannotJoinException {
        Set<Integer> common = new HashSet<>();
        for (Manifest version : versions) {
            requireTrainedOnDataset(version);
            TrainingSettings settings =
                    SettingsOptions.settings(version.provenance().settings());
            Set<Integer> aside = IntStream.of(TrainingImages.indicesAside(dataset.training(), settings))
                    .boxed()
                    .collect(Collectors.toSet());
            if (version.equals(versions.get(0))) {
                common.addAll(aside);
            } else {
                common.retainAll(aside);
            }
        }
        if (common.isEmpty()) {
            throw new CannotJoinException(
                    "there is no image that all of the versions put aside while they were trained,"
                            + " so what they are together cannot be measured; a larger --validation-size leaves some");
        }
        return dataset.training()
                .select(common.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    private void requireTrainedOnDataset(Manifest version) throws CannotJoinException {
        Map<String, String> trainedOn = version.provenance().datasets();
        for (SourceFile file : dataset.files()) {
            if (!file.sha256().equals(trainedOn.get(file.name()))) {
                throw new CannotJoinException("version " + version.version() + " was not trained on this "
                        + file.name() + ": its SHA-256 is " + file.sha256() + ", the version names "
                        + trainedOn.getOrDefault(file.name(), "no such file"));
            }
        }
    }

    private static Provenance provenance(List<Manifest> versions, Map<String, Object> shared) {
        Map<String, Object> settings = new LinkedHashMap<>(shared);
        settings.put(
                JoinedNetwork.SEEDS,
                versions.stream().map(version -> version.provenance().seed()).toList());
        settings.put(
                JoinedNetwork.VERSIONS, versions.stream().map(Manifest::version).toList());
        Provenance first = versions.get(0).provenance();
        return new Provenance(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                first.seed(),
                settings,
                first.datasets(),
                CodeVersion.current(),
                Optional.empty());
    }

    /** What was measured, and what all trainings took together. */
    private static Map<String, Map<String, Double>> metrics(Measured measured, List<Manifest> versions) {
        Map<String, Map<String, Double>> metrics = measured.metrics();
        double minutes = versions.stream()
                .mapToDouble(version ->
                        version.metric(RunMetrics.TRAINING, RunMetrics.MINUTES).orElse(0))
                .sum();
        metrics.put(RunMetrics.TRAINING, Map.of(RunMetrics.MINUTES, minutes));
        return metrics;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
