package dev.digits.service.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** How long a certificate is still valid. */
final class CertificateExpiry {
    private CertificateExpiry() {}

    /**
     * The time that is left of a certificate, negative once it has expired.
     *
     * @param file the certificate, PEM; of several the first counts
     * @throws IOException when it cannot be read
     * @throws CertificateException when it is no certificate
     */
    static Duration left(Path file, Instant now) throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            return Duration.between(now, certificate.getNotAfter().toInstant());
        }
    }
}
