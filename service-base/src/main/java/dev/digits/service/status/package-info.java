/**
 * What the end of a call between services means: {@link dev.digits.service.status.CallFailure} for whoever called, and
 * {@link dev.digits.service.status.AwayTrailer}, by which a service names the one behind it that is away.
 */
package dev.digits.service.status;
