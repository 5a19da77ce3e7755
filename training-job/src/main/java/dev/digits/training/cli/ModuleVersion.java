package dev.digits.training.cli;

import picocli.CommandLine.IVersionProvider;

/** The jar's own version. */
final class ModuleVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ModuleVersion.class.getPackage().getImplementationVersion();
        return new String[] {"digits training-job " + (version == null ? "(not packaged)" : version)};
    }
}
