/** Where the command lines find the gateway of a running system. In: an option's value and the environment. Out: requests to its API. */
package dev.digits.address;
