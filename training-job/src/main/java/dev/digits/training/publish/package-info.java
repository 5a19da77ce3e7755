/**
 * From trained networks to a version in the store: measured ({@link dev.digits.training.publish.Measured} tiles, {@link
 * dev.digits.training.publish.MeasuredLines}), described ({@link dev.digits.training.publish.RunReport}, {@link
 * dev.digits.training.publish.ModelCard}) and published ({@link dev.digits.training.publish.VersionPublisher}).
 */
package dev.digits.training.publish;
