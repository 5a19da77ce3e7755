/**
 * What is refused before anyone works on it: bodies with too many bytes or too slow to come, pictures and ink with too
 * many pixels or points, more recognitions at once than are carried, more model documents at once than are sent. Read {@link dev.digits.gateway.limits.Gate} first.
 */
package dev.digits.gateway.limits;
