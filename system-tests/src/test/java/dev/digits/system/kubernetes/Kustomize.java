package dev.digits.system.kubernetes;

import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program of this machine that renders overlays.
 *
 * @param command its command, to which a folder is added
 */
record Kustomize(List<String> command) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<Kustomize> KNOWN =
            List.of(new Kustomize(List.of("kustomize", "build")), new Kustomize(List.of("kubectl", "kustomize")));

    /** The first that renders the base; those of version 4 and before know less. */
    static Optional<Kustomize> find() {
        return KNOWN.stream().filter(Kustomize::works).findFirst();
    }

    /** Renders a folder below {@code deploy/kubernetes}. */
    String render(String overlay) throws IOException, InterruptedException {
        CommandLine run = run(Checkout.require("deploy/kubernetes").resolve(overlay));
        if (run.exitCode() != 0 || !run.err().isEmpty()) {
            throw new AssertionError(overlay + " is not rendered: " + run.all());
        }
        return run.out();
    }

    private boolean works() {
        try {
            return run(Checkout.require("deploy/kubernetes/base")).exitCode() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CommandLine run(Path folder) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.add(folder.toString());
        return CommandLine.run(Checkout.home(), Map.of(), PATIENCE, all);
    }
}
