/**
 * Requests that mean harm, over raw sockets. Read {@link dev.digits.system.hostile.HostileRequestsTest} first.
 */
package dev.digits.system.hostile;
