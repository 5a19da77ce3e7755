/** What goes with every HTTP answer: security headers and the access log. */
package dev.digits.gateway.http;
