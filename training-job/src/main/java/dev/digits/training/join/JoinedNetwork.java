package dev.digits.training.join;

import dev.digits.model.network.Architecture;
import dev.digits.model.store.Manifest;
import dev.digits.model.weights.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Networks of equal sizes as one (Hansen and Salamon 1990). Their trunks stand side by side, as the groups of its
 * convolutions, and its last layers give the mean of their logits, each divided by its network's temperature. So the one
 * says what the networks agree on, and the mistakes that each makes alone are outvoted.
 *
 * @param architecture as many times as wide, in as many times as many groups
 * @param weights every parameter by name
 */
public record JoinedNetwork(Architecture architecture, Map<String, Tensor> weights) {

    /** Name of the setting that lists the versions which a version was joined from. */
    public static final String VERSIONS = "joined";

    /** Name of the setting that lists their seeds. */
    public static final String SEEDS = "seeds";

    /** Layers that see the features of all groups. */
    private static final List<String> LAST_LAYERS = List.of("head", "pairs");

    /**
     * One of the networks.
     *
     * @param manifest of its version
     * @param weights every parameter by name
     */
    public record Member(Manifest manifest, Map<String, Tensor> weights) {}

    /**
     * Joins.
     *
     * @param members two or more
     * @throws CannotJoinException unless all have the same sizes, take the same input and were trained, not joined
     */
    public static JoinedNetwork of(List<Member> members) throws CannotJoinException {
        requireAlike(members);
        Architecture one = members.get(0).manifest().architecture();
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (String name : members.get(0).weights().keySet()) {
            weights.put(name, joined(name, members));
        }
        return new JoinedNetwork(sizes(one, members.size()), weights);
    }

    private static Architecture sizes(Architecture one, int members) throws CannotJoinException {
        try {
            return new Architecture(
                    one.name(),
                    one.stageWidths().stream().map(width -> width * members).toList(),
                    one.blocksPerStage(),
                    one.stem(),
                    one.dropout(),
                    one.outputs(),
                    one.pairs(),
                    one.groups() * members);
        } catch (IllegalArgumentException e) {
            throw new CannotJoinException(members + " versions are too many for one network: " + e.getMessage());
        }
    }

    private static void requireAlike(List<Member> members) throws CannotJoinException {
        if (members.size() < 2) {
            throw new CannotJoinException("there must be two versions or more to join");
        }
        Manifest first = members.get(0).manifest();
        List<String> seen = new ArrayList<>();
        for (Member member : members) {
            Manifest other = member.manifest();
            if (seen.contains(other.version())) {
                throw new CannotJoinException("version " + other.version() + " is named twice");
            }
            seen.add(other.version());
            if (other.provenance().settings().containsKey(VERSIONS)) {
                throw new CannotJoinException("version " + other.version() + " was joined itself, from "
                        + other.provenance().settings().get(VERSIONS) + "; name those instead");
            }
            if (!other.architecture().equals(first.architecture())) {
                throw new CannotJoinException("versions " + first.version() + " and " + other.version()
                        + " have networks of different sizes: " + first.architecture() + " and "
                        + other.architecture());
            }
            if (!other.normalisation().equals(first.normalisation())) {
                throw new CannotJoinException("versions " + first.version() + " and " + other.version()
                        + " take different inputs: " + first.normalisation() + " and " + other.normalisation());
            }
            if (!member.weights().keySet().equals(members.get(0).weights().keySet())) {
                throw new CannotJoinException(
                        "versions " + first.version() + " and " + other.version() + " hold weights of different names");
            }
        }
    }

    private static Tensor joined(String name, List<Member> members) {
        List<Tensor> parts =
                members.stream().map(member -> member.weights().get(name)).toList();
        if (LAST_LAYERS.stream().noneMatch(layer -> name.startsWith(layer + "."))) {
            return stacked(parts);
        }
        List<Tensor> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(scaled(
                    parts.get(i),
                    1.0 / (members.size() * members.get(i).manifest().temperature())));
        }
        return name.endsWith(".bias") ? sum(shares) : sideBySide(shares);
    }

    /** Along the first index: the channels of one network behind those of another. */
    private static Tensor stacked(List<Tensor> parts) {
        int[] shape = parts.get(0).shape().clone();
        shape[0] *= parts.size();
        int length = parts.get(0).values().length;
        float[] values = new float[length * parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(parts.get(i).values(), 0, values, i * length, length);
        }
        return new Tensor(shape, values);
    }

    /** Along the second index, of matrices: the inputs from one network behind those from another. */
    private static Tensor sideBySide(List<Tensor> matrices) {
        int rows = matrices.get(0).shape()[0];
        int columns = matrices.get(0).shape()[1];
        int all = columns * matrices.size();
        float[] values = new float[rows * all];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < matrices.size(); i++) {
                System.arraycopy(matrices.get(i).values(), row * columns, values, row * all + i * columns, columns);
            }
        }
        return new Tensor(new int[] {rows, all}, values);
    }

    private static Tensor sum(List<Tensor> vectors) {
        float[] values = vectors.get(0).values().clone();
        for (Tensor more : vectors.subList(1, vectors.size())) {
            for (int i = 0; i < values.length; i++) {
                values[i] += more.values()[i];
            }
        }
        return new Tensor(vectors.get(0).shape(), values);
    }

    private static Tensor scaled(Tensor tensor, double factor) {
        float[] values = tensor.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= (float) factor;
        }
        return new Tensor(tensor.shape(), values);
    }
}
