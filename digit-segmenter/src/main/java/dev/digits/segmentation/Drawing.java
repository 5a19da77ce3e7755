package dev.digits.segmentation;

/** What a person drew. */
public sealed interface Drawing permits Picture, Ink {}
