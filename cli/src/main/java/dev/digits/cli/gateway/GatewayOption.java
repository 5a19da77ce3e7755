package dev.digits.cli.gateway;

import dev.digits.address.GatewayAddress;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the gateway is: {@code --url}, else as {@link GatewayAddress} says. */
public final class GatewayOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The gateway's address. Default: DIGITS_URL, or http://localhost with DIGITS_PORT or 5000. It is"
                            + " sent the API key that the environment names as DIGITS_API_KEY.")
    private Optional<String> url = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The gateway that was asked for.
     *
     * @throws ParameterException when the address is not an HTTP one, or no header can carry the key
     */
    public Gateway open() {
        try {
            return new Gateway(GatewayAddress.of(url, System.getenv()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
