/**
 * The model store: a folder with one sub-folder a version, as the architecture document lays it out.
 *
 * <p>Read {@link dev.digits.model.store.ModelStore} first. A {@link dev.digits.model.store.VersionDraft} goes in and
 * becomes a {@link dev.digits.model.store.StoredVersion}, whose {@link dev.digits.model.store.ModelFiles} and {@link
 * dev.digits.model.store.Manifest} come out. Readers see a version whole or not at all, and check every byte of it.
 */
package dev.digits.model.store;
