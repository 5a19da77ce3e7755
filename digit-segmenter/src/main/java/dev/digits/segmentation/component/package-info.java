/**
 * From the grey of ink to marks: {@link dev.digits.segmentation.component.ComponentFinder} finds connected components,
 * {@link dev.digits.segmentation.component.PictureReader} is the whole way from a picture to its {@link
 * dev.digits.segmentation.mark.Sheet}.
 */
package dev.digits.segmentation.component;
