/**
 * The images and the compose file on a real engine. Read {@link dev.digits.system.container.ContainersTest} first.
 */
package dev.digits.system.container;
