package dev.digits.service.tls;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code DIGITS_INNER_TLS_DIR}: when it names a folder of certificates, the services talk to each other over TLS only, and each shows
 * the other a certificate of the folder's authority (mutual TLS). It covers gRPC: the HTTP ports of segmentation and inference stay
 * plain, for health and metrics, and the inference service then refuses the Open Inference Protocol there.
 *
 * <p>The certificates are read at the start only; {@link ExpiryWarnings} says in time when they have to be renewed.
 *
 * <p><b>Failure semantics</b>: a file that is missing stops the start, with its name.
 */
public final class InnerTls extends FolderSwitch {
    static final String SETTING = "digits.inner-tls-dir";

    private static final List<String> PEERS = List.of("segmentation", "inference");

    /** For the service loader. */
    public InnerTls() {
        super(SETTING);
    }

    /** The name that a service's certificate has, by the name of its application. */
    static String service(String application) {
        return application.replace("-service", "");
    }

    @Override
    protected Map<String, String> settings(Path folder, UnaryOperator<String> others) {
        Certificates certificates = new Certificates(folder, service(others.apply("quarkus.application.name")));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.grpc.server.plain-text", "false");
        settings.put(
                "quarkus.grpc.server.ssl.certificate",
                certificates.certificate().toString());
        settings.put("quarkus.grpc.server.ssl.key", certificates.key().toString());
        settings.put(
                "quarkus.grpc.server.ssl.trust-store",
                certificates.authorityStore().toString());
        settings.put("quarkus.grpc.server.ssl.trust-store-type", "pkcs12");
        settings.put("quarkus.grpc.server.ssl.trust-store-password", Certificates.AUTHORITY_PASSWORD);
        settings.put("quarkus.grpc.server.ssl.client-auth", "REQUIRED");
        for (String peer : PEERS) {
            String client = "quarkus.grpc.clients." + peer + ".";
            settings.put(client + "plain-text", "false");
            settings.put(client + "ssl.certificate", certificates.certificate().toString());
            settings.put(client + "ssl.key", certificates.key().toString());
            settings.put(client + "ssl.trust-store", certificates.authority().toString());
        }
        return settings;
    }
}
