/** Health: whether strips and tiles can be scored. */
package dev.digits.segmentation.service.health;
