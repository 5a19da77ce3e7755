/**
 * Faults of the network and of the services, each for a while and under load. {@link dev.digits.system.faults.Faults} makes them, {@link
 * dev.digits.system.faults.Trial} holds the system to its promise while one lasts and after it.
 */
package dev.digits.system.faults;
