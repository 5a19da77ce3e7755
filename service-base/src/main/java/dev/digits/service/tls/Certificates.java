package dev.digits.service.tls;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The certificates of one service.
 *
 * @param folder that holds them, with those of others
 * @param name of the service, such as {@code gateway}
 */
public record Certificates(Path folder, String name) {
    /** Protects nothing: what it opens holds only public certificates. */
    public static final String AUTHORITY_PASSWORD = "changeit";

    /** The service's own certificate, PEM. */
    public Path certificate() {
        return readable(name + ".crt");
    }

    /** Its private key, PEM. */
    public Path key() {
        return readable(name + ".key");
    }

    /** The certificate of the authority that all others are signed by, PEM. */
    public Path authority() {
        return readable("ca.crt");
    }

    /** The same as a PKCS #12 file of trusted certificates. */
    public Path authorityStore() {
        return readable("ca.p12");
    }

    private Path readable(String file) {
        Path path = folder.resolve(file).toAbsolutePath();
        if (!Files.isReadable(path)) {
            throw new IllegalStateException(
                    "the certificate file " + path + " cannot be read; deploy/certificates makes such a folder");
        }
        return path;
    }
}
