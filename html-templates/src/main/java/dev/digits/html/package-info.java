/**
 * Pages made of Qute templates, in programs that have nothing else of Quarkus. In: a template's name and a record. Out:
 * {@link dev.digits.html.Html}, in which every text of the record is escaped. Read {@link dev.digits.html.Templates} first.
 */
package dev.digits.html;
