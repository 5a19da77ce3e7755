/** How the services time their work: {@link dev.digits.service.meters.Latency}. Names of meters begin with {@code digits.}. */
package dev.digits.service.meters;
