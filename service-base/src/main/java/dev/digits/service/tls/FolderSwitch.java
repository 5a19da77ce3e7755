package dev.digits.service.tls;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A setting that names a folder of certificates and stands for many of the framework's settings; off while it is empty. */
public abstract class FolderSwitch implements ConfigSourceFactory {
    /** Above application.properties, below the environment. */
    private static final int ORDINAL = 275;

    private final String setting;

    /**
     * A switch.
     *
     * @param setting its name, such as {@code digits.inner-tls-dir}
     */
    protected FolderSwitch(String setting) {
        this.setting = setting;
    }

    /**
     * The framework's settings.
     *
     * @param folder that the switch names
     * @param others values of other settings by name; empty where there is none
     * @throws IllegalStateException naming the file, when one is missing
     */
    protected abstract Map<String, String> settings(Path folder, UnaryOperator<String> others);

    @Override
    public final Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        UnaryOperator<String> values = name -> {
            ConfigValue value = context.getValue(name);
            return value == null || value.getValue() == null ? "" : value.getValue();
        };
        String folder = values.apply(setting);
        return folder.isEmpty()
                ? List.of()
                : List.of(new PropertiesConfigSource(settings(Path.of(folder), values), setting, ORDINAL));
    }
}
