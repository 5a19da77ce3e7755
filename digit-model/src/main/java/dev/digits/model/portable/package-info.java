/**
 * The networks of a version as one file for readers that have no engine, such as the page: {@link
 * dev.digits.model.portable.PortableNetworks} writes it, {@link dev.digits.model.portable.OperationList} collects a forward pass.
 */
package dev.digits.model.portable;
