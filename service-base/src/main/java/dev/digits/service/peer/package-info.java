/**
 * The services as others call them: a {@link dev.digits.service.peer.PeerChannel} to each, made by Quarkus from
 * {@code quarkus.grpc.clients.<name>} and this module's defaults, spread over all addresses of a name, with safe repeats
 * ({@link dev.digits.service.peer.PeerChannels}); and a probe of its health ({@link dev.digits.service.peer.PeerProbe}).
 */
package dev.digits.service.peer;
