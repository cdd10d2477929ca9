package goodterms.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of GoodTerms, as the jar states it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = GoodTerms.class.getPackage().getImplementationVersion();
        return new String[] {"GoodTerms " + (version == null ? "(not built as a jar)" : version)};
    }
}
