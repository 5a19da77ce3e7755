/**
 * Recognition while someone draws, over a WebSocket. Only the newest drawing of a connection matters. Read
 * {@link dev.digits.gateway.live.LiveSocket}, then {@code LatestWins}.
 */
package dev.digits.gateway.live;
