package dev.digits.gateway.tls;

import dev.digits.service.tls.Certificates;
import dev.digits.service.tls.FolderSwitch;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code DIGITS_TLS_DIR}: when it names a folder with {@code gateway.crt} and {@code gateway.key} (PEM), the gateway's port speaks
 * HTTPS and nothing else. The files are looked at every hour, so that a renewed certificate needs no restart.
 */
public final class Https extends FolderSwitch {
    /** For the service loader. */
    public Https() {
        super("digits.tls-dir");
    }

    @Override
    protected Map<String, String> settings(Path folder, UnaryOperator<String> others) {
        Certificates certificates = new Certificates(folder, "gateway");
        return Map.of(
                "quarkus.http.insecure-requests", "disabled",
                "quarkus.http.ssl-port", others.apply("quarkus.http.port"),
                "quarkus.http.ssl.certificate.files", certificates.certificate().toString(),
                "quarkus.http.ssl.certificate.key-files", certificates.key().toString(),
                "quarkus.http.ssl.certificate.reload-period", "1h");
    }
}
