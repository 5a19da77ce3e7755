/**
 * {@code deploy/release} on a repository of its own. Read {@link dev.digits.system.release.ReleaseTest} first.
 */
package dev.digits.system.release;
