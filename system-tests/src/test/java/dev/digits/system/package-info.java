/**
 * The whole system as a person runs it: packaged services as processes, the launcher, containers. Read {@link
 * dev.digits.system.RunningSystem} first; {@link dev.digits.system.SharedSystem} gives one to a test class.
 */
package dev.digits.system;
