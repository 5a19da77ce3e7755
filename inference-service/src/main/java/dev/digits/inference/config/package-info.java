/** Settings, checked when the service starts: read {@link dev.digits.inference.config.InferenceSettings} first. */
package dev.digits.inference.config;
