/**
 * The served networks: bytes of strips and tiles in, calibrated log-probabilities out.
 *
 * <p>Read {@link dev.digits.model.ReaderNetworks} first. It loads a version from the {@linkplain dev.digits.model.store
 * model store}, whose weights are {@linkplain dev.digits.model.weights safetensors} of the {@linkplain
 * dev.digits.model.network residual networks}, and runs their {@linkplain dev.digits.model.folded folded form} in a {@link
 * dev.digits.model.NetworkEngine}. Nothing here knows a framework but DJL.
 */
package dev.digits.model;
