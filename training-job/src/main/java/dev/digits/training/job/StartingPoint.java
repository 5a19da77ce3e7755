package dev.digits.training.job;

import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.Provenance;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import dev.digits.training.evaluate.ModelChoice;
import dev.digits.training.evaluate.UnknownVersionException;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StartVersions;
import dev.digits.training.settings.TrainingSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The weights that a run begins with.
 *
 * @param versions whose weights they are, or whose mean
 * @param tiles of the tile network, by parameter; none for random ones
 * @param lines of the line network
 */
public record StartingPoint(StartVersions versions, Map<String, Tensor> tiles, Map<String, Tensor> lines) {
    /** Random weights. */
    public static final StartingPoint RANDOM = new StartingPoint(StartVersions.NONE, Map.of(), Map.of());

    private static final String VALIDATION_SIZE = "validation-size";

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
        return of(names(settings), settings, store);
    }

    /**
     * The weights of the versions that the run began with, whatever their names stand for by now. Where every phase has finished an epoch
     * there are none: the run goes on from its own.
     *
     * @throws CannotStartException if a phase needs a version that is gone
     */
    static StartingPoint of(RunFolder folder, ModelStore store) throws IOException, CannotStartException {
        RunPlan plan = folder.plan();
        if (folder.hasBegunEveryPhase()) {
            return new StartingPoint(plan.start().orElseGet(() -> unresolved(plan.settings())), Map.of(), Map.of());
        }
        if (plan.start().isEmpty()) {
            return of(plan.settings(), store);
        }
        List<String> names = plan.start().get().versions().stream()
                .map(StartVersions.Version::name)
                .toList();
        for (String name : names) {
            requireThere(name, store);
        }
        return of(names, plan.settings(), store);
    }

    private static List<String> names(TrainingSettings settings) {
        return settings.startFrom().stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** What a plan of an earlier program tells. */
    private static StartVersions unresolved(TrainingSettings settings) {
        return new StartVersions(names(settings).stream()
                .map(name -> StartVersions.Version.ofSeed(name, OptionalLong.empty()))
                .toList());
    }

    private static void requireThere(String name, ModelStore store) throws CannotStartException {
        try {
            if (store.find(name).isEmpty() && !ModelChoice.isBundled(name)) {
                throw new CannotStartException("the run began with version " + name + ", which is neither in "
                        + store.root() + " nor bundled any more, and a phase that has not finished an epoch needs it");
            }
        } catch (DamagedModelException e) {
            throw new CannotStartException(e);
        }
    }

    private static StartingPoint of(List<String> names, TrainingSettings settings, ModelStore store)
            throws IOException, CannotStartException {
        List<StartingPoint> starts = new ArrayList<>();
        for (String name : names) {
            starts.add(of(name, settings, store));
        }
        return switch (starts.size()) {
            case 0 -> RANDOM;
            case 1 -> starts.get(0);
            default -> meanOf(starts);
        };
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
                    new StartVersions(List.of(start(manifest))),
                    weights(files, ModelFiles.WEIGHTS),
                    gateIsNew ? OpenGate.addedTo(lines, wanted, settings.seed()) : lines);
        } catch (UnknownVersionException | DamagedModelException | MalformedSafetensorsException e) {
            throw new CannotStartException(e);
        }
    }

    private static StartVersions.Version start(Manifest manifest) {
        Provenance provenance = manifest.provenance();
        return new StartVersions.Version(
                manifest.version(),
                OptionalLong.of(provenance.seed()),
                provenance.settings().get(VALIDATION_SIZE) instanceof Number size
                        ? OptionalInt.of(size.intValue())
                        : OptionalInt.empty(),
                provenance.datasets());
    }

    private static StartingPoint meanOf(List<StartingPoint> starts) {
        return new StartingPoint(
                new StartVersions(starts.stream()
                        .flatMap(start -> start.versions().versions().stream())
                        .toList()),
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
