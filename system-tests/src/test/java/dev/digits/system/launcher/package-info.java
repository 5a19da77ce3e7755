/**
 * The launcher as a person uses it, on ports and with a state folder of its own. Read {@link
 * dev.digits.system.launcher.Launcher} first.
 */
package dev.digits.system.launcher;
