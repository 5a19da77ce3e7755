/** Whether the service lives, what it serves and how busy it is: behind {@code /q/health}, and gauges. */
package dev.digits.inference.health;
