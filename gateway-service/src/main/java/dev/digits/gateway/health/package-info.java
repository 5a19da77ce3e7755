/** Health: which service behind the gateway is away. */
package dev.digits.gateway.health;
