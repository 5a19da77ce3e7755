/**
 * Encryption by one switch: a folder of certificates, as {@code deploy/certificates} makes it, becomes the framework's settings. Read
 * {@link dev.digits.service.tls.InnerTls} first.
 */
package dev.digits.service.tls;
