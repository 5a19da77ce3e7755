/**
 * The manifests of {@code deploy/kubernetes}, rendered and read strictly. Read {@link
 * dev.digits.system.kubernetes.ManifestsTest} first.
 */
package dev.digits.system.kubernetes;
