package dev.digits.model.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network's parameters under the names in which they are stored, such as {@code stem.conv.weight} or {@code
 * stages.0.blocks.0.norm1.running_mean}: the names that the same network would have in PyTorch.
 *
 * <p>The names depend on the architecture alone, never on the run, so weights find their place in a rebuilt network.
 */
public final class NamedParameters {

    /** Name of a child block that adds no level to the names of its parameters. */
    static final String UNNAMED = "";

    /** DJL puts two digits, the child's number, before every child's name. */
    private static final int NUMBER_LENGTH = 2;

    private NamedParameters() {}

    /**
     * Parameters in the order of the forward pass; running means and variances of batch norms included.
     *
     * @param network as made by {@link TileNetwork#create} or {@link LineNetwork#create}; need not be initialised
     */
    public static Map<String, Parameter> of(Block network) {
        Map<String, Parameter> named = new LinkedHashMap<>();
        collect(network, "", named);
        return named;
    }

    private static void collect(Block block, String prefix, Map<String, Parameter> named) {
        for (Pair<String, Parameter> own : block.getDirectParameters()) {
            named.put(prefix + nameOf(own.getKey()), own.getValue());
        }
        for (Pair<String, Block> child : block.getChildren()) {
            String name = child.getKey().substring(NUMBER_LENGTH);
            collect(child.getValue(), name.equals(UNNAMED) ? prefix : prefix + name + ".", named);
        }
    }

    private static String nameOf(String djlName) {
        return switch (djlName) {
            case "weight", "gamma" -> "weight";
            case "bias", "beta" -> "bias";
            case "runningMean" -> "running_mean";
            case "runningVar" -> "running_var";
            default -> throw new IllegalArgumentException("a parameter that the network does not use: " + djlName);
        };
    }
}
