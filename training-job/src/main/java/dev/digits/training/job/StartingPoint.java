package dev.digits.training.job;

import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import dev.digits.training.settings.TrainingSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The weights that a run begins with.
 *
 * @param version whose weights they are, or the versions between commas whose mean they are; empty for random ones
 * @param tiles of the tile network, by parameter; none for random ones
 * @param lines of the line network
 */
public record StartingPoint(Optional<String> version, Map<String, Tensor> tiles, Map<String, Tensor> lines) {
    /** Random weights. */
    public static final StartingPoint RANDOM = new StartingPoint(Optional.empty(), Map.of(), Map.of());

    /** Copies both maps. */
    public StartingPoint {
        tiles = Map.copyOf(tiles);
        lines = Map.copyOf(lines);
    }

    /**
     * The weights of the version that the settings name, or the mean of those of several. To a line network without a gate one is added that
     * lets all through, if the settings ask for one.
     *
     * @throws CannotStartException if there is no such version, or its networks have other sizes, or a file of it is damaged
     */
    public static StartingPoint of(TrainingSettings settings, ModelStore store)
            throws IOException, CannotStartException {
        if (settings.startFrom().isEmpty()) {
            return RANDOM;
        }
        List<StartingPoint> starts = new ArrayList<>();
        for (String name : settings.startFrom().get().split(",", -1)) {
            starts.add(of(name.strip(), settings, store));
        }
        return starts.size() == 1 ? starts.get(0) : meanOf(starts);
    }

    private static StartingPoint of(String name, TrainingSettings settings, ModelStore store)
            throws IOException, CannotStartException {
        try {
            ModelFiles files = ModelChoice.named(store, name).files();
            Manifest manifest = files.verify();
            requireSame(settings.architecture().trunk(), manifest.architecture().trunk());
            LineArchitecture wanted = settings.lines().architecture();
            LineArchitecture given = manifest.line().architecture();
            requireSame(wanted.trunk(), given.trunk());
            requireSame(wanted.headWidth(), given.headWidth());
            boolean gateIsNew = wanted.hasGate() && !given.hasGate();
            if (!gateIsNew) {
                requireSame("a gate of " + wanted.gateWidth(), "a gate of " + given.gateWidth());
            }
            Map<String, Tensor> lines = weights(files, ModelFiles.LINE);
            return new StartingPoint(
                    Optional.of(manifest.version()),
                    weights(files, ModelFiles.WEIGHTS),
                    gateIsNew ? OpenGate.addedTo(lines, wanted, settings.seed()) : lines);
        } catch (UnknownVersionException | DamagedModelException | MalformedSafetensorsException e) {
            throw new CannotStartException(e);
        }
    }

    private static StartingPoint meanOf(List<StartingPoint> starts) {
        return new StartingPoint(
                Optional.of(starts.stream()
                        .flatMap(start -> start.version().stream())
                        .collect(Collectors.joining(", "))),
                WeightMean.of(starts.stream().map(StartingPoint::tiles).toList()),
                WeightMean.of(starts.stream().map(StartingPoint::lines).toList()));
    }

    private static void requireSame(Object wanted, Object given) throws CannotStartException {
        if (!wanted.equals(given)) {
            throw new CannotStartException("its networks have other sizes: " + given + ", not " + wanted);
        }
    }

    private static Map<String, Tensor> weights(ModelFiles files, String name) throws IOException {
        return Safetensors.read(new ByteArrayInputStream(files.read(name)));
    }
}
