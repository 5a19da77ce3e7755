/** The services behind the gateway: a channel to each. */
package dev.digits.gateway.remote;
