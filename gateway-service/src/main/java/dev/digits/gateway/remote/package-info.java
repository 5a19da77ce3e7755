/**
 * The services behind the gateway: their channels, deadlines, retries and health. Read
 * {@link dev.digits.gateway.remote.RemoteChannel} first.
 */
package dev.digits.gateway.remote;
