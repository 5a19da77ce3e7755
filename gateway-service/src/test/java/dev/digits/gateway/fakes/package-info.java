/** The services behind the gateway, played by real gRPC servers in the test's own process. */
package dev.digits.gateway.fakes;
