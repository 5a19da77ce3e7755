/**
 * The gateway's REST API as a client sees it: a {@link dev.digits.cli.gateway.SubmittedDrawing} goes in, an {@link
 * dev.digits.cli.gateway.Answer} comes out. Read {@link dev.digits.cli.gateway.Gateway} first.
 */
package dev.digits.cli.gateway;
