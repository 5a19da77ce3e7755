/**
 * What goes with every HTTP answer: security headers, how long a connection may idle, and the access log; and which methods an
 * address takes.
 */
package dev.digits.gateway.http;
