/**
 * A drawing in any of its forms becomes a call of the segmentation service, and its reading becomes JSON. Read
 * {@link dev.digits.gateway.recognition.RecognitionResource}, then {@link dev.digits.gateway.recognition.Recognizer}.
 */
package dev.digits.gateway.recognition;
