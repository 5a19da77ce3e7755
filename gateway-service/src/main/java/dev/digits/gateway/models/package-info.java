/**
 * The model versions: what there is, what is served, and changing it. Read
 * {@link dev.digits.gateway.models.ModelResource} first.
 */
package dev.digits.gateway.models;
