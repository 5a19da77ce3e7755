package dev.digits.training.run;

import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.network.AdamW;
import dev.digits.training.network.Learner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a run must know to go on after an epoch as if it had never stopped. Random numbers are not in it: batches and
 * dropout begin every epoch from the seed and the epoch's number.
 *
 * @param tensors every part, by name as in the network
 */
public record RunState(RunPosition position, Map<Part, Map<String, Tensor>> tensors) {

    /** One file of tensors. */
    public enum Part {
        /** The network as the last step left it, running means and variances of batch norms included. */
        WEIGHTS("weights"),
        /** Moving averages of the gradients, of AdamW. */
        MEANS("gradient-means"),
        /** Moving averages of the squared gradients, of AdamW. */
        SQUARES("gradient-squares"),
        /** Moving average of the weights. */
        AVERAGE("average"),
        /** The average at the end of the best epoch. */
        BEST("best");

        private final String name;

        Part(String name) {
            this.name = name;
        }

        String fileName() {
            return name + ".safetensors";
        }
    }

    public RunState {
        tensors = new EnumMap<>(tensors);
    }

    /**
     * The state after one more epoch.
     *
     * @param before empty if it was the first
     * @param learner that took the epoch's steps
     */
    static RunState after(Optional<RunState> before, PeakRate rate, EpochMetrics epoch, Learner learner) {
        List<EpochMetrics> epochs =
                new ArrayList<>(before.map(state -> state.position().epochs()).orElse(List.of()));
        epochs.add(epoch);
        boolean best =
                before.isEmpty() || epoch.betterThan(before.get().position().best());
        int bestEpoch = best ? epoch.epoch() : before.get().position().bestEpoch();
        AdamW optimizer = learner.optimizer();
        Map<Part, Map<String, Tensor>> tensors = new EnumMap<>(Part.class);
        tensors.put(Part.WEIGHTS, NetworkWeights.of(learner.block()));
        tensors.put(Part.MEANS, optimizer.means());
        tensors.put(Part.SQUARES, optimizer.squares());
        tensors.put(Part.AVERAGE, NetworkWeights.of(learner.average().block()));
        tensors.put(Part.BEST, best ? tensors.get(Part.AVERAGE) : before.get().part(Part.BEST));
        RunPosition.Counters counters = new RunPosition.Counters(
                optimizer.beta1Product(),
                optimizer.beta2Product(),
                learner.average().updates());
        return new RunState(new RunPosition(rate, epochs, bestEpoch, counters), tensors);
    }

    /**
     * Makes a learner go on as if it had taken all steps up to here.
     *
     * @throws IllegalArgumentException if the state is that of another network
     */
    void restore(Learner learner) {
        RunPosition.Counters counters = position.counters();
        NetworkWeights.restore(learner.block(), part(Part.WEIGHTS));
        learner.average().restore(part(Part.AVERAGE), counters.averageUpdates());
        learner.optimizer()
                .restore(part(Part.MEANS), part(Part.SQUARES), counters.beta1Product(), counters.beta2Product());
    }

    Map<String, Tensor> part(Part part) {
        return tensors.get(part);
    }

    /** What is published when the phase ends here. */
    public TrainedNetwork trained() {
        return new TrainedNetwork(
                part(Part.BEST),
                position.best(),
                position.epochs(),
                position.rate().sweep(),
                position.rate().value());
    }
}
