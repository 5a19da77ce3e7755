package dev.digits.training.train;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The weights of several versions side by side.
 *
 * @param members the versions
 * @param weights of all together
 */
record JoinMaking(List<Manifest> members, long weights) implements Making {

    JoinMaking {
        members = List.copyOf(members);
    }

    @Override
    public String details(Provenance provenance) {
        return String.format(
                Locale.ROOT,
                """
                - made %s by the training job, code version %s, from versions that were trained apart: %s
                - each version is one group, its weights as they were; the logits are the mean of theirs, each divided by its own temperature""",
                provenance.created(),
                provenance.codeVersion(),
                members.stream()
                        .map(member -> member.version() + " (seed "
                                + member.provenance().seed() + ")")
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public String temperature() {
        return "as those of the versions, fitted on their validation images (Guo et al. 2017), are in the weights";
    }

    @Override
    public String validationImages() {
        return "that each of the versions had put aside from the training set";
    }

    @Override
    public String validationUse() {
        return "Nothing was chosen by it.";
    }

    @Override
    public String caveat(Provenance provenance) {
        return """
                These are the figures of one average; versions of other seeds give others. The validation images are among those
                by which each version's epoch was chosen, so their figures are slightly optimistic.""";
    }
}
