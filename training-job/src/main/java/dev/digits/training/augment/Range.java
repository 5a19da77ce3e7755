package dev.digits.training.augment;

/**
 * How far an augmentation may go, as a setting.
 *
 * @param name as {@link Augmentation} and a run's settings have it
 * @param option without its dashes
 * @param unit of the amount, for the option's help
 * @param standard amount that the shipped model is trained with
 * @param most that the amount may be; the least is 0
 * @param description what the amount is, without a full stop
 */
public record Range(String name, String option, String unit, double standard, double most, String description) {

    /** @throws IllegalArgumentException naming the range, the amount and the rule it breaks */
    double check(double amount) {
        if (!(amount >= 0 && amount <= most)) {
            throw new IllegalArgumentException("augmentation." + name + " is " + amount + ", must be 0 to " + most);
        }
        return amount;
    }
}
