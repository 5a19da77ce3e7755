/**
 * Printed lines: rules, margins, tables, boxes and grids are found in the ink of a picture and taken off. Begin with {@link
 * dev.digits.segmentation.rule.PrintedRules}.
 */
package dev.digits.segmentation.rule;
