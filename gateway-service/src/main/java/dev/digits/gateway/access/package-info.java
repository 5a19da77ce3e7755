/**
 * Who may call the API, and how often: API keys and a limit for each client, both off unless they are set. Read {@link
 * dev.digits.gateway.access.ClientAccess} first.
 */
package dev.digits.gateway.access;
