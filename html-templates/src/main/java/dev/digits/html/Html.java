package dev.digits.html;

/**
 * Markup, as against text, which is escaped where it goes into a template.
 *
 * @param markup goes into a page as it is
 */
public record Html(String markup) {}
