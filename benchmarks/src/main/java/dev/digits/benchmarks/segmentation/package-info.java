/** How long it takes to cut a drawing into candidate digits, without the network. */
package dev.digits.benchmarks.segmentation;
