/**
 * What the three services share and no other module needs: how they call each other ({@code peer}), what the end of such a call
 * means ({@code status}), and how they time their work ({@code meters}). It knows nothing of digits.
 *
 * <p>Read {@link dev.digits.service.peer.PeerChannel} first.
 */
package dev.digits.service;
