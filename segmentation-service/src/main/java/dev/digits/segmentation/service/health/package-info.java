/** Readiness: whether tiles can be scored. */
package dev.digits.segmentation.service.health;
