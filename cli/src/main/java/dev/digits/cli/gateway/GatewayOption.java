package dev.digits.cli.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the gateway is: {@code --url}, else {@code DIGITS_URL}, else this machine at {@code DIGITS_PORT} or 5000. */
public final class GatewayOption {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The gateway's address. Default: DIGITS_URL, or http://localhost with DIGITS_PORT or 5000.")
    private String url;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The gateway that was asked for.
     *
     * @throws ParameterException when the address is not an HTTP one
     */
    public Gateway open() {
        String address = url == null ? address(System.getenv()) : url;
        try {
            URI base = new URI(address);
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return new Gateway(base);
            }
        } catch (URISyntaxException e) {
            throw new ParameterException(spec.commandLine(), "not an address: " + e.getMessage(), e);
        }
        throw new ParameterException(spec.commandLine(), "not an address such as http://localhost:5000: " + address);
    }

    static String address(Map<String, String> environment) {
        String named = environment.getOrDefault("DIGITS_URL", "");
        if (!named.isBlank()) {
            return named;
        }
        String port = environment.getOrDefault("DIGITS_PORT", "");
        return "http://localhost:" + (port.isBlank() ? "5000" : port);
    }
}
