package dev.digits.system.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What the page is seen on.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 * @param density screen dots a CSS pixel
 * @param phone a phone with a touch screen
 * @param dark the person likes it dark
 */
public record Screen(int width, int height, double density, boolean phone, boolean dark) {
    public static final Screen DESKTOP = new Screen(1280, 800, 1, false, false);
    static final Screen PHONE = new Screen(390, 844, 3, true, false);

    Screen inTheDark() {
        return new Screen(width, height, density, phone, true);
    }

    Screen withDensity(double dots) {
        return new Screen(width, height, dots, phone, dark);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(density)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
