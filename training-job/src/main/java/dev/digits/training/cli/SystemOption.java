package dev.digits.training.cli;

import dev.digits.address.GatewayAddress;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which running system is asked about its versions: {@code --system}, else as {@link GatewayAddress} says. */
final class SystemOption {

    @Option(
            names = "--system",
            paramLabel = "URL",
            description = "A running system, which is asked what it serves and what it refuses. Default: DIGITS_URL, or"
                    + " http://localhost with DIGITS_PORT or 5000. It is sent the API key that the environment names as"
                    + " DIGITS_API_KEY.")
    private Optional<String> given = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The system that was asked for.
     *
     * @throws ParameterException when the address is not an HTTP one, or no header can carry the key
     */
    RunningSystem system() {
        try {
            return new RunningSystem(GatewayAddress.of(given, System.getenv()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
