/** HTTPS by one switch: {@link dev.digits.gateway.tls.Https}. */
package dev.digits.gateway.tls;
