package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates of one authority, as {@code deploy/certificates} makes them.
 *
 * @param folder that holds them
 */
record AuthorityCertificates(Path folder) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Makes an authority and its certificates in a folder, which need not be there. */
    static AuthorityCertificates make(Path folder) throws IOException, InterruptedException {
        CommandLine made = CommandLine.run(
                Path.of("."),
                Map.of(),
                Duration.ofMinutes(1),
                List.of(Checkout.require("deploy/certificates").toString(), folder.toString()));
        assertThat(made.exitCode()).as(made.all()).isZero();
        return new AuthorityCertificates(folder);
    }

    /** Private key of a service, PEM. */
    String key(String service) throws IOException {
        return Files.readString(folder.resolve(service + ".key"));
    }

    /** Trusts this authority and shows no certificate. */
    SSLContext anonymous() throws IOException, GeneralSecurityException {
        return context(new KeyManager[0]);
    }

    /** Trusts this authority and shows the certificate that another one gave to a service; or this one, if it is the same. */
    SSLContext showing(AuthorityCertificates issuer, String service) throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry(service, issuer.privateKey(service), PASSWORD, new Certificate[] {issuer.certificate(service)});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        return context(keys.getKeyManagers());
    }

    private SSLContext context(KeyManager[] keys) throws IOException, GeneralSecurityException {
        KeyStore authority = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("ca.p12"))) {
            authority.load(in, PASSWORD);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust.getTrustManagers(), null);
        return context;
    }

    private Certificate certificate(String service) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve(service + ".crt"))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private PrivateKey privateKey(String service) throws IOException, GeneralSecurityException {
        String base64 =
                key(service).lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
