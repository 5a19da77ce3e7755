/**
 * Printed lines: rules, margins, tables, boxes and grids are found in the ink of a picture and taken off. Begin with {@link
 * dev.digits.segmentation.rule.PrintedRules}. Dashed lines and bar codes are told from marks later, as components of their own.
 */
package dev.digits.segmentation.rule;
