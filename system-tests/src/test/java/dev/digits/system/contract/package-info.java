/**
 * The API held to its own description by programs of others. Read {@link
 * dev.digits.system.contract.ApiContractTest} first.
 */
package dev.digits.system.contract;
