/** Every setting of the service, in one interface: {@link dev.digits.segmentation.service.config.SegmentationConfig}. */
package dev.digits.segmentation.service.config;
