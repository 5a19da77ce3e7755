/** Every setting of the gateway, in one interface: {@link dev.digits.gateway.config.GatewayConfig}. */
package dev.digits.gateway.config;
