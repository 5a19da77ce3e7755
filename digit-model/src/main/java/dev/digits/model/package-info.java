/**
 * The served network: bytes of tiles in, calibrated log-probabilities out.
 *
 * <p>Read {@link dev.digits.model.DigitClassifier} first. It loads a version from the {@linkplain dev.digits.model.store
 * model store}, whose weights are {@linkplain dev.digits.model.weights safetensors} of the {@linkplain
 * dev.digits.model.network residual network}. Nothing here knows a framework but DJL.
 */
package dev.digits.model;
